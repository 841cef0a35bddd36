import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { openLake, type Lake } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Dataset } from './dataset-store.ts'
import { errors } from './errors.ts'
import { getEntry } from './get-dataset.ts'
import { auditReading, columnNames } from './preview-rows.ts'
import { readRows, type Row } from './read-rows.ts'
import type { DatasetColumn } from './schema.ts'
import { visibleColumns, type Sight } from './visible-columns.ts'

const BATCH = 500

/**
 * A dataset as CSV, as this person may export it. The decision is taken anew before each batch: when it differs, because a
 * purpose was revoked or other policies came into force, the export breaks off (`catalog.exportStopped`) and the log says so.
 */
export async function exportRows(ctx: Ctx, code: string, network?: string): Promise<Readable> {
  const entry = await getEntry(ctx, code)
  const lake = await openLake(ctx, [code])
  try {
    const present = await columnNames(lake, code)
    const decide = (): Promise<Sight> => visibleColumns(ctx, entry, { action: 'export', present, network })
    const sight = await decide()
    sight.decision.where()
    await auditReading(ctx, code, 'catalog.rowsExported', sight, { version: lake.versions.get(code) ?? 0 })
    const stream = Readable.from(lines(ctx, lake, entry, sight, decide))
    return stream.once('close', () => lake.close())
  } catch (error) {
    lake.close()
    throw error
  }
}

async function* lines(
  ctx: Ctx,
  lake: Lake,
  { code }: Dataset,
  first: Sight,
  decide: () => Promise<Sight>,
): AsyncGenerator<string> {
  const columns = first.columns.filter(({ mask }) => mask !== 'refused')
  const { limit, watermark } = first.decision.obligations
  yield `\uFEFF${columns.map(({ name }) => cell(name)).join(',')}\r\n`
  for (let offset = 0; limit === null || offset < limit; offset += BATCH) {
    await requireUnchanged(ctx, code, first, decide, offset)
    const size = Math.min(BATCH, (limit ?? Infinity) - offset)
    const rows = await readRows(ctx, lake, code, first, { size, offset })
    if (rows.length > 0) yield rows.map((row) => line(row, columns)).join('')
    if (rows.length < size) break
  }
  if (watermark)
    yield `${cell(`# ${ctx.actor.name} ${ctx.clock.now().toISOString()} ${ctx.purpose ?? ''}`)}\r\n`
}

async function requireUnchanged(
  ctx: Ctx,
  code: string,
  first: Sight,
  decide: () => Promise<Sight>,
  rows: number,
): Promise<void> {
  if (rows === 0) return
  const now = await decide().catch(() => undefined)
  const same = now && outcome(now) === outcome(first)
  if (same) return
  await recordAudit(ctx, {
    action: 'catalog.exportStopped',
    object: { kind: 'dataset', id: code },
    details: { rows },
  })
  throw errors.exportStopped({ code, rows })
}

const outcome = ({ decision: { record, where } }: Sight): string =>
  JSON.stringify([record.columns, record.obligations, where()])

const line = (row: Row, columns: readonly DatasetColumn[]): string =>
  `${columns.map(({ name }) => cell(row[name] ?? null)).join(',')}\r\n`

/** A value that a spreadsheet would take for a formula is made text. */
function cell(value: Row[string]): string {
  const text = value === null ? '' : String(value)
  const plain = typeof value === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
