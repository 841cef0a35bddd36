import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { faultSource } from './fault-source.ts'
import type { Fault, FaultQuery } from './schema.ts'

type Row = Omit<Fault, 'n' | 'line' | 'args' | 'ruleKind' | 'ruleName'> & {
  n: string | number
  line: string | number | null
  rule_kind: string
  rule_name: string | null
  args: string | null
}

const sortable: Record<string, string> = {
  line: 'line',
  column: '"column"',
  kind: 'kind',
  dimension: 'dimension',
  rule: 'rule',
  value: 'value',
  severity: 'severity',
  file: 'file',
}

/** A page of a run's faults, any number of them, filtered and sorted as the table asks. */
export async function listFaults(
  ctx: Ctx,
  run: string,
  query: FaultQuery,
): Promise<{ items: Fault[]; total: number }> {
  const source = await faultSource(ctx, run)
  const duck = await openDuck({ threads: 1 })
  try {
    const where = faultConditions(query)
    const [counted] = await duck.all<{ n: string }>(`select count(*) as n from ${source} ${where}`)
    const key = query.sort?.replace(/^-/, '') ?? ''
    const order =
      key in sortable ? `${sortable[key]} ${query.sort?.startsWith('-') ? 'desc' : 'asc'} nulls last, n` : 'n'
    const rows = await duck.all<Row>(
      `select * from ${source} ${where} order by ${order} limit ${query.size} offset ${(query.page - 1) * query.size}`,
    )
    return { items: rows.map(toFault), total: Number(counted?.n ?? 0) }
  } finally {
    duck.close()
  }
}

/** The SQL condition that a table's filters stand for. */
export function faultConditions({
  rule,
  column,
  severity,
  kind,
  dimension,
  q,
}: Pick<FaultQuery, 'rule' | 'column' | 'severity' | 'kind' | 'dimension' | 'q'>): string {
  const parts: string[] = []
  if (rule) parts.push(`rule = ${sqlText(rule)}`)
  if (column) parts.push(`"column" = ${sqlText(column)}`)
  if (kind) parts.push(`kind = ${sqlText(kind)}`)
  if (dimension) parts.push(`dimension = ${sqlText(dimension)}`)
  if (severity) parts.push(`severity = ${sqlText(severity)}`)
  if (q)
    parts.push(
      `concat_ws(' ', file, label, "column", value, rule, rule_name) ilike ${sqlText(`%${q.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`,
    )
  return parts.length > 0 ? `where ${parts.join(' and ')}` : ''
}

function toFault({ rule_kind, rule_name, ...row }: Row): Fault {
  return {
    ...row,
    n: Number(row.n),
    line: row.line === null ? null : Number(row.line),
    ruleKind: rule_kind,
    ruleName: rule_name,
    args: JSON.parse(row.args ?? '{}') as Record<string, unknown>,
  }
}
