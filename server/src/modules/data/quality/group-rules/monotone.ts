import { sqlName, sqlText } from '#platform/duck.ts'
import { nameList, withEarlier, type GroupRuleContext, type Of } from './context.ts'

/** Compares each row with the latest earlier one of its key, in this file or in the versions before it. */
export function monotoneSql(rule: Of<'monotone'>, column: string, context: GroupRuleContext): string {
  const value = sqlName(column)
  const order = sqlName(rule.order)
  const rows = withEarlier([...rule.key, rule.order, column], context)
  const window = `(PARTITION BY ${nameList(rule.key)} ORDER BY ${order}, _line NULLS FIRST)`
  return (
    `SELECT _line, ${sqlText(column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER ${window} AS _before FROM (${rows}) ` +
    `WHERE ${value} IS NOT NULL AND ${order} IS NOT NULL) WHERE _line IS NOT NULL AND _now < _before`
  )
}
