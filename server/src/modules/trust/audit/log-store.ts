import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { toEntry } from './entry-store.ts'
import type { Entry } from './entry.ts'
import { append, rootOf, type Frontier, type Range, type Subtree, type TreeHash } from './log/merkle.ts'
import type { StoredLeaf } from './log/verify-log.ts'
import type { AuditTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AuditTables>()

/** Levels whose perfect subtrees are stored. */
export const STORED_LEVELS: readonly number[] = [8, 16, 24]

/** Any constant: one process at a time takes entries into the tree. */
const TREE_LOCK = 4_071_966

export type Log = {
  origin: string
  treeHash: TreeHash
  verifier: string
  size: number
  frontier: Frontier
  witnessed: number
  alarm: string | null
}

export async function findLog(db: Kysely<AnyTables>): Promise<Log | undefined> {
  const row = await tables(db).selectFrom('audit.log').selectAll().executeTakeFirst()
  if (!row) return undefined
  const { tree_hash, frontier, ...rest } = row
  return {
    ...rest,
    treeHash: tree_hash,
    frontier: frontier.map(({ level, hash }) => ({ level, hash: Buffer.from(hash, 'hex') })),
  }
}

export async function createLog(
  db: Kysely<AnyTables>,
  { origin, treeHash, verifier }: { origin: string; treeHash: TreeHash; verifier: string },
): Promise<void> {
  await tables(db)
    .insertInto('audit.log')
    .values({ origin, tree_hash: treeHash, verifier, size: 0, frontier: '[]', witnessed: 0, alarm: null })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Whether this transaction may grow the tree; false while another does. */
export async function lockTree(db: Kysely<AnyTables>): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${TREE_LOCK}) as got`.execute(
    db,
  )
  return rows[0]?.got ?? false
}

/** Takes the oldest entries that wait out of the waiting list. */
export async function takePending(
  db: Kysely<AnyTables>,
  most: number,
): Promise<{ id: number; entry: Entry }[]> {
  const { rows } = await sql<Parameters<typeof toEntry>[0]>`
    with taken as (
      delete from audit.pending where entry in (select entry from audit.pending order by entry limit ${most})
      returning entry)
    select e.* from audit.entry e join taken t on t.entry = e.id order by e.id`.execute(db)
  return rows.map((row) => ({ id: row.id, entry: toEntry(row) }))
}

export type Growth = {
  leaves: { index: number; entry: number; hash: Buffer }[]
  subtrees: { level: number; index: number; hash: Buffer }[]
  size: number
  frontier: Frontier
  note: string
  at: Date
}

/** Writes what the tree grew by and the checkpoint over it. */
export async function saveGrowth(db: Kysely<AnyTables>, growth: Growth): Promise<void> {
  const { leaves, subtrees, size, frontier, note, at } = growth
  await sql`
    insert into audit.leaf (index, entry, hash)
    select * from unnest(${leaves.map(({ index }) => index)}::bigint[], ${leaves.map(({ entry }) => entry)}::bigint[],
      ${leaves.map(({ hash }) => hash)}::bytea[])`.execute(db)
  if (subtrees.length > 0) await tables(db).insertInto('audit.subtree').values(subtrees).execute()
  await tables(db).insertInto('audit.checkpoint').values({ size, note, at }).execute()
  const stored = frontier.map(({ level, hash }) => ({ level, hash: hash.toString('hex') }))
  await tables(db)
    .updateTable('audit.log')
    .set({ size, frontier: JSON.stringify(stored) })
    .execute()
}

export async function saveWitnessed(
  db: Kysely<AnyTables>,
  state: { witnessed: number; alarm: string | null },
): Promise<void> {
  await tables(db).updateTable('audit.log').set(state).execute()
}

/** Root over a range of leaves that begins at a multiple of the power of two not below its length. */
export async function rangeRoot(db: Kysely<AnyTables>, name: TreeHash, range: Range): Promise<Buffer> {
  const parts = coverOf(range)
  const found = new Map<string, Buffer>()
  for (const { level, from, to } of parts) {
    const rows =
      level === 0
        ? await tables(db)
            .selectFrom('audit.leaf')
            .select(['index', 'hash'])
            .where('index', '>=', from)
            .where('index', '<', to)
            .execute()
        : await tables(db)
            .selectFrom('audit.subtree')
            .select(['index', 'hash'])
            .where('level', '=', level)
            .where('index', '>=', from)
            .where('index', '<', to)
            .execute()
    for (const { index, hash } of rows) found.set(`${level}/${index}`, hash)
  }
  let frontier: Frontier = []
  for (const { level, from, to } of parts) {
    for (let index = from; index < to; index += 1) {
      const hash = found.get(`${level}/${index}`)
      if (!hash) throw new Error(`the audit log lacks subtree ${level}/${index}`)
      frontier = append(name, frontier, { level, hash } satisfies Subtree)
    }
  }
  return rootOf(name, frontier)
}

/** Runs of stored subtrees that make up a range, from left to right. */
function coverOf({ from, to }: Range): { level: number; from: number; to: number }[] {
  const parts: { level: number; from: number; to: number }[] = []
  let at = from
  for (const level of [...STORED_LEVELS].reverse()) {
    const width = 2 ** level
    const end = Math.floor(to / width)
    if (at % width === 0 && end * width > at) {
      parts.push({ level, from: at / width, to: end })
      at = end * width
    }
  }
  if (at < to) parts.push({ level: 0, from: at, to })
  return parts
}

export async function lastCheckpoint(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('audit.checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function checkpointsAfter(db: Kysely<AnyTables>, size: number, most: number) {
  return tables(db)
    .selectFrom('audit.checkpoint')
    .selectAll()
    .where('size', '>', size)
    .orderBy('size')
    .limit(most)
    .execute()
}

/** Hashes of the leaves of a range, in order. */
export async function leafHashes(db: Kysely<AnyTables>, { from, to }: Range): Promise<Buffer[]> {
  const rows = await tables(db)
    .selectFrom('audit.leaf')
    .select('hash')
    .where('index', '>=', from)
    .where('index', '<', to)
    .orderBy('index')
    .execute()
  return rows.map(({ hash }) => hash)
}

export async function allCheckpoints(db: Kysely<AnyTables>) {
  return tables(db).selectFrom('audit.checkpoint').select(['size', 'note']).orderBy('size').execute()
}

/** Entries that are neither leaves nor waiting: put in by another way than this module. */
export async function countStrays(db: Kysely<AnyTables>): Promise<number> {
  const { rows } = await sql<{ strays: number }>`
    select count(*)::int as strays from audit.entry e
    where not exists (select from audit.leaf l where l.entry = e.id)
      and not exists (select from audit.pending p where p.entry = e.id)`.execute(db)
  return rows[0]?.strays ?? 0
}

const LEAVES_AT_ONCE = 5000

/** Every leaf with its entry, by index. */
export async function* readLeaves(db: Kysely<AnyTables>): AsyncGenerator<StoredLeaf> {
  for (let from = 0; ;) {
    const rows = await tables(db)
      .selectFrom('audit.leaf')
      .leftJoin('audit.entry', 'audit.entry.id', 'audit.leaf.entry')
      .selectAll('audit.entry')
      .select(['audit.leaf.index', 'audit.leaf.hash'])
      .where('audit.leaf.index', '>=', from)
      .orderBy('audit.leaf.index')
      .limit(LEAVES_AT_ONCE)
      .execute()
    for (const { index, hash, ...row } of rows)
      yield { index, hash, entry: row.id === null ? null : toEntry(row as Parameters<typeof toEntry>[0]) }
    const last = rows.at(-1)
    if (!last) return
    from = last.index + 1
  }
}

export async function countPending(db: Kysely<AnyTables>): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('audit.pending')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
