import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { listVersions, openLake, type Lake } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { getEntry } from './get-dataset.ts'
import { countRows, readRows } from './read-rows.ts'
import type { RowsPage, RowsQuery } from './schema.ts'
import { visibleColumns, type Sight } from './visible-columns.ts'

/**
 * A page of a dataset's rows as this person may see them, under the policies in force and the stated purpose. A masked
 * column can be neither searched nor sorted by, so that neither order nor counts tell anything of it; reading personal
 * values is audited with everything the decision was made from.
 */
export async function previewRows(
  ctx: Ctx,
  code: string,
  query: RowsQuery,
  network?: string,
): Promise<RowsPage> {
  const entry = await getEntry(ctx, code)
  const lake = await openLake(ctx, [query.version ? { dataset: code, number: query.version } : code])
  try {
    const present = await columnNames(lake, code)
    const sight = await visibleColumns(ctx, entry, { action: 'read', present, network })
    const { limit } = sight.decision.obligations
    const offset = (query.page - 1) * query.size
    const counted = await countRows(lake, code, sight, query)
    const total = Math.min(counted, limit ?? counted)
    const size = Math.max(0, Math.min(query.size, total - offset))
    const items = await readRows(ctx, lake, code, sight, { ...query, size, offset })
    await auditReading(ctx, code, 'catalog.personalRowsRead', sight, { rows: items.length, page: query.page })
    const version = lake.versions.get(code) ?? 0
    const { files = [] } = (await listVersions(ctx.db, code)).find(({ number }) => number === version) ?? {}
    const names = Object.fromEntries(files.map(({ sha256, name }) => [sha256, name]))
    const columns = sight.columns.filter(({ mask }) => mask !== 'refused')
    return { version, columns, files: names, items, total, page: query.page, size: query.size }
  } finally {
    lake.close()
  }
}

export async function columnNames(lake: Lake, code: string): Promise<Set<string>> {
  const rows = await lake.all<{ column_name: string }>(`describe ${sqlName(code)}`)
  return new Set(rows.map((row) => row.column_name))
}

/** Kept where personal values, or parts or pseudonyms of them, are read, and where a policy asks for it. */
export async function auditReading(
  ctx: Ctx,
  code: string,
  action: string,
  { columns, decision }: Sight,
  details: Record<string, unknown>,
): Promise<void> {
  const personal = columns.filter(
    ({ mask, classification }) => classification !== 'general' && mask !== 'full' && mask !== 'refused',
  )
  if (personal.length === 0 && !decision.obligations.log) return
  await recordAudit(ctx, {
    action,
    object: { kind: 'dataset', id: code },
    details: { columns: personal.map(({ name }) => name), ...details, decision: decision.record },
  })
}
