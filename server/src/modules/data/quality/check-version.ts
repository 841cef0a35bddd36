import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { Contract, Property } from './contract.ts'
import { countFaults, ruleCount, type RuleCount } from './count-rules.ts'
import { tableName } from './check-plan.ts'
import { createFaults, insertGroupFaults } from './record-faults.ts'
import { assertScalarExpressions } from './expression.ts'
import { groupColumns, judgedSql } from './group-rule-sql.ts'
import type { GroupRuleContext } from './group-rules/context.ts'
import { isFileRule, isRowRule, ruleColumns, type RelationRule, type Rule } from './rule.ts'
import { canJudge, isVersionRule } from './when-judged.ts'

export type VersionInput = {
  contract: Contract
  /** Parquet of the version, and of the one before where there is one. */
  path: string
  before?: string
  /** Rows of the versions before, newest first. */
  history: readonly number[]
  /** Relations of other datasets by name, as published. */
  references: Readonly<Record<string, string>>
  prefix?: string
}

export type VersionCheck = {
  rules: RuleCount[]
  /** Relation of faults as `checkRelation` leaves it; `_line` counts the rows of the version from 0. */
  faults: string
  /** Relation of `_line`, `_file`, `_source_line`: where the rows came from. */
  places: string
}

/**
 * Judges what only a whole version can tell: series over all its rows, the version before, other datasets. The rows are
 * published already, so every fault only warns.
 */
export async function checkVersion(duck: Duck, input: VersionInput): Promise<VersionCheck> {
  const { contract, path, before, history, references, prefix = 'version' } = input
  const baseline = before === undefined ? undefined : await typedRows(duck, contract.properties, before)
  const given = { references, history, ...(baseline === undefined ? {} : { baseline }) }
  const rules = contract.rules.filter(
    (rule): rule is RelationRule => isRelationRule(rule) && canJudge(rule, given),
  )
  await assertScalarExpressions(duck, rules)
  const plan = { duck, prefix }
  const faults = await createFaults(plan)
  const source = await typedRows(duck, contract.properties, path)
  const context: GroupRuleContext = { properties: contract.properties, source, ...given }
  for (const rule of rules) await insertGroupFaults(plan, { ...rule, severity: 'warn' }, context)
  const failed = await countFaults(plan)
  const counts: RuleCount[] = []
  for (const rule of rules)
    counts.push(ruleCount(rule, await judged(duck, rule, context), failed.get(rule.id) ?? 0))
  const places = tableName(plan, 'places')
  await duck.run(
    `CREATE OR REPLACE TEMP VIEW ${places} AS SELECT file_row_number AS _line, _file, _line AS _source_line ` +
      `FROM read_parquet(${sqlText(path)}, file_row_number = true)`,
  )
  return { rules: counts, faults, places }
}

function isRelationRule(rule: Rule): rule is RelationRule {
  return !isRowRule(rule) && !isFileRule(rule) && isVersionRule(rule)
}

/** The rows of a version as rules see them; a property that the version does not have yet is empty. */
async function typedRows(duck: Duck, properties: readonly Property[], path: string): Promise<string> {
  const from = `read_parquet(${sqlText(path)}, file_row_number = true)`
  const known = await duck.all<{ column_name: string }>(`DESCRIBE SELECT * FROM ${from}`)
  const names = new Set(known.map((row) => row.column_name))
  const value = (name: string) => (names.has(name) ? sqlName(name) : 'NULL')
  const values = properties.map(({ name }) => `${value(name)} AS ${sqlName(name)}`)
  const texts = properties.map(({ name }, at) => `CAST(${value(name)} AS VARCHAR) AS _s${at + 1}`)
  return `SELECT ${['file_row_number AS _line', ...values, ...texts].join(', ')} FROM ${from}`
}

/** Rules about values judge those that are there; all others every row. */
async function judged(duck: Duck, rule: RelationRule, context: GroupRuleContext): Promise<number> {
  const own = judgedSql(rule, context)
  const column = groupColumns(rule) ? ruleColumns(rule)[0] : undefined
  const counted = column === undefined ? '*' : sqlName(column)
  const [row] = await duck.all<{ n: string | null }>(
    own ?? `SELECT count(${counted}) AS n FROM (${context.source})`,
  )
  return Number(row?.n ?? 0)
}
