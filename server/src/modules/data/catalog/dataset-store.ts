import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { resourceCode } from './category.ts'
import type { Completeness } from './core-items.ts'
import type { Entry, EntryState } from './entry.ts'
import type { CatalogTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

/** A dataset as registered, with its contract and what the catalogue itself knows of the entry. */
export type Dataset = Entry & Standing

/** What the catalogue keeps beside an entry. */
export type Standing = {
  state: EntryState
  /** Number of the entry's version in force. */
  entryVersion: number
  /** 信息资源代码: code by class and running number; null while the entry has no class. */
  resourceCode: string | null
  completeness: number
  missing: string[]
  /** 发布日期. */
  issuedAt: Date | null
  successor: string | null
  retiredReason: string | null
  updatedAt: Date
}

/** The entry in force is replaced; a running number is drawn when it first has its class. */
export async function upsertDataset(
  db: Kysely<AnyTables>,
  entry: Entry,
  standing: { state: EntryState; version: number; completeness: Completeness },
  now: Date,
): Promise<void> {
  const { code, ...rest } = toRow(entry)
  const known = await tables(db)
    .selectFrom('catalog.dataset')
    .select(['category', 'sequence', 'issued_at'])
    .where('code', '=', code)
    .executeTakeFirst()
  const sequence =
    entry.category === null
      ? null
      : known?.category === entry.category && known.sequence !== null
        ? known.sequence
        : await nextSequence(db, entry.category)
  const values = {
    ...rest,
    sequence,
    state: standing.state,
    version: standing.version,
    completeness: standing.completeness.percent,
    missing: standing.completeness.missing,
    issued_at: known?.issued_at ?? (standing.state === 'published' ? now : null),
    updated_at: now,
  }
  await tables(db)
    .insertInto('catalog.dataset')
    .values({ code, ...values, created_at: now })
    .onConflict((c) => c.column('code').doUpdateSet(values))
    .execute()
}

async function nextSequence(db: Kysely<AnyTables>, category: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`catalog:${category}`}))`.execute(db)
  const row = await tables(db)
    .selectFrom('catalog.dataset')
    .select((e) => e.fn.max('sequence').as('last'))
    .where('category', '=', category)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function setStanding(
  db: Kysely<AnyTables>,
  code: string,
  change: { state: EntryState; successor?: string | null; reason?: string | null },
  now: Date,
): Promise<void> {
  await tables(db)
    .updateTable('catalog.dataset')
    .set({
      state: change.state,
      successor: change.successor ?? null,
      retired_reason: change.reason ?? null,
      updated_at: now,
    })
    .where('code', '=', code)
    .execute()
}

export async function findDataset(db: Kysely<AnyTables>, code: string): Promise<Dataset | undefined> {
  return (await findDatasets(db, [code]))[0]
}

/** Those of the given codes that exist, in the given order. */
export async function findDatasets(db: Kysely<AnyTables>, codes: readonly string[]): Promise<Dataset[]> {
  if (codes.length === 0) return []
  const rows = await tables(db)
    .selectFrom('catalog.dataset')
    .selectAll()
    .where('code', 'in', [...codes])
    .execute()
  const byCode = new Map(rows.map((row) => [row.code, toDataset(row)]))
  return codes.flatMap((code) => byCode.get(code) ?? [])
}

/** All entries by code, a thousand at a time, for the table of the whole catalogue and for building the index. */
export async function* eachDataset(db: Kysely<AnyTables>, department?: string): AsyncGenerator<Dataset[]> {
  for (let after = ''; ;) {
    let query = tables(db).selectFrom('catalog.dataset').selectAll().where('code', '>', after)
    if (department !== undefined) query = query.where('department', '=', department)
    const rows = await query.orderBy('code').limit(1000).execute()
    if (rows.length > 0) yield rows.map(toDataset)
    if (rows.length < 1000) return
    after = rows.at(-1)?.code ?? after
  }
}

export type DepartmentCompleteness = {
  department: string
  datasets: number
  complete: number
  percent: number
  published: number
}

export async function completenessByDepartment(db: Kysely<AnyTables>): Promise<DepartmentCompleteness[]> {
  const rows = await tables(db)
    .selectFrom('catalog.dataset')
    .select((e) => [
      'department',
      e.fn.countAll<number>().as('datasets'),
      e.fn.countAll<number>().filterWhere('completeness', '=', 100).as('complete'),
      e.fn.countAll<number>().filterWhere('state', '=', 'published').as('published'),
      sql<number>`floor(avg(completeness))::int`.as('percent'),
    ])
    .where('state', '!=', 'retired')
    .groupBy('department')
    .orderBy('department')
    .execute()
  return rows
}

/** How often each core item is missing, by its key. */
export async function countMissing(db: Kysely<AnyTables>): Promise<{ item: string; datasets: number }[]> {
  const { rows } = await sql<{ item: string; datasets: number }>`
    select item, count(*)::int as datasets from catalog.dataset, unnest(missing) as item
    where state <> 'retired' group by item order by 2 desc, 1`.execute(db)
  return rows
}

function toRow(entry: Entry) {
  return {
    code: entry.code,
    title_zh: entry.title.zh,
    title_en: entry.title.en,
    summary_zh: entry.summary.zh,
    summary_en: entry.summary.en,
    department: entry.department,
    level: entry.level,
    theme: entry.theme,
    classification: entry.classification,
    personal: entry.personal,
    sharing: entry.sharing,
    sharing_reason: entry.sharingReason,
    update_cycle: entry.updateCycle,
    synthetic: entry.synthetic,
    licence: entry.licence,
    origin: entry.origin,
    contract: entry.contract,
    contract_files: JSON.stringify(entry.contractFiles),
    category: entry.category,
    provider_code: entry.providerCode,
    format: entry.format,
    sharing_manner: entry.sharingManner,
    opening: entry.opening,
    opening_condition: entry.openingCondition,
    keywords: entry.keywords,
    related: entry.related,
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
    category: row.category,
    providerCode: row.provider_code,
    format: row.format,
    sharingManner: row.sharing_manner,
    opening: row.opening,
    openingCondition: row.opening_condition,
    keywords: row.keywords,
    related: row.related,
    secret: false,
    state: row.state,
    entryVersion: row.version,
    resourceCode:
      row.category !== null && row.sequence !== null ? resourceCode(row.category, row.sequence) : null,
    completeness: row.completeness,
    missing: row.missing,
    issuedAt: row.issued_at,
    successor: row.successor,
    retiredReason: row.retired_reason,
    updatedAt: row.updated_at,
  }
}
