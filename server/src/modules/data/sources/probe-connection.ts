import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { makeAccess } from './access.ts'
import { listAllowed } from './allowed-store.ts'
import { findConnection } from './connection-store.ts'
import { connectorOf } from './connectors/registry.ts'
import type { Probe, ProbeInput } from './schema.ts'
import { openSecret, withoutSecret } from './secret.ts'

const LIMIT_MS = 30_000
const NOTHING = { server: null, tables: [], columns: [], rows: [], total: null }

/** Tests a connection and shows what there is: the verdict is an answer, also where it is bad. */
export async function probeConnection(ctx: Ctx, { settings, secret, source }: ProbeInput): Promise<Probe> {
  await ctx.transaction((tx) =>
    recordAudit(tx, {
      action: 'sources.probed',
      object: { kind: 'connection', id: source ?? 'new' },
      details: { kind: settings.kind, host: hostOf(settings) },
    }),
  )
  const known = secret ?? (await keptSecret(ctx, source, settings))
  const begun = performance.now()
  const elapsed = (): number => Math.round(performance.now() - begun)
  try {
    const connector = await connectorOf(settings.kind)
    const found = await connector.probe({
      ...{ settings, secret: known, dataDir: ctx.config.dataDir },
      access: makeAccess(await listAllowed(ctx.db)),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return { ok: true, problem: null, milliseconds: elapsed(), ...found }
  } catch (error) {
    if (!isAppError(error)) throw error
    const { code, message, details } = error
    const problem = withoutSecret({ code, message, details }, known)
    return { ok: false, problem, milliseconds: elapsed(), ...NOTHING }
  }
}

/** The kept secret goes only where it goes already: changed to another host, it must be given again. */
async function keptSecret(
  ctx: Ctx,
  source: string | undefined,
  settings: ProbeInput['settings'],
): Promise<string | undefined> {
  const connection = source === undefined ? undefined : await findConnection(ctx.db, source)
  if (!connection || source === undefined || hostOf(connection.settings) !== hostOf(settings))
    return undefined
  return openSecret(ctx, source, connection.sealed)
}

/** Where the secret would be sent to. */
export function hostOf(settings: ProbeInput['settings']): string {
  switch (settings.kind) {
    case 'postgresql':
    case 'mysql':
      return `${settings.kind}://${settings.user}@${settings.host}:${settings.port}`
    case 'http':
    case 'ckan':
    case 'dcat':
    case 'download': {
      const { authentication } = settings
      const token = authentication.type === 'oauth2' ? ` ${new URL(authentication.tokenUrl).origin}` : ''
      return `${new URL(settings.url).origin}${token}`
    }
    case 'folder':
      return settings.folder
  }
}
