import { sqlName, sqlText } from '#platform/duck.ts'
import type { GroupRuleContext, Of } from './context.ts'

/** Each value is the one of the row before plus one. */
export function sequentialSql({ column }: Of<'sequential'>, { source }: GroupRuleContext): string {
  const value = sqlName(column)
  return (
    `SELECT _line, ${sqlText(column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER (ORDER BY _line) AS _before FROM (${source}) ` +
    `WHERE ${value} IS NOT NULL) WHERE _now <> _before + 1`
  )
}
