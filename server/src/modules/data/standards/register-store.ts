import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Content, Kind } from './content.ts'
import { searchText } from './search-text.ts'
import type { StandardsTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StandardsTables>()

/** One version of an entry; `validTo` is the day the next one begins. */
export type Version = {
  kind: Kind
  code: string
  version: number
  content: Content
  retired: boolean
  successor: string | null
  validFrom: string
  validTo: string | null
  reason: string
  proposedBy: string
  approvedBy: string
  approvedAt: Date
}

export type NewVersion = Omit<Version, 'validTo'>

export async function insertVersions(db: Kysely<AnyTables>, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return
  const rows = versions.map((version) => ({
    kind: version.kind,
    code: version.code,
    version: version.version,
    content: JSON.stringify(version.content),
    retired: version.retired,
    successor: version.successor,
    valid_from: version.validFrom,
    reason: version.reason,
    search: searchText(version.content),
    proposed_by: version.proposedBy,
    approved_by: version.approvedBy,
    approved_at: version.approvedAt,
  }))
  await tables(db)
    .insertInto('standards.version')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** All versions of one entry, newest first. */
export async function versionsOf(db: Kysely<AnyTables>, kind: Kind, code: string): Promise<Version[]> {
  const rows = await tables(db)
    .selectFrom('standards.version')
    .selectAll()
    .where('kind', '=', kind)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row, at) => toVersion(row, rows[at - 1]?.valid_from ?? null))
}

/** The version in force on a day, of every entry: the newest that has begun. */
export async function versionsOn(db: Kysely<AnyTables>, day: string, kinds: readonly Kind[]) {
  const { rows } = await sql<Selectable<StandardsTables['standards.version']>>`
    select distinct on (kind, code) * from standards.version
    where valid_from <= ${day} and kind = any(${[...kinds]})
    order by kind, code, version desc`.execute(db)
  return rows.map((row) => toVersion(row, null))
}

/** Locks an entry until the transaction ends and gives its newest version, whether begun or not. */
export async function lockNewest(
  db: Kysely<AnyTables>,
  kind: Kind,
  code: string,
): Promise<Version | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`standards:${kind}:${code}`}))`.execute(db)
  return (await versionsOf(db, kind, code))[0]
}

/** Grows with every version: tells cheaply whether anything changed. */
export async function lastRevision(db: Kysely<AnyTables>): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(revision) as last from standards.version`.execute(db)
  return rows[0]?.last ?? 0
}

/** The digest of what the platform itself entered last. */
export async function findDigest(db: Kysely<AnyTables>): Promise<string | undefined> {
  const row = await tables(db).selectFrom('standards.built_in').select('digest').executeTakeFirst()
  return row?.digest
}

export async function keepDigest(db: Kysely<AnyTables>, digest: string): Promise<void> {
  await tables(db)
    .insertInto('standards.built_in')
    .values({ single: true, digest })
    .onConflict((c) => c.column('single').doUpdateSet({ digest }))
    .execute()
}

export type RegisterFilter = {
  kind: Kind
  day: string
  q?: string | undefined
  retired?: boolean | undefined
  /** Values that fields of the content must have: `{ classification: 'personal' }`. */
  fields?: Readonly<Record<string, string>>
}

/** A page of the entries in force on a day. */
export async function searchRegister(
  db: Kysely<AnyTables>,
  filter: RegisterFilter,
  page: { size: number; offset: number; sort: 'code' | 'name' | 'approvedAt'; descending: boolean },
): Promise<{ items: Version[]; total: number }> {
  const order = { code: sql`code`, name: sql`content -> 'name' ->> 'zh'`, approvedAt: sql`approved_at` }[
    page.sort
  ]
  const direction = page.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<Selectable<StandardsTables['standards.version']> & { total: number }>`
    with current as (
      select distinct on (code) * from standards.version
      where kind = ${filter.kind} and valid_from <= ${filter.day}
      order by code, version desc
    )
    select *, count(*) over () as total from current where ${conditions(filter)}
    order by ${order} ${direction}, code limit ${page.size} offset ${page.offset}`.execute(db)
  return { items: rows.map((row) => toVersion(row, null)), total: rows[0]?.total ?? 0 }
}

function conditions({ q, retired, fields = {} }: RegisterFilter) {
  const parts = [sql`true`]
  if (retired !== undefined) parts.push(sql`retired = ${retired}`)
  for (const word of q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    parts.push(sql`search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  }
  for (const [field, value] of Object.entries(fields)) parts.push(sql`content ->> ${field} = ${value}`)
  return sql.join(parts, sql` and `)
}

function toVersion(row: Selectable<StandardsTables['standards.version']>, validTo: string | null): Version {
  return {
    kind: row.kind,
    code: row.code,
    version: row.version,
    content: row.content,
    retired: row.retired,
    successor: row.successor,
    validFrom: row.valid_from,
    validTo,
    reason: row.reason,
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    approvedAt: new Date(row.approved_at),
  }
}
