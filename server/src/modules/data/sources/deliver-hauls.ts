import type { Ctx } from '#platform/ctx.ts'
import { deliverLanded, listRunStates } from '#modules/data/ingest/index.ts'
import { makeAccess } from './access.ts'
import { listAllowed } from './allowed-store.ts'
import { findConnection, rewindCursor, saveProgress, type ConnectionRow } from './connection-store.ts'
import type { Haul, Reading } from './connectors/connector.ts'
import { connectorOf } from './connectors/registry.ts'
import type { Cursor } from './cursor.ts'
import { errors } from './errors.ts'
import { rememberFile, takenFiles } from './file-store.ts'
import { beat, insertDelivery, settleDeliveries, unsettledDeliveries, type Attempt } from './fetch-store.ts'
import type { FetchWatch } from './fetch-watch.ts'
import { mergeShapes, schemaDifference, type Shape } from './schema-difference.ts'
import type { Settings } from './settings.ts'
import type { Held } from './tables.ts'

export type FetchWork = {
  attempt: Attempt
  connection: ConnectionRow
  secret: string | undefined
  watch: FetchWatch
}

export type FetchOutcome = { status: 'delivered' | 'unchanged' | 'skipped' } | { status: 'held'; held: Held }

/** Reads from the source and hands over what is new, delivery by delivery, until there is no more or a person must look. */
export async function deliverHauls(ctx: Ctx, work: FetchWork): Promise<FetchOutcome> {
  const { watch, attempt } = work
  const waiting = await settleEarlier(ctx, work)
  if (waiting) {
    await watch.log('warn', 'earlier-waits', { run: waiting })
    return { status: 'skipped' }
  }
  const connection = (await findConnection(ctx.db, attempt.source)) ?? work.connection
  const connector = await connectorOf(connection.kind)
  const progress = progressOf(connection)
  let delivered = 0
  for await (const haul of connector.read(await readingOf(ctx, work, connection))) {
    const changes = progress.shape && haul.shape ? schemaDifference(progress.shape, haul.shape) : []
    if (changes.length > 0) {
      const { files, records, cursor, shape } = haul
      return { status: 'held', held: { files, records, cursor, shape: shape ?? [], changes } }
    }
    if (await handOver(ctx, { ...work, connection }, haul, progress)) delivered++
    await haul.afterwards?.()
  }
  return { status: delivered > 0 ? 'delivered' : 'unchanged' }
}

/** How far a connection has come; moves with every accepted haul. */
type Progress = { cursor: Cursor | null; shape: Shape | null; lastFiles: Partial<Record<string, string>> }

function progressOf({ cursor, shape, last_files }: ConnectionRow): Progress {
  return { cursor, shape, lastFiles: last_files }
}

/**
 * Deliveries before this one: one that waits for a person makes us wait too; one that failed or was cancelled is read
 * again, from where the cursor stood before it.
 */
async function settleEarlier(
  ctx: Ctx,
  { attempt, connection, watch }: FetchWork,
): Promise<string | undefined> {
  const earlier = await unsettledDeliveries(ctx.db, attempt.source)
  const states = new Map(
    (
      await listRunStates(
        ctx,
        earlier.map(({ run }) => run),
      )
    ).map((state) => [state.id, state.status]),
  )
  const isIn = (statuses: readonly string[]) => (delivery: { run: string }) =>
    statuses.includes(states.get(delivery.run) ?? 'cancelled')
  const waiting = earlier.find(isIn(['waiting']))
  if (waiting) return waiting.run
  // A file of a folder that could not be read will not be better for being read again.
  const lost = connection.kind === 'folder' ? undefined : earlier.find(isIn(['failed', 'cancelled']))
  await ctx.transaction(async (tx) => {
    const ended = earlier
      .filter(isIn(['published', 'unchanged', 'failed', 'cancelled']))
      .map(({ run }) => run)
    await settleDeliveries(tx.db, ended)
    if (lost) await rewindCursor(tx.db, attempt.source, lost.cursorBefore)
  })
  if (lost) await watch.log('warn', 'read-again', { run: lost.run, at: lost.cursorBefore?.at ?? null })
  return undefined
}

async function readingOf(
  ctx: Ctx,
  { attempt, secret, watch }: FetchWork,
  connection: ConnectionRow,
): Promise<Reading<Settings>> {
  const taken = await takenFiles(ctx.db, attempt.source)
  return {
    settings: connection.settings,
    secret,
    access: makeAccess(await listAllowed(ctx.db)),
    dataDir: ctx.config.dataDir,
    signal: watch.signal,
    cursor: connection.cursor,
    taken: new Map(taken.map((file) => [file.sha256, file])),
    pace: () => watch.pace(),
    count: (what) => ++watch.counts[what],
    log: (level, message, details) => watch.log(level, message, details),
  }
}

/** Delivers a haul that says something new; moves the cursor in the same transaction. False where it says nothing. */
async function handOver(ctx: Ctx, work: FetchWork, haul: Haul, progress: Progress): Promise<boolean> {
  const { attempt, connection, watch } = work
  const next = progressAfter(progress, haul)
  const keep = async (tx: Ctx): Promise<void> => {
    // The row is locked until the end, so that a cancel or another worker cannot come between.
    if (!(await beat(tx.db, attempt, watch.counts))) throw errors.changedMeanwhile({ fetch: attempt.id })
    await saveProgress(tx.db, attempt.source, next)
    if (haul.takes) await rememberFile(tx.db, attempt.source, haul.takes, tx.clock.now())
  }
  const before = progress.cursor
  const isNew = saysSomethingNew(haul, progress)
  if (isNew) {
    const files = haul.files.filter(({ bytes, role }) => bytes > 0 || role === 'complete' || role === 'keys')
    const run = await deliverLanded(ctx, {
      ...{ source: attempt.source, files, deletionLimit: connection.deletion_limit },
      with: async (tx, id) => {
        await keep(tx)
        const delivery = { run: id, fetch: attempt.id, source: attempt.source, records: haul.records }
        await insertDelivery(tx.db, { ...delivery, cursorBefore: before, at: tx.clock.now() })
      },
    })
    await watch.log('info', 'handed-over', { run, records: haul.records, files: files.length })
  } else await ctx.transaction(keep)
  Object.assign(progress, next)
  return isNew
}

export function progressAfter(progress: Progress, haul: Pick<Haul, 'files' | 'cursor' | 'shape'>): Progress {
  const byRole = haul.files
    .filter(({ bytes, role }) => bytes > 0 || role === 'complete' || role === 'keys')
    .map(({ role = 'records', sha256 }) => [role, sha256])
  return {
    cursor: haul.cursor ?? progress.cursor,
    shape:
      haul.shape && progress.shape ? mergeShapes(progress.shape, haul.shape) : (haul.shape ?? progress.shape),
    lastFiles: { ...progress.lastFiles, ...(Object.fromEntries(byRole) as Progress['lastFiles']) },
  }
}

/** A file says something new unless it is empty or the same as the one of its role that was delivered last. */
function saysSomethingNew({ files, records }: Haul, { lastFiles }: Progress): boolean {
  return files.some(({ role = 'records', sha256, bytes }) => {
    if (role === 'records' || role === 'deletions')
      return bytes > 0 && (records > 0 || role === 'deletions') && lastFiles[role] !== sha256
    return lastFiles[role] !== sha256
  })
}
