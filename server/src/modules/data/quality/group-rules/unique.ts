import { sqlName, sqlText } from '#platform/duck.ts'
import type { GroupRuleContext } from './context.ts'

/**
 * All rows but the first of those that share a key. Keys with a missing part are not compared. The hash finds the few
 * candidates in little memory; their keys are then compared as they are.
 */
export function uniqueSql(columns: readonly string[], { source }: GroupRuleContext): string {
  const values = columns.map(sqlName)
  const present = values.map((value) => `${value} IS NOT NULL`).join(' AND ')
  const hash = `hash(${values.join(', ')})`
  const repeated = `SELECT ${hash} AS h FROM (${source}) WHERE ${present} GROUP BY h HAVING count(*) > 1`
  const first = `first_value(_line) OVER (PARTITION BY ${values.join(', ')} ORDER BY _line)`
  const text = values.map((value) => `CAST(${value} AS VARCHAR)`).join(', ')
  return (
    `SELECT _line, ${sqlText(columns[0] ?? '')} AS _column, concat_ws(', ', ${text}) AS _value, ` +
    `to_json({first: _first})::VARCHAR AS _args FROM (SELECT *, ${first} AS _first FROM (${source}) ` +
    `WHERE ${present} AND ${hash} IN (${repeated})) WHERE _line <> _first`
  )
}
