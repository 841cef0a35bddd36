import { sqlName, sqlText } from '#platform/duck.ts'
import type { LogicalType } from '#modules/data/standards/index.ts'
import type { CheckPlan } from './check-plan.ts'

/** What the accepted rows hold in one column. */
export type ColumnProfile = {
  name: string
  label?: string
  type: LogicalType
  element?: string
  nulls: number
  /** Estimated (HyperLogLog, some percent off), so that ten million rows need no more memory than ten. */
  distinctApprox: number
  min: string | null
  max: string | null
}

/** Profiles the accepted rows in one scan of what was written. */
export async function profileColumns({ duck, input, properties }: CheckPlan): Promise<ColumnProfile[]> {
  const { accepted } = input
  const relation =
    'parquet' in accepted ? `read_parquet(${sqlText(accepted.parquet)})` : sqlName(accepted.table)
  const measures = properties.flatMap(({ name }, at) => [
    `count(*) - count(${sqlName(name)}) AS nulls${at}`,
    `approx_count_distinct(${sqlName(name)}) AS distinct${at}`,
    `CAST(min(${sqlName(name)}) AS VARCHAR) AS min${at}`,
    `CAST(max(${sqlName(name)}) AS VARCHAR) AS max${at}`,
  ])
  if (measures.length === 0) return []
  const [row = {}] = await duck.all<Record<string, string | null>>(
    `SELECT ${measures.join(', ')} FROM ${relation}`,
  )
  return properties.map(({ name, type, element, source }, at) => {
    const label = input.columns.find((column) => column.name === source)?.label
    return {
      ...{ name, type, nulls: Number(row[`nulls${at}`]), distinctApprox: Number(row[`distinct${at}`]) },
      ...{ min: row[`min${at}`] ?? null, max: row[`max${at}`] ?? null },
      ...(label === undefined ? {} : { label }),
      ...(element === undefined ? {} : { element }),
    }
  })
}
