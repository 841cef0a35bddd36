import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { LinkDefinition, LinkStatus, StreamLink } from './schema.ts'
import type { StreamTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StreamTables>()

export type LinkRow = Selectable<StreamTables['streams.link']>

export async function upsertLink(
  db: Kysely<AnyTables>,
  link: { id: string; stream: string; definition: LinkDefinition; secret: string | null | undefined },
  now: Date,
): Promise<void> {
  const { id, stream, secret } = link
  const row = {
    definition: JSON.stringify(link.definition),
    status: 'waiting' as const,
    status_at: now,
    problem: null,
  }
  await tables(db)
    .insertInto('streams.link')
    .values({ id, stream, ...row, secret: secret ?? null, changed_at: now })
    .onConflict((c) =>
      c.column('id').doUpdateSet({ ...row, changed_at: now, ...(secret === undefined ? {} : { secret }) }),
    )
    .execute()
}

export async function findLink(
  db: Kysely<AnyTables>,
  stream: string,
  id: string,
): Promise<LinkRow | undefined> {
  return tables(db)
    .selectFrom('streams.link')
    .selectAll()
    .where('stream', '=', stream)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Links of one stream, or of all. */
export async function listLinkRows(db: Kysely<AnyTables>, stream?: string): Promise<LinkRow[]> {
  let query = tables(db).selectFrom('streams.link').selectAll().orderBy('id')
  if (stream !== undefined) query = query.where('stream', '=', stream)
  return query.execute()
}

export async function deleteLink(db: Kysely<AnyTables>, id: string): Promise<void> {
  await tables(db).deleteFrom('streams.link').where('id', '=', id).execute()
}

export async function setLinkStatus(
  db: Kysely<AnyTables>,
  id: string,
  { status, problem, at }: { status: LinkStatus; problem: string | null; at: Date },
): Promise<void> {
  await tables(db)
    .updateTable('streams.link')
    .set({ status, problem, status_at: at })
    .where('id', '=', id)
    .execute()
}

export function toLink(row: LinkRow): StreamLink {
  return {
    ...row.definition,
    id: row.id,
    hasPassword: row.secret !== null,
    status: row.status,
    statusAt: row.status_at.toISOString(),
    problem: row.problem,
  }
}
