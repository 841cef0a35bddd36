import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { AccessTables } from './tables.ts'
import type { ColumnFacts, DatasetFacts } from './world/inputs.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AccessTables>()

/** A dataset as policies know it. */
export type Resource = DatasetFacts & { title: { zh: string; en: string }; columns: ColumnFacts[] }

export async function saveResource(db: Kysely<AnyTables>, resource: Resource): Promise<void> {
  const { code, title, owner, level, sharing } = resource
  const values = {
    ...{ title_zh: title.zh, title_en: title.en, owner, level, sharing },
    columns: JSON.stringify(resource.columns),
  }
  await tables(db)
    .insertInto('access.resource')
    .values({ dataset: code, ...values })
    .onConflict((c) => c.column('dataset').doUpdateSet(values))
    .execute()
}

export async function listResources(db: Kysely<AnyTables>): Promise<Resource[]> {
  const rows = await tables(db).selectFrom('access.resource').selectAll().orderBy('dataset').execute()
  return rows.map(toResource)
}

export async function findResource(db: Kysely<AnyTables>, dataset: string): Promise<Resource | undefined> {
  const row = await tables(db)
    .selectFrom('access.resource')
    .selectAll()
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row && toResource(row)
}

function toResource(row: Selectable<AccessTables['access.resource']>): Resource {
  const { dataset, title_zh, title_en, owner, level, sharing, columns } = row
  return { code: dataset, title: { zh: title_zh, en: title_en }, owner, level, sharing, columns }
}
