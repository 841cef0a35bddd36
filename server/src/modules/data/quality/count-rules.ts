import { tableName, type CheckPlan } from './check-plan.ts'
import { faultKind, ruleColumns, type FaultKind, type Rule } from './rule.ts'
import type { ColumnProfile } from './profile-columns.ts'

export type RuleCount = Pick<Rule, 'id' | 'dimension' | 'severity'> & {
  kind: FaultKind
  columns: readonly string[]
  /** Rows in which there was something to judge, and faults among them. */
  checked: number
  failed: number
}

/** Rules about single values judge the rows that have one; all others judge every row. */
const ABOUT_VALUES: ReadonlySet<Rule['kind']> = new Set([
  ...([
    'type',
    'type-like',
    'range',
    'multiple-of',
    'length',
    'pattern',
    'forbidden',
    'code-list',
    'element',
    'truncated',
  ] as const),
  ...(['unique', 'foreign-key', 'monotone', 'continuity', 'outlier', 'sequential'] as const),
])

/** How often each rule was checked and failed. Values are counted in the accepted rows and in the quarantine. */
export async function countRules(
  plan: CheckPlan,
  profile: readonly ColumnProfile[],
  accepted: number,
): Promise<RuleCount[]> {
  const failures = await plan.duck.all<{ rule: string; n: string }>(
    `SELECT rule, count(*) AS n FROM ${tableName(plan, 'faults')} GROUP BY rule`,
  )
  const failed = new Map(failures.map(({ rule, n }) => [rule, Number(n)]))
  const rejected = await countQuarantinedValues(plan)
  return plan.rules.map((rule) => {
    const columns = ruleColumns(rule)
    const column = profile.find((one) => one.name === columns[0])
    const values = accepted - (column?.nulls ?? 0) + (rejected.get(columns[0] ?? '') ?? 0)
    const checked = ABOUT_VALUES.has(rule.kind) ? values : accepted + (rejected.get('') ?? 0)
    const { id, dimension, severity } = rule
    return { id, dimension, severity, kind: faultKind(rule), columns, checked, failed: failed.get(id) ?? 0 }
  })
}

/** Values in the quarantined rows by property; under the empty name the rows themselves. */
async function countQuarantinedValues(plan: CheckPlan): Promise<Map<string, number>> {
  const { duck, properties } = plan
  const rejected = `_line IN (FROM ${tableName(plan, 'rejected')})`
  const judged = properties.map((_, at) => `count(_s${at + 1}) AS n${at}`)
  const good = properties.map((_, at) => `count_if(NOT coalesce(_absent[${at + 1}], false)) AS n${at}`)
  const rows = await duck.all<Record<string, string>>(
    `SELECT ${['count(*) AS n', ...judged].join(', ')} FROM (${plan.doubtful}) WHERE ${rejected} UNION ALL ` +
      `SELECT ${['count(*) AS n', ...good].join(', ')} FROM ${tableName(plan, 'noted')} WHERE _cells IS NULL AND ${rejected}`,
  )
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0)
  return new Map([['', sum('n')], ...properties.map(({ name }, at) => [name, sum(`n${at}`)] as const)])
}
