import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { OpeningTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<OpeningTables>()

export type PublicCaseKey = { caseId: string; receipt: string }

/** Remembers which case a number is, and the digest of the receipt that opens it. */
export async function insertPublicCase(
  db: Kysely<AnyTables>,
  found: { number: string; caseId: string; kind: 'request' | 'feedback'; receipt: string; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('opening.public_case')
    .values({
      number: found.number,
      case_id: found.caseId,
      kind: found.kind,
      receipt: found.receipt,
      created_at: found.at,
    })
    .execute()
}

export async function findPublicCase(
  db: Kysely<AnyTables>,
  number: string,
): Promise<PublicCaseKey | undefined> {
  const row = await tables(db)
    .selectFrom('opening.public_case')
    .select(['case_id', 'receipt'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { caseId: row.case_id, receipt: row.receipt }
}
