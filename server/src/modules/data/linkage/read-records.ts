import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { openLake, SOURCE_FILE, SOURCE_LINE } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { LinkageField } from './schema.ts'
import type { SeenField } from './visible-fields.ts'

export type RecordPlace = { dataset: string; row: number }
export type ReadRecord = { file: string; line: number; values: Record<string, string | null> }

/** The place as a key of the map `readRecords` gives. */
export function placeKey({ dataset, row }: RecordPlace): string {
  return `${dataset}#${row}`
}

/** The named records as they stood in the versions a run read, with where each came from. */
export async function readRecords(
  ctx: Ctx,
  versions: Readonly<Record<string, number>>,
  fields: readonly LinkageField[],
  places: readonly RecordPlace[],
): Promise<Map<string, ReadRecord>> {
  const records = new Map<string, ReadRecord>()
  const wanted = Map.groupBy(places, ({ dataset }) => dataset)
  const lake = await openLake(
    ctx,
    [...wanted.keys()].map((dataset) => ({ dataset, number: versions[dataset] ?? 0 })),
  )
  try {
    for (const [dataset, rows] of wanted) {
      const path = lake.paths.get(dataset) ?? ''
      const own = fields.filter(({ columns }) => columns[dataset] !== undefined)
      const cells = own.map(({ columns }, i) => `${sqlName(columns[dataset] ?? '')}::varchar as c${i}`)
      const read = await lake.all<Record<string, string | number | null>>(
        `select ${[...cells, 'file_row_number::double as "row"', `${SOURCE_FILE} as file`, `${SOURCE_LINE}::double as line`].join(', ')}
         from read_parquet(${sqlText(path)}, file_row_number = true)
         where file_row_number in (${[...new Set(rows.map(({ row }) => row))].join(', ')})`,
      )
      for (const row of read) {
        const values = Object.fromEntries(
          own.map(({ name }, i) => [name, (row[`c${i}`] as string | null) ?? null]),
        )
        records.set(placeKey({ dataset, row: Number(row['row']) }), {
          file: String(row['file']),
          line: Number(row['line']),
          values,
        })
      }
    }
    return records
  } finally {
    lake.close()
  }
}

/** Writes down that personal values were read in clear: whose, which, and for what stated purpose. */
export async function auditReading(
  ctx: Ctx,
  project: string,
  fields: readonly SeenField[],
  records: readonly string[],
): Promise<void> {
  const clear = fields.filter(({ personal, sight }) => personal && sight === 'clear').map(({ name }) => name)
  if (clear.length === 0 || records.length === 0) return
  await recordAudit(ctx, {
    action: 'linkage.recordsRead',
    object: { kind: 'linkage-project', id: project },
    details: { fields: clear, records: records.slice(0, 100), count: records.length },
  })
}
