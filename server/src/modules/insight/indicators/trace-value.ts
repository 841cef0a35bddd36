import type { Ctx } from '#platform/ctx.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import type { Computation } from './computation.ts'
import { computationsOf } from './computation-store.ts'
import { getIndicator, type Indicator } from './definition-store.ts'
import { errors } from './errors.ts'
import { findPoint } from './point-store.ts'
import { openSandbox } from './sandbox.ts'
import { readTrace, type TraceRow } from './trace.ts'

export type Lineage = {
  indicator: Indicator
  value: number
  computation: Computation
  /** Columns of the rows, in order; empty where the definition shows no rows. */
  columns: string[]
  dataset: string | null
  total: number
  rows: (TraceRow & { fileName: string | null })[]
}

/** The rows a number was computed from, in the version of the dataset it was computed from. */
export async function traceValue(
  ctx: Ctx,
  input: { code: string; region: string; period: string; page: number; size: number },
): Promise<Lineage> {
  const { code, region, period, page, size } = input
  const indicator = await getIndicator(ctx.db, code)
  const point = await findPoint(ctx.db, code, region, period)
  if (!point) throw errors.notTraceable({ code, region, period })
  const [computation] = await computationsOf(ctx.db, [point.computation])
  if (!computation) throw errors.notTraceable({ code, region, period })
  const common = { indicator, value: point.value, computation }
  if (!indicator.trace) return { ...common, columns: [], dataset: null, total: 0, rows: [] }
  const sandbox = await openSandbox(ctx, computation.datasets)
  try {
    const found = await readTrace(sandbox, indicator, { region, period }, { size, offset: (page - 1) * size })
    const { columns, dataset } = indicator.trace
    const names = await fileNames(ctx, computation, dataset)
    const rows = found.rows.map((row) => ({ ...row, fileName: names.get(row.file) ?? null }))
    return { ...common, columns, dataset, total: found.total, rows }
  } finally {
    sandbox.close()
  }
}

/** What the landed files were called, by their content's hash. */
async function fileNames(ctx: Ctx, { datasets }: Computation, dataset: string): Promise<Map<string, string>> {
  const used = datasets.find((one) => one.dataset === dataset)
  const version = (await listVersions(ctx.db, dataset)).find(({ number }) => number === used?.number)
  return new Map((version?.files ?? []).map(({ sha256, name }) => [sha256, name]))
}
