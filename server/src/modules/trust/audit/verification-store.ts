import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { AuditVerification } from './schema.ts'
import type { AuditTables } from './tables.ts'
import type { AuditVerdict } from './verify-audit.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AuditTables>()

export async function insertVerification(
  db: Kysely<AnyTables>,
  row: { id: string; started_at: Date; total: number },
): Promise<void> {
  await tables(db)
    .insertInto('audit.verification')
    .values({ ...row, finished_at: null, checked: 0, result: null, error: null })
    .execute()
}

export async function saveProgress(db: Kysely<AnyTables>, id: string, checked: number): Promise<void> {
  await tables(db).updateTable('audit.verification').set({ checked }).where('id', '=', id).execute()
}

export async function finishVerification(
  db: Kysely<AnyTables>,
  id: string,
  end: { at: Date; verdict?: AuditVerdict; error?: string },
): Promise<void> {
  await tables(db)
    .updateTable('audit.verification')
    .set({
      finished_at: end.at,
      error: end.error ?? null,
      ...(end.verdict ? { checked: end.verdict.entries, result: JSON.stringify(end.verdict) } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function findVerification(
  db: Kysely<AnyTables>,
  id: string,
): Promise<AuditVerification | undefined> {
  const row = await tables(db)
    .selectFrom('audit.verification')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toVerification(row)
}

export async function listVerifications(db: Kysely<AnyTables>, limit: number, offset: number) {
  const all = tables(db).selectFrom('audit.verification')
  const { total } = await all.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all.selectAll().orderBy('started_at', 'desc').limit(limit).offset(offset).execute()
  return { total, items: rows.map(toVerification) }
}

function toVerification(row: Selectable<AuditTables['audit.verification']>): AuditVerification {
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    checked: row.checked,
    total: row.total,
    error: row.error,
    result: row.result as AuditVerification['result'],
  }
}
