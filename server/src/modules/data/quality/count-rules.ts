import { tableName, type CheckPlan } from './check-plan.ts'
import { filesJudged, type Delivered } from './file-rules.ts'
import { judgedSql } from './group-rule-sql.ts'
import { groupContext } from './record-faults.ts'
import { faultKind, isFileRule, isRowRule, ruleColumns, type FaultKind, type Rule } from './rule.ts'
import type { ColumnProfile } from './profile-columns.ts'

export type RuleCount = Pick<Rule, 'id' | 'name' | 'dimension' | 'severity'> & {
  /** The class of its faults in the words of Frictionless, and the kind of rule; reports of old know no kind. */
  kind: FaultKind
  ruleKind?: Rule['kind']
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
    'ascii',
  ] as const),
  ...(['unique', 'foreign-key', 'monotone', 'continuity', 'outlier', 'sequential'] as const),
])

/** How often each rule was checked and failed. Values are counted in the accepted rows and in the quarantine. */
export async function countRules(
  plan: CheckPlan,
  profile: readonly ColumnProfile[],
  delivered: Delivered & { accepted: number },
): Promise<RuleCount[]> {
  const { accepted } = delivered
  const failed = await countFaults(plan)
  const rejected = await countQuarantinedValues(plan)
  const counts: RuleCount[] = []
  for (const rule of plan.rules) {
    const columns = ruleColumns(rule)
    const column = profile.find((one) => one.name === columns[0])
    const values = accepted - (column?.nulls ?? 0) + (rejected.get(columns[0] ?? '') ?? 0)
    const rows = ABOUT_VALUES.has(rule.kind) ? values : accepted + (rejected.get('') ?? 0)
    const checked = isFileRule(rule)
      ? filesJudged(rule, plan, delivered)
      : ((await countJudged(plan, rule)) ?? rows)
    counts.push(ruleCount(rule, checked, failed.get(rule.id) ?? 0))
  }
  return counts
}

/** A rule with its figures. */
export function ruleCount(rule: Rule, checked: number, failed: number): RuleCount {
  const { id, name, dimension, severity } = rule
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...{
      dimension,
      severity,
      kind: faultKind(rule),
      ruleKind: rule.kind,
      columns: ruleColumns(rule),
      checked,
      failed,
    },
  }
}

/** Faults by rule. */
export async function countFaults(plan: Pick<CheckPlan, 'duck' | 'prefix'>): Promise<Map<string, number>> {
  const failures = await plan.duck.all<{ rule: string; n: string }>(
    `SELECT rule, count(*) AS n FROM ${tableName(plan, 'faults')} GROUP BY rule`,
  )
  return new Map(failures.map(({ rule, n }) => [rule, Number(n)]))
}

async function countJudged(plan: CheckPlan, rule: Rule): Promise<number | undefined> {
  if (isRowRule(rule) || isFileRule(rule)) return undefined
  const query = judgedSql(rule, groupContext(plan, rule))
  if (query === undefined) return undefined
  const [row] = await plan.duck.all<{ n: string | null }>(query)
  return Number(row?.n ?? 0)
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
