import { sqlName } from '#platform/duck.ts'
import { tableName, type CheckPlan } from './check-plan.ts'
import { groupColumns } from './group-rule-sql.ts'
import { isRowRule } from './rule.ts'

/**
 * The one scan that judges every row. Of the rows that are not good it keeps the cells, for a full judgement; of all
 * rows it keeps what rules between rows compare, so that these need not read the relation again. `_absent` says which
 * properties of a good row have no value.
 */
export async function noteRows(plan: CheckPlan): Promise<void> {
  const { duck, plain, input, properties } = plan
  const keys = noted(plan).map(sqlName)
  const cells = `CAST([${input.columns.map(({ name }) => sqlName(name)).join(', ')}] AS VARCHAR[])`
  const absent = properties.map((_, at) => `_s${at + 1} IS NULL`)
  const columns = [
    '_line',
    ...keys,
    `CASE WHEN NOT _good THEN ${cells} END AS _cells`,
    absent.length === 0
      ? 'CAST(NULL AS BOOLEAN[]) AS _absent'
      : `CASE WHEN _good AND (${absent.join(' OR ')}) THEN [${absent.join(', ')}] END AS _absent`,
  ]
  const needed = plan.rules.every(isRowRule) ? ' WHERE NOT _good' : ''
  await duck.run(
    `CREATE OR REPLACE TEMP TABLE ${tableName(plan, 'noted')} AS SELECT ${columns.join(', ')} FROM (${plain.judged})${needed}`,
  )
  const unpacked = input.columns.map(({ name }, at) => `_cells[${at + 1}] AS ${sqlName(name)}`)
  await duck.run(
    `CREATE OR REPLACE TEMP TABLE ${tableName(plan, 'doubtful')} AS SELECT ${['_line', ...unpacked].join(', ')} ` +
      `FROM ${tableName(plan, 'noted')} WHERE _cells IS NOT NULL`,
  )
}

/** A query of all rows with the columns that were noted: as they were found, or as a full judgement sees them. */
export function notedRows(plan: CheckPlan): string {
  const list = ['_line', ...noted(plan).map(sqlName)].join(', ')
  const good = `SELECT ${list} FROM ${tableName(plan, 'noted')} WHERE _cells IS NULL`
  return `${good} UNION ALL SELECT ${list} FROM (${plan.doubtful})`
}

function noted({ rules }: CheckPlan): string[] {
  return [...new Set(rules.flatMap((rule) => (isRowRule(rule) ? [] : (groupColumns(rule) ?? []))))]
}
