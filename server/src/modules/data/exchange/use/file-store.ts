import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type LinkRow = Selectable<ExchangeTables['exchange.file_link']>

export async function insertLink(db: Kysely<AnyTables>, row: LinkRow): Promise<void> {
  await tables(db).insertInto('exchange.file_link').values(row).execute()
}

export async function findLink(db: Kysely<AnyTables>, hash: string): Promise<LinkRow | undefined> {
  return tables(db).selectFrom('exchange.file_link').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function listLinks(db: Kysely<AnyTables>, grant: string): Promise<LinkRow[]> {
  return tables(db)
    .selectFrom('exchange.file_link')
    .selectAll()
    .where('grant_id', '=', grant)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
}

/** Marks a link as used; false where a once-only link was used before, also by a call at the same moment. */
export async function takeLink(db: Kysely<AnyTables>, hash: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('exchange.file_link')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where((e) => e.or([e('used_at', 'is', null), e('once', '=', false)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Files whose link can serve no more: run out, or of a grant that has ended. */
export async function listDeadFiles(db: Kysely<AnyTables>, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('exchange.file_link as l')
    .innerJoin('exchange.grant_right as g', 'g.id', 'l.grant_id')
    .select('l.file')
    .where((e) => e.or([e('l.expires_at', '<', now), e('g.state', '!=', 'active')]))
    .execute()
  return rows.map(({ file }) => file)
}
