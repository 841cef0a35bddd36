import { sqlName, sqlText } from '#platform/duck.ts'
import { nameList, withEarlier, type GroupRuleContext, type Of } from './context.ts'

/**
 * Robust z-score: 0.6745 |x − median| / MAD within the key (Iglewicz & Hoaglin 1993). A key whose values are mostly
 * equal has no spread to judge by; keys of fewer than five values are too few.
 */
export function outlierSql(rule: Of<'outlier'>, context: GroupRuleContext): string {
  const value = sqlName(rule.column)
  const rows = withEarlier([...rule.key, rule.column], context)
  const window = `(PARTITION BY ${nameList(rule.key)})`
  const score = 'CAST(0.6745 * abs(_now - _median) / _mad AS DECIMAL(18, 3))'
  return (
    `SELECT _line, ${sqlText(rule.column)} AS _column, CAST(_now AS VARCHAR) AS _value, ` +
    `to_json({median: _median, score: ${score}})::VARCHAR AS _args FROM (SELECT _line, ${value} AS _now, ` +
    `median(${value}) OVER ${window} AS _median, mad(${value}) OVER ${window} AS _mad, count(*) OVER ${window} AS _n ` +
    `FROM (${rows}) WHERE ${value} IS NOT NULL) ` +
    `WHERE _line IS NOT NULL AND _n >= 5 AND _mad > 0 AND 0.6745 * abs(_now - _median) / _mad > ${rule.limit}`
  )
}
