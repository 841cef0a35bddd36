import { sqlName, sqlText } from '#platform/duck.ts'
import { nameList, withEarlier, type GroupRuleContext, type Of } from './context.ts'

/** The row after a gap is named, with the value before it; the first row of a key begins the series. */
export function continuitySql(rule: Of<'continuity'>, context: GroupRuleContext): string {
  const value = sqlName(rule.column)
  const step = /[a-z]/.test(rule.step) ? `INTERVAL '${rule.step}'` : rule.step
  const rows = withEarlier([...rule.key, rule.column], context)
  const window = `(PARTITION BY ${nameList(rule.key)} ORDER BY ${value}, _line NULLS FIRST)`
  return (
    `SELECT _line, ${sqlText(rule.column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER ${window} AS _before FROM (${rows}) WHERE ${value} IS NOT NULL) ` +
    `WHERE _line IS NOT NULL AND _now > _before + ${step}`
  )
}
