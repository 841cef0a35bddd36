import { isAppError } from '#platform/errors.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findDataset } from './dataset-store.ts'
import { DatasetInput, type Entry } from './entry.ts'
import { findOpenVersion } from './entry-version-store.ts'
import { readGuideTable, type ReadEntry } from './read-guide-table.ts'
import { saveEntry } from './save-entry.ts'
import type { ImportReport } from './schema.ts'

/**
 * Takes over a table of the guide: each good row becomes a draft of its entry, each bad one is named with its place and
 * hinders no other. What the table leaves empty stays as it is; the contract of a known dataset is not touched.
 */
export async function importEntries(ctx: Ctx, content: Buffer): Promise<ImportReport> {
  const rows = readGuideTable(content)
  const report: ImportReport = { rows: rows.length, saved: [], unchanged: 0, faults: [] }
  for (const row of rows) {
    if (row.faults.length > 0) report.faults.push(...row.faults)
    else await importRow(ctx, row, report)
  }
  return report
}

async function importRow(ctx: Ctx, { row, entry: read }: ReadEntry, report: ImportReport): Promise<void> {
  const code = read.code ?? ''
  const open = await findOpenVersion(ctx.db, code)
  const known: Entry | undefined = open?.entry ?? (await findDataset(ctx.db, code))
  const { contract, ...fields } = read
  const parsed = DatasetInput.safeParse(known ? { ...known, ...fields } : { ...NEW, ...fields, contract })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const column = issue?.path.join('.') ?? null
    report.faults.push({ row, column, text: { zh: '缺少必填内容。', en: 'Something needed is missing.' } })
    return
  }
  const before = known && DatasetInput.parse(known)
  if (before && JSON.stringify(before) === JSON.stringify(parsed.data)) {
    report.unchanged++
    return
  }
  try {
    await saveEntry(ctx, parsed.data, { note: '批量导入 bulk import' })
    report.saved.push(code)
  } catch (error) {
    if (!isAppError(error)) throw error
    report.faults.push(...faultsOf(error, row))
  }
}

/** What a new entry is where the table is silent. */
const NEW = {
  personal: false,
  synthetic: false,
  sharingReason: null,
  licence: '政务数据，未定许可',
  origin: '目录导入',
  classification: 'general',
  level: 'province',
}

function faultsOf(
  { message, details, code }: { message: string; details: Record<string, unknown>; code: string },
  row: number,
): ImportReport['faults'] {
  const named = details['faults'] as { field: string; text: { zh: string; en: string } }[] | undefined
  if (named) return named.map(({ field, text }) => ({ row, column: field, text }))
  return [{ row, column: null, text: { zh: `${message} (${code})`, en: `${message} (${code})` } }]
}
