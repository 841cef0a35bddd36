import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { DatasetInput, DatasetQuery } from './schema.ts'
import { queryWords } from './search-words.ts'
import type { CatalogTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

/** A dataset as registered, with its contract. */
export type Dataset = DatasetInput

export async function upsertDataset(
  db: Kysely<AnyTables>,
  dataset: DatasetInput,
  words: string[],
  now: Date,
): Promise<void> {
  const { code, ...rest } = toRow(dataset)
  const search = sql`array_to_tsvector(${words}::text[])`
  await tables(db)
    .insertInto('catalog.dataset')
    .values({ code, ...rest, search, created_at: now, updated_at: now })
    .onConflict((c) => c.column('code').doUpdateSet({ ...rest, search, updated_at: now }))
    .execute()
}

export async function findDataset(db: Kysely<AnyTables>, code: string): Promise<Dataset | undefined> {
  const row = await tables(db)
    .selectFrom('catalog.dataset')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && toDataset(row)
}

/** Sortable columns by the name the screen uses; anything else sorts by code. */
const sortable = {
  code: 'code',
  title: 'title_zh',
  department: 'department',
  updateCycle: 'update_cycle',
  classification: 'classification',
  sharing: 'sharing',
} as const

export async function searchDatasets(
  db: Kysely<AnyTables>,
  query: DatasetQuery,
): Promise<{ items: Dataset[]; total: number }> {
  let select = tables(db).selectFrom('catalog.dataset')
  for (const word of queryWords(query.q ?? '')) {
    select = select.where(
      sql<boolean>`search @@ to_tsquery('simple', ${`'${word.replaceAll("'", "''")}':*`})`,
    )
  }
  if (query.department) select = select.where('department', '=', query.department)
  if (query.sharing) select = select.where('sharing', '=', query.sharing)
  if (query.classification) select = select.where('classification', '=', query.classification)
  if (query.level) select = select.where('level', '=', query.level)
  if (query.synthetic) select = select.where('synthetic', '=', query.synthetic === 'true')
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const descending = query.sort?.startsWith('-') ?? false
  const key = (query.sort ?? 'code').replace(/^-/, '')
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 'code'
  const rows = await select
    .selectAll()
    .orderBy(column, descending ? 'desc' : 'asc')
    .orderBy('code')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items: rows.map(toDataset), total }
}

function toRow(dataset: DatasetInput) {
  return {
    code: dataset.code,
    title_zh: dataset.title.zh,
    title_en: dataset.title.en,
    summary_zh: dataset.summary.zh,
    summary_en: dataset.summary.en,
    department: dataset.department,
    level: dataset.level,
    theme: dataset.theme,
    classification: dataset.classification,
    personal: dataset.personal,
    sharing: dataset.sharing,
    sharing_reason: dataset.sharingReason,
    update_cycle: dataset.updateCycle,
    synthetic: dataset.synthetic,
    licence: dataset.licence,
    origin: dataset.origin,
    contract: dataset.contract,
    contract_files: JSON.stringify(dataset.contractFiles),
  }
}

function toDataset(row: Selectable<CatalogTables['catalog.dataset']>): Dataset {
  return {
    code: row.code,
    title: { zh: row.title_zh, en: row.title_en },
    summary: { zh: row.summary_zh, en: row.summary_en },
    department: row.department,
    level: row.level,
    theme: row.theme,
    classification: row.classification,
    personal: row.personal,
    sharing: row.sharing,
    sharingReason: row.sharing_reason,
    updateCycle: row.update_cycle,
    synthetic: row.synthetic,
    licence: row.licence,
    origin: row.origin,
    contract: row.contract,
    contractFiles: row.contract_files,
  }
}
