import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { CaseRecord } from './case.ts'
import { normalise, searchTerms } from './search-terms.ts'
import type { CaseTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CaseTables>()

export type CaseRow = Selectable<CaseTables['cases.case_file']>
export type NewCase = CaseRecord & { openingKey: string | null }

/** Counts cases of a prefix in a year; the row stays locked until the transaction ends. */
export async function nextCount(db: Kysely<AnyTables>, prefix: string, year: number): Promise<number> {
  const row = await tables(db)
    .insertInto('cases.number_counter')
    .values({ prefix, year, last: 1 })
    .onConflict((c) => c.columns(['prefix', 'year']).doUpdateSet({ last: sql`number_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export async function insertCase(db: Kysely<AnyTables>, c: NewCase): Promise<void> {
  await tables(db)
    .insertInto('cases.case_file')
    .values({
      id: c.id,
      number: c.number,
      type: c.type,
      type_version: c.typeVersion,
      state: c.state,
      title_zh: c.title.zh,
      title_en: c.title.en,
      data: JSON.stringify(c.data),
      department: c.department,
      desk: c.desk,
      subject_kind: c.subject?.kind ?? null,
      subject_id: c.subject?.id ?? null,
      opened_at: c.openedAt,
      opened_by: c.openedBy,
      opening_key: c.openingKey,
      due_at: c.dueAt,
      version: c.version,
      terms: searchTerms(normalise(`${c.number} ${c.title.zh} ${c.title.en}`)),
    })
    .execute()
}

export async function findCase(
  db: Kysely<AnyTables>,
  id: string,
  lock: 'forUpdate' | 'none' = 'none',
): Promise<CaseRecord | undefined> {
  const query = tables(db).selectFrom('cases.case_file').selectAll().where('id', '=', id)
  const row = await (lock === 'forUpdate' ? query.forUpdate() : query).executeTakeFirst()
  return row && toCase(row)
}

/** Makes a repetition with the same key wait until the first has committed. */
export async function lockOpening(
  db: Kysely<AnyTables>,
  key: { openedBy: string; type: string; openingKey: string },
): Promise<void> {
  const text = JSON.stringify(['cases.opening', key.openedBy, key.type, key.openingKey])
  await sql`select pg_advisory_xact_lock(hashtextextended(${text}, 0))`.execute(db)
}

/** The case the same caller opened with the same key. */
export async function findCaseByKey(
  db: Kysely<AnyTables>,
  key: { openedBy: string; type: string; openingKey: string },
): Promise<CaseRecord | undefined> {
  const row = await tables(db)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('opened_by', '=', key.openedBy)
    .where('type', '=', key.type)
    .where('opening_key', '=', key.openingKey)
    .executeTakeFirst()
  return row && toCase(row)
}

export async function findCasesBySubject(
  db: Kysely<AnyTables>,
  kind: string,
  ids: readonly string[],
): Promise<CaseRecord[]> {
  if (ids.length === 0) return []
  const rows = await tables(db)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', ids)
    .orderBy('opened_at')
    .execute()
  return rows.map(toCase)
}

/** Writes what an act may change. */
export async function updateCase(db: Kysely<AnyTables>, c: CaseRecord): Promise<void> {
  await tables(db)
    .updateTable('cases.case_file')
    .set({
      state: c.state,
      data: JSON.stringify(c.data),
      department: c.department,
      desk: c.desk,
      assignee: c.assignee?.id ?? null,
      assignee_name: c.assignee?.name ?? null,
      closed_at: c.closedAt,
      due_at: c.dueAt,
      version: c.version,
    })
    .where('id', '=', c.id)
    .execute()
}

export function toCase(row: CaseRow): CaseRecord {
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    typeVersion: row.type_version,
    state: row.state,
    title: { zh: row.title_zh, en: row.title_en },
    data: row.data,
    department: row.department,
    desk: row.desk,
    assignee: row.assignee === null ? null : { id: row.assignee, name: row.assignee_name ?? '' },
    subject:
      row.subject_kind === null || row.subject_id === null
        ? null
        : { kind: row.subject_kind, id: row.subject_id },
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closedAt: row.closed_at,
    dueAt: row.due_at,
    version: row.version,
  }
}
