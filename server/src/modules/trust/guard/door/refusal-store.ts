import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { GuardTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<GuardTables>()

/** Adds a refusal, or counts it to the one of the same kind and minute. */
export async function addRefusal(
  db: Kysely<AnyTables>,
  refusal: Insertable<GuardTables['guard.refusal']>,
): Promise<{ id: number; times: number }> {
  return tables(db)
    .insertInto('guard.refusal')
    .values(refusal)
    .onConflict((conflict) =>
      conflict
        .columns(['minute', 'address', 'actor', 'operation', 'family', 'mode'])
        .doUpdateSet({ times: sql`refusal.times + 1`, last_at: (row) => row.ref('excluded.last_at') }),
    )
    .returning(['id', 'times'])
    .executeTakeFirstOrThrow()
}

export type RefusalFilter = {
  family?: string | undefined
  mode?: 'block' | 'report' | undefined
  q?: string | undefined
}

/** Refusals, newest first. `q` is part of an operation, address or name, or an incident number. */
export async function listRefusals(
  db: Kysely<AnyTables>,
  filter: RefusalFilter,
  limit: number,
  offset: number,
): Promise<{ items: Selectable<GuardTables['guard.refusal']>[]; total: number }> {
  let query = tables(db).selectFrom('guard.refusal')
  if (filter.family) query = query.where('family', '=', filter.family)
  if (filter.mode) query = query.where('mode', '=', filter.mode)
  const number = /^R-(\d{1,12})$/i.exec(filter.q ?? '')?.[1]
  if (number) query = query.where('id', '=', Number(number))
  else if (filter.q) {
    const like = `%${filter.q.replace(/[%_\\]/g, '\\$&')}%`
    query = query.where(({ or, eb }) =>
      or([eb('operation', 'ilike', like), eb('address', 'ilike', like), eb('actor_name', 'ilike', like)]),
    )
  }
  const { count } = await query.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const items = await query.selectAll().orderBy('id', 'desc').limit(limit).offset(offset).execute()
  return { items, total: count }
}
