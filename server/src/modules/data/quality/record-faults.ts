import { sqlName, sqlText } from '#platform/duck.ts'
import { tableName, type CheckPlan } from './check-plan.ts'
import type { MarkedRule } from './failing-rows.ts'
import { fileFaults, type Delivered } from './file-rules.ts'
import { groupColumns, groupFaultsSql } from './group-rule-sql.ts'
import type { GroupRuleContext } from './group-rules/context.ts'
import { notedRows } from './note-rows.ts'
import { faultKind, isFileRule, isRowRule, ruleColumns } from './rule.ts'
import type { FaultKind, RelationRule, Rule } from './rule.ts'

/** Creates the empty relation of faults and returns its name. */
export async function createFaults(plan: Pick<CheckPlan, 'duck' | 'prefix'>): Promise<string> {
  const faults = tableName(plan, 'faults')
  const columns = [
    '"column"',
    'value',
    'rule',
    'rule_kind',
    'rule_name',
    'kind',
    'dimension',
    'severity',
    'args',
  ]
  const list = columns.map((column) => `${column} VARCHAR`).join(', ')
  await plan.duck.run(`CREATE OR REPLACE TEMP TABLE ${faults} (_line BIGINT, ${list})`)
  return faults
}

/** Turns the marks of the failing rows into faults that show the text as the file has it. */
export async function recordRowFaults(plan: CheckPlan, marked: readonly MarkedRule[]): Promise<void> {
  for (const { rule, mask, bit } of marked) {
    await plan.duck.run(
      `INSERT INTO ${tableName(plan, 'faults')} SELECT _line, ${sqlText(ruleColumns(rule)[0] ?? '')}, ` +
        `${originalText(plan, ruleColumns(rule))}, ${constants(rule)}, ${sqlText(JSON.stringify(argsOf(rule)))} ` +
        `FROM ${tableName(plan, 'failing')} WHERE (_m${mask} & ${bit}) <> 0`,
    )
  }
}

/** Runs the rules that need other rows; they see all rows, also those that another rule rejects. */
export async function recordGroupFaults(plan: CheckPlan): Promise<void> {
  for (const rule of plan.rules) {
    if (isRowRule(rule) || isFileRule(rule)) continue
    await insertGroupFaults(plan, rule, groupContext(plan, rule))
  }
}

/** Adds the faults of one rule to the relation of faults. */
export async function insertGroupFaults(
  plan: Pick<CheckPlan, 'duck' | 'prefix'>,
  rule: RelationRule,
  context: GroupRuleContext,
): Promise<void> {
  await plan.duck.run(
    `INSERT INTO ${tableName(plan, 'faults')} SELECT _line, _column, _value, ${constants(rule)}, _args ` +
      `FROM (${groupFaultsSql(rule, context)})`,
  )
}

/** What a rule between rows is judged over. */
export function groupContext(plan: CheckPlan, rule: RelationRule): GroupRuleContext {
  const { previous, baseline, history, references = {} } = plan.input
  return {
    properties: plan.properties,
    references,
    ...(previous ? { previous } : {}),
    ...(baseline ? { baseline } : {}),
    ...(history ? { history } : {}),
    source: groupColumns(rule) ? notedRows(plan) : plan.source,
  }
}

/** Faults of the delivery as a whole: they have no line. */
export async function recordFileFaults(plan: CheckPlan, delivered: Delivered): Promise<void> {
  for (const rule of plan.rules.filter(isFileRule)) {
    for (const { kind, column, value, args } of fileFaults(rule, plan, delivered) ?? []) {
      const of = [column, value].map((text) => (text === null ? 'NULL' : sqlText(text)))
      const told = sqlText(JSON.stringify({ ...argsOf(rule), ...args }))
      await plan.duck.run(
        `INSERT INTO ${tableName(plan, 'faults')} VALUES (NULL, ${of.join(', ')}, ${constants(rule, kind)}, ${told})`,
      )
    }
  }
}

/** rule, its kind and name, class, dimension, severity. */
function constants(rule: Rule, kind: FaultKind = faultKind(rule)): string {
  const name = rule.name === undefined ? 'NULL' : sqlText(rule.name)
  const [id, is, of, dimension, severity] = [rule.id, rule.kind, kind, rule.dimension, rule.severity].map(
    sqlText,
  )
  return [id, is, name, of, dimension, severity].join(', ')
}

function originalText({ properties }: CheckPlan, columns: readonly string[]): string {
  const sources = columns.map((column) => {
    const found = properties.find((property) => property.name === column)
    if (found?.source !== undefined) return sqlName(found.source)
    return found?.constant === undefined ? 'NULL' : sqlText(found.constant)
  })
  return sources.length === 1 ? (sources[0] ?? 'NULL') : `concat_ws(', ', ${sources.join(', ')})`
}

/** What a message about the fault needs to say; a code list of thousands is told by its size. */
function argsOf(rule: Rule): Record<string, unknown> {
  const { id: _id, name: _name, dimension: _dimension, severity: _severity, ...args } = rule
  return 'codes' in args ? { ...args, codes: args.codes.length } : args
}
