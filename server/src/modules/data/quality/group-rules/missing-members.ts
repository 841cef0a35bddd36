import { sqlName, sqlText } from '#platform/duck.ts'
import { textName } from '../typed-source.ts'
import type { GroupRuleContext, Of } from './context.ts'

/**
 * Members that have no row, in each period where the rule names one: a region that sent nothing, a station that fell
 * silent. Who belongs is a list, or whoever has a row in any period, here or in the version before. A fault has no line.
 */
export function missingMembersSql(rule: Of<'missing-members'>, context: GroupRuleContext): string {
  const column = sqlText(rule.column)
  const period = rule.period === undefined ? 'NULL' : 'e.period'
  return (
    `SELECT CAST(NULL AS BIGINT) AS _line, ${column} AS _column, e.member AS _value, ` +
    `to_json({missing: e.member, period: ${period}})::VARCHAR AS _args FROM (${expected(rule, context)}) e ` +
    `WHERE NOT EXISTS (SELECT 1 FROM (${present(rule, context)}) p WHERE p.member = e.member AND p.period IS NOT DISTINCT FROM e.period)`
  )
}

/** Every member in every period. */
export function missingMembersJudgedSql(rule: Of<'missing-members'>, context: GroupRuleContext): string {
  return `SELECT count(*) AS n FROM (${expected(rule, context)})`
}

function expected(rule: Of<'missing-members'>, context: GroupRuleContext): string {
  return (
    `SELECT m.member, t.period FROM (${membersOf(rule, context)}) m ` +
    `CROSS JOIN (SELECT DISTINCT period FROM (${present(rule, context)})) t`
  )
}

function membersOf(rule: Of<'missing-members'>, context: GroupRuleContext): string {
  if (rule.members) return `SELECT unnest([${rule.members.map(sqlText).join(', ')}]) AS member`
  const here = `SELECT DISTINCT member FROM (${present(rule, context)})`
  if (!context.baseline) return here
  const before = `CAST(${sqlName(rule.column)} AS VARCHAR)`
  return `${here} UNION SELECT DISTINCT ${before} FROM (${context.baseline}) WHERE ${before} IS NOT NULL`
}

function present(
  { column, period }: Of<'missing-members'>,
  { properties, source }: GroupRuleContext,
): string {
  const member = textName(properties, column)
  if (period === undefined)
    return `SELECT DISTINCT ${member} AS member, CAST(NULL AS VARCHAR) AS period FROM (${source}) WHERE ${member} IS NOT NULL`
  const time = textName(properties, period)
  return `SELECT DISTINCT ${member} AS member, ${time} AS period FROM (${source}) WHERE ${member} IS NOT NULL AND ${time} IS NOT NULL`
}
