import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import type { GuardTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<GuardTables>()
export type Relaxation = Selectable<GuardTables['guard.relaxation']>

/** Whether an administrator lets this field, or the whole operation, through at present. Asked only about an attack. */
export async function isRelaxed(ctx: Ctx, operation: string, field: string): Promise<boolean> {
  const found = await tables(ctx.db)
    .selectFrom('guard.relaxation')
    .select('id')
    .where('operation', '=', operation)
    .where('until', '>', ctx.clock.now())
    .where((e) =>
      e.or([
        e('field', 'is', null),
        e('field', '=', field),
        sql<boolean>`starts_with(${field}, field || '.')`,
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

export async function insertRelaxation(
  db: Kysely<AnyTables>,
  relaxation: Insertable<GuardTables['guard.relaxation']>,
): Promise<Relaxation> {
  return tables(db).insertInto('guard.relaxation').values(relaxation).returningAll().executeTakeFirstOrThrow()
}

/** Ends a relaxation that still holds; undefined where there is none. */
export async function endRelaxation(
  db: Kysely<AnyTables>,
  id: number,
  now: Date,
): Promise<Relaxation | undefined> {
  return tables(db)
    .updateTable('guard.relaxation')
    .set({ until: now })
    .where('id', '=', id)
    .where('until', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** All there ever were, newest first; there are few. */
export async function listRelaxations(db: Kysely<AnyTables>): Promise<Relaxation[]> {
  return tables(db).selectFrom('guard.relaxation').selectAll().orderBy('id', 'desc').limit(200).execute()
}
