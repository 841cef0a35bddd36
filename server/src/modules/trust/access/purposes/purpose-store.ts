import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { AccessTables } from '../tables.ts'
import type { StatedPurpose } from './purpose.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AccessTables>()

export type PurposeRow = Selectable<AccessTables['access.purpose']> & {
  datasets: { dataset: string; columns: string[] }[]
}

/** The purpose of this code with the fields it names of one dataset. */
export async function findStated(
  db: Kysely<AnyTables>,
  code: string,
  dataset: string,
): Promise<StatedPurpose | undefined> {
  return tables(db)
    .selectFrom('access.purpose as p')
    .leftJoin('access.purpose_dataset as d', (join) =>
      join.onRef('d.purpose', '=', 'p.code').on('d.dataset', '=', dataset),
    )
    .select(['p.code', 'p.state', 'p.organisation', 'p.legal_basis as legalBasis', 'd.columns'])
    .select(['p.starts_on as startsOn', 'p.ends_on as endsOn'])
    .where('p.code', '=', code)
    .executeTakeFirst()
}

function withDatasets(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('access.purpose as p')
    .selectAll('p')
    .select([
      sql<PurposeRow['datasets']>`(
        select coalesce(jsonb_agg(jsonb_build_object('dataset', d.dataset, 'columns', d.columns) order by d.dataset), '[]')
        from access.purpose_dataset d where d.purpose = p.code)`.as('datasets'),
    ])
}

export async function findPurpose(
  db: Kysely<AnyTables>,
  code: string,
  lock?: 'forUpdate',
): Promise<PurposeRow | undefined> {
  if (lock)
    await tables(db)
      .selectFrom('access.purpose')
      .select('code')
      .where('code', '=', code)
      .forUpdate()
      .execute()
  return withDatasets(db).where('p.code', '=', code).executeTakeFirst()
}

/** Purposes newest first; all, or those of one state. */
export async function listPurposes(
  db: Kysely<AnyTables>,
  { state }: { state?: PurposeRow['state'] } = {},
): Promise<PurposeRow[]> {
  let query = withDatasets(db).orderBy('p.requested_at', 'desc').orderBy('p.code')
  if (state !== undefined) query = query.where('p.state', '=', state)
  return query.execute()
}

/** False where the code is taken. */
export async function insertPurpose(
  db: Kysely<AnyTables>,
  purpose: Insertable<AccessTables['access.purpose']>,
  datasets: readonly { dataset: string; columns: string[] }[],
): Promise<boolean> {
  const made = await tables(db)
    .insertInto('access.purpose')
    .values(purpose)
    .onConflict((c) => c.column('code').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  await tables(db)
    .insertInto('access.purpose_dataset')
    .values(datasets.map((one) => ({ purpose: purpose.code, ...one })))
    .execute()
  return true
}

export async function updatePurpose(
  db: Kysely<AnyTables>,
  code: string,
  change: Partial<
    Pick<
      PurposeRow,
      | 'state'
      | 'decided_by'
      | 'decided_by_name'
      | 'decided_at'
      | 'decision_note'
      | 'revoked_by'
      | 'revoked_by_name'
      | 'revoked_at'
      | 'revoked_note'
    >
  >,
): Promise<void> {
  await tables(db).updateTable('access.purpose').set(change).where('code', '=', code).execute()
}
