import { SOURCE_FILE, SOURCE_LINE, type Lake } from '#modules/data/lake/index.ts'
import { sqlName } from '#platform/duck.ts'
import type { Definition } from './definition.ts'
import { errors } from './errors.ts'
import { periodDays, periodOfDay } from './period.ts'
import { regionPrefix } from './region.ts'
import { prepareQuery, runQuery } from './sandbox.ts'

type Place = { region: string; period: string }
/** One row behind a number: where it stands in which landed file, and the columns the definition shows. */
export type TraceRow = {
  file: string
  line: number
  values: Record<string, string | number | boolean | null>
}

/** Checks a definition's trace on any place, so that it is known to run before somebody asks. */
export async function checkTrace(sandbox: Lake, definition: Definition): Promise<void> {
  const { trace, datasets, periodKind } = definition
  if (!trace) return
  if (!datasets.includes(trace.dataset))
    throw errors.badResult({ reason: 'traceDataset', dataset: trace.dataset })
  const period = periodOfDay(periodKind, '2020-06-15')
  await readTrace(sandbox, definition, { region: '330000', period }, { size: 1, offset: 0 })
}

/** The rows behind a number, a page of them, in the order of their file and line. */
export async function readTrace(
  sandbox: Lake,
  { trace }: Definition,
  place: Place,
  page: { size: number; offset: number },
): Promise<{ total: number; rows: TraceRow[] }> {
  if (!trace) throw errors.notTraceable(place)
  const { dataset, where, columns } = trace
  const from = `from ${sqlName(dataset)} where (\n${where}\n)`
  const names = columns.map(sqlName).join(', ')
  const count = `select count(*)::integer as total ${from}`
  const params = paramsFor(await parameterNames(sandbox, count), place)
  const [counted] = await runQuery<{ total: number }>(sandbox, { sql: count, params }, where)
  const select = `select ${SOURCE_FILE} as "_file", ${SOURCE_LINE}::integer as "_line", ${names} ${from}
    order by 1, 2 limit ${page.size} offset ${page.offset}`
  const rows = await runQuery<Record<string, string | number | boolean | null>>(
    sandbox,
    { sql: select, params },
    where,
  )
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ _file, _line, ...values }) => ({ file: String(_file), line: Number(_line), values })),
  }
}

async function parameterNames(sandbox: Lake, sql: string): Promise<string[]> {
  const prepared = await prepareQuery(sandbox, sql)
  return Array.from({ length: prepared.parameterCount }, (_, i) => prepared.parameterName(i + 1))
}

function paramsFor(names: readonly string[], { region, period }: Place): Record<string, string> {
  const { from, to } = periodDays(period)
  const known: Record<string, string> = { region, prefix: regionPrefix(region), period, from, to }
  const unknown = names.filter((name) => !(name in known))
  if (unknown.length > 0)
    throw errors.badSql({ message: `Unknown parameter $${unknown.join(', $')}`, line: 1, column: 1 })
  return Object.fromEntries(names.map((name) => [name, known[name] as string]))
}
