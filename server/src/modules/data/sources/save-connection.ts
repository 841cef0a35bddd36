import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { getSource, primaryKey } from '#modules/data/ingest/index.ts'
import { findConnection, upsertConnection } from './connection-store.ts'
import { errors } from './errors.ts'
import { hostOf } from './probe-connection.ts'
import { nextTime } from './schedule.ts'
import type { ConnectionInput } from './schema.ts'
import { sealSecret } from './secret.ts'
import type { Settings } from './settings.ts'

/**
 * Adds or changes how a source fetches by itself. A changed place or query is read from its beginning; a secret that is
 * not given anew stays, unless it would now be sent elsewhere.
 */
export async function saveConnection(ctx: Ctx, source: string, input: ConnectionInput): Promise<void> {
  const { settings, cron, zone, secret } = input
  await checkMode(ctx, source, settings)
  const now = ctx.clock.now()
  const nextAt = nextTime(cron === null ? null : { cron, zone }, now)
  await ctx.transaction(async (tx) => {
    const known = await findConnection(tx.db, source)
    const isSameHost = known !== undefined && hostOf(known.settings) === hostOf(settings)
    const kept = isSameHost ? known.sealed : null
    const sealed = secret === undefined ? kept : await sealSecret(tx, source, secret)
    if (sealed === null && needsSecret(settings)) throw errors.secretMissing({ source })
    const { perMinute, attempts, deletionLimit } = input
    await upsertConnection(
      tx.db,
      {
        ...{ source, settings, sealed, cron, zone, perMinute, attempts, deletionLimit },
        ...{ nextAt: known?.paused ? null : nextAt, by: tx.actor.name, at: now },
      },
      known !== undefined && readsElsewhere(known.settings, settings),
    )
    await recordAudit(tx, {
      action: 'sources.connectionSaved',
      object: { kind: 'connection', id: source },
      details: { kind: settings.kind, host: hostOf(settings), cron, newSecret: secret !== undefined },
    })
  })
}

/** What changes cannot be told from, and deletions not be matched to, is refused before it does harm. */
async function checkMode(ctx: Ctx, source: string, settings: Settings): Promise<void> {
  const { mode, dataset } = await getSource(ctx, source)
  if (settings.kind === 'folder' || settings.kind === 'download') return
  const named = primaryKey(contractOf(await getEntry(ctx, dataset)))
  if (settings.kind === 'ckan' || settings.kind === 'dcat') {
    if (mode === 'upsert' && named.join() === 'identity') return
    throw errors.keyUnfit({ mode, primaryKey: named, key: ['identity'] })
  }
  const { change, deletions, key } = settings
  if (change !== null && mode === 'replace') throw errors.modeUnfit({ mode, reason: 'changes-replace-all' })
  if (settings.kind === 'http') {
    if (change !== null && !settings.changeParameter) return
  } else if ((settings.table === undefined) === (settings.query === undefined))
    throw errors.queryFailed({ reason: 'table-or-query' })
  if (deletions.how === 'none') return
  if (deletions.how === 'endpoint' && settings.kind !== 'http') throw errors.keyUnfit({ reason: 'endpoint' })
  if (mode !== 'upsert' || named.length === 0 || key.length === 0)
    throw errors.keyUnfit({ mode, primaryKey: named, key })
}

function needsSecret(settings: Settings): boolean {
  return 'authentication' in settings && settings.authentication.type !== 'none'
}

/** Whether what was read so far says nothing of what would be read now. */
function readsElsewhere(before: Settings, now: Settings): boolean {
  const place = (settings: Settings): string => {
    if (settings.kind === 'folder') return `folder ${settings.folder}`
    if (settings.kind === 'ckan') return `ckan ${settings.url} ${settings.organisation ?? ''}`
    if (settings.kind === 'dcat' || settings.kind === 'download') return `${settings.kind} ${settings.url}`
    const { kind, change, key } = settings
    const what =
      settings.kind === 'http' ? [settings.url, settings.recordsPath] : [settings.table, settings.query]
    const where = settings.kind === 'http' ? '' : settings.database
    return JSON.stringify([kind, hostOf(settings), where, what, change?.column, key])
  }
  return place(before) !== place(now)
}
