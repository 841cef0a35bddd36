import { sqlName, sqlText } from '#platform/duck.ts'
import { tableName, type CheckPlan } from './check-plan.ts'
import type { MarkedRule } from './failing-rows.ts'
import { groupColumns, groupFaultsSql } from './group-rule-sql.ts'
import { notedRows } from './note-rows.ts'
import { faultKind, isRowRule, ruleColumns, type Rule } from './rule.ts'

/** Creates the empty relation of faults and returns its name. */
export async function createFaults(plan: CheckPlan): Promise<string> {
  const faults = tableName(plan, 'faults')
  const columns = ['"column"', 'value', 'rule', 'kind', 'dimension', 'severity', 'args']
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
  const { previous, references = {} } = plan.input
  const context = {
    properties: plan.properties,
    references,
    ...(previous ? { previous } : {}),
  }
  for (const rule of plan.rules) {
    if (isRowRule(rule) || rule.kind === 'row-count') continue
    await plan.duck.run(
      `INSERT INTO ${tableName(plan, 'faults')} SELECT _line, _column, _value, ${constants(rule)}, _args ` +
        `FROM (${groupFaultsSql(rule, { ...context, source: groupColumns(rule) ? notedRows(plan) : plan.source })})`,
    )
  }
}

/** A wrong number of rows is a fault of the file: it has no line. */
export async function recordRowCount(plan: CheckPlan, rows: number): Promise<void> {
  for (const rule of plan.rules) {
    if (rule.kind !== 'row-count') continue
    const { min = 0, max = Infinity } = rule
    if (rows >= min && rows <= max) continue
    const args = sqlText(JSON.stringify(argsOf(rule)))
    await plan.duck.run(
      `INSERT INTO ${tableName(plan, 'faults')} VALUES (NULL, NULL, '${rows}', ${constants(rule)}, ${args})`,
    )
  }
}

/** rule, kind, dimension, severity. */
function constants(rule: Rule): string {
  return [rule.id, faultKind(rule), rule.dimension, rule.severity].map(sqlText).join(', ')
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
  const { id: _id, dimension: _dimension, severity: _severity, ...args } = rule
  return 'codes' in args ? { ...args, codes: args.codes.length } : args
}
