import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Policy } from './policy.ts'
import type { RectificationTables } from './tables.ts'
import type { Threshold } from './threshold.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<RectificationTables>()

export async function readPolicy(db: Kysely<AnyTables>): Promise<Policy> {
  const row = await tables(db).selectFrom('rectification.policy').selectAll().executeTakeFirstOrThrow()
  return { acceptanceDays: row.acceptance_days, closingDays: row.closing_days, reopenDays: row.reopen_days }
}

export async function writePolicy(db: Kysely<AnyTables>, policy: Policy): Promise<void> {
  const { acceptanceDays, closingDays, reopenDays } = policy
  await tables(db)
    .updateTable('rectification.policy')
    .set({ acceptance_days: acceptanceDays, closing_days: closingDays, reopen_days: reopenDays })
    .execute()
}

/** All thresholds, or those that can count for one dataset. */
export async function listThresholds(db: Kysely<AnyTables>, dataset?: string): Promise<Threshold[]> {
  let query = tables(db).selectFrom('rectification.threshold').selectAll()
  if (dataset !== undefined) query = query.where('dataset', 'in', [dataset, '*'])
  const rows = await query.orderBy('dataset').orderBy('scope').orderBy('key').execute()
  return rows.map(toThreshold)
}

export async function insertThreshold(
  db: Kysely<AnyTables>,
  threshold: Threshold,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('rectification.threshold')
    .values({ ...threshold, updated_at: now })
    .onConflict((c) => c.columns(['dataset', 'scope', 'key']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

export async function changeThreshold(
  db: Kysely<AnyTables>,
  id: string,
  change: Pick<Threshold, 'minimum' | 'enabled'>,
  now: Date,
): Promise<Threshold | undefined> {
  const row = await tables(db)
    .updateTable('rectification.threshold')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && toThreshold(row)
}

export async function deleteThreshold(db: Kysely<AnyTables>, id: string): Promise<Threshold | undefined> {
  const row = await tables(db)
    .deleteFrom('rectification.threshold')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && toThreshold(row)
}

function toThreshold(row: Selectable<RectificationTables['rectification.threshold']>): Threshold {
  const { id, dataset, scope, key, minimum, enabled } = row
  return { id, dataset, scope, key, minimum: Number(minimum), enabled }
}
