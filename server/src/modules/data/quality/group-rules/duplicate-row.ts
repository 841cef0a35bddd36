import type { GroupRuleContext } from './context.ts'

export function duplicateRowSql(context: GroupRuleContext): string {
  const texts = context.properties.map((_, at) => `_s${at + 1}`)
  const hash = `hash(${texts.join(', ')})`
  const repeated = `SELECT ${hash} AS h FROM (${context.source}) GROUP BY h HAVING count(*) > 1`
  const first = `first_value(_line) OVER (PARTITION BY ${texts.join(', ')} ORDER BY _line)`
  return (
    `SELECT _line, NULL AS _column, NULL AS _value, to_json({first: _first})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${first} AS _first FROM (${context.source}) WHERE ${hash} IN (${repeated})) WHERE _line <> _first`
  )
}
