import type { Insertable, Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { GuardTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<GuardTables>()
export type Ban = Selectable<GuardTables['guard.ban']>

export async function insertBan(
  db: Kysely<AnyTables>,
  ban: Insertable<GuardTables['guard.ban']>,
): Promise<Ban> {
  return tables(db).insertInto('guard.ban').values(ban).returningAll().executeTakeFirstOrThrow()
}

/** Bans that hold now; a few. */
export async function activeBans(db: Kysely<AnyTables>, now: Date): Promise<Ban[]> {
  return tables(db)
    .selectFrom('guard.ban')
    .selectAll()
    .where('until', '>', now)
    .where('lifted_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Bans made for an incident, in their order. */
export async function bansOf(db: Kysely<AnyTables>, incident: number): Promise<Ban[]> {
  return tables(db)
    .selectFrom('guard.ban')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('id')
    .execute()
}

/** Lets in again; undefined where the ban is over already. */
export async function liftBan(db: Kysely<AnyTables>, id: number, now: Date): Promise<Ban | undefined> {
  return tables(db)
    .updateTable('guard.ban')
    .set({ lifted_at: now })
    .where('id', '=', id)
    .where('until', '>', now)
    .where('lifted_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}
