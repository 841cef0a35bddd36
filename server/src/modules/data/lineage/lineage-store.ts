import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { LineageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LineageTables>()

export type Reader = {
  kind: string
  id: string
  title: { zh: string; en: string }
  link: string | null
  reads: readonly { kind: string; id: string; detail?: Record<string, unknown> }[]
}

/** Keeps what a node reads, in place of what it read before. */
export async function saveReader(db: Kysely<AnyTables>, reader: Reader, at: Date): Promise<void> {
  const { kind, id, title, link, reads } = reader
  const row = { title_zh: title.zh, title_en: title.en, link, at }
  await tables(db)
    .insertInto('lineage.node')
    .values({ kind, id, ...row })
    .onConflict((c) => c.columns(['kind', 'id']).doUpdateSet(row))
    .execute()
  await tables(db).deleteFrom('lineage.reads').where('kind', '=', kind).where('id', '=', id).execute()
  if (reads.length === 0) return
  const rows = reads.map((read) => ({
    ...{ kind, id, read_kind: read.kind, read_id: read.id },
    detail: JSON.stringify(read.detail ?? {}),
  }))
  await tables(db).insertInto('lineage.reads').values(rows).execute()
}

export async function findNode(db: Kysely<AnyTables>, kind: string, id: string) {
  return tables(db)
    .selectFrom('lineage.node')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What a node reads. */
export async function readsOf(db: Kysely<AnyTables>, kind: string, id: string) {
  return tables(db)
    .selectFrom('lineage.reads')
    .select(['read_kind as kind', 'read_id as id', 'detail'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('read_id')
    .execute()
}

/** What reads a thing. */
export async function readersOf(db: Kysely<AnyTables>, kind: string, id: string) {
  return tables(db)
    .selectFrom('lineage.reads as r')
    .innerJoin('lineage.node as n', (j) => j.onRef('n.kind', '=', 'r.kind').onRef('n.id', '=', 'r.id'))
    .select(['n.kind', 'n.id', 'n.title_zh', 'n.title_en', 'n.link', 'r.detail'])
    .where('r.read_kind', '=', kind)
    .where('r.read_id', '=', id)
    .orderBy('n.id')
    .execute()
}

export type ColumnUse = {
  dataset: string
  name: string
  title: { zh: string; en: string }
  element: string | null
  codeList: string | null
}

/** Keeps which data element and code list each column of a dataset is, in place of what was kept before. */
export async function saveColumnUses(
  db: Kysely<AnyTables>,
  dataset: string,
  uses: readonly ColumnUse[],
): Promise<void> {
  await tables(db).deleteFrom('lineage.column_use').where('dataset', '=', dataset).execute()
  if (uses.length === 0) return
  const rows = uses.map(({ name, title, element, codeList }) => ({
    ...{ dataset, name, title_zh: title.zh, title_en: title.en, element, code_list: codeList },
  }))
  await tables(db).insertInto('lineage.column_use').values(rows).execute()
}

export async function columnsUsing(
  db: Kysely<AnyTables>,
  what: { element: string } | { codeList: string },
): Promise<ColumnUse[]> {
  const query = tables(db).selectFrom('lineage.column_use').selectAll()
  const found =
    'element' in what
      ? query.where('element', '=', what.element)
      : query.where('code_list', '=', what.codeList)
  const rows = await found.orderBy('dataset').orderBy('name').execute()
  return rows.map((row) => ({
    ...{ dataset: row.dataset, name: row.name, title: { zh: row.title_zh, en: row.title_en } },
    ...{ element: row.element, codeList: row.code_list },
  }))
}
