import { sqlName, sqlText } from '#platform/duck.ts'
import { nameList, type GroupRuleContext, type Of } from './context.ts'

/** The fault lies with the total's row. Without parts the sum is NULL, and nothing is found. */
export function sumSql(rule: Of<'sum-of-parts'>, { source }: GroupRuleContext): string {
  const { columns, group, total, part, tolerance } = rule
  const sums = columns.map((column, at) => `sum(${sqlName(column)}) FILTER (WHERE ${part}) AS _sum${at}`)
  const parts = `SELECT ${nameList(group)}, count(*) FILTER (WHERE ${part}) AS _parts, ${sums.join(', ')} FROM (${source}) GROUP BY ${nameList(group)}`
  const same = group.map((name) => `t.${sqlName(name)} IS NOT DISTINCT FROM p.${sqlName(name)}`).join(' AND ')
  const faults = columns.map((column, at) => {
    const value = `t.${sqlName(column)}`
    return (
      `SELECT t._line, ${sqlText(column)} AS _column, CAST(${value} AS VARCHAR) AS _value, ` +
      `to_json({sum: p._sum${at}, parts: p._parts})::VARCHAR AS _args FROM _totals t JOIN _parts p ON ${same} ` +
      `WHERE abs(${value} - p._sum${at}) > ${tolerance}`
    )
  })
  return (
    `WITH _parts AS (${parts}), _totals AS (SELECT * FROM (${source}) WHERE ${total}) ` +
    `SELECT * FROM (${faults.join(' UNION ALL ')})`
  )
}
