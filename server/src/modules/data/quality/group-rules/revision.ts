import { sqlName, sqlText } from '#platform/duck.ts'
import { beyondSql } from './tolerance.ts'
import type { GroupRuleContext, Of } from './context.ts'

/** Values that the version before gave otherwise, by more than the tolerance; the row says what it was. */
export function revisionSql(rule: Of<'revision'>, column: string, context: GroupRuleContext): string {
  const now = `s.${sqlName(column)}`
  const before = `p.${sqlName(column)}`
  const type = context.properties.find(({ name }) => name === column)?.type ?? 'string'
  return (
    `SELECT s._line, ${sqlText(column)} AS _column, CAST(${now} AS VARCHAR) AS _value, ` +
    `to_json({before: ${before}})::VARCHAR AS _args FROM ${joined(rule, context)} WHERE ${beyondSql(now, before, type, { ...rule, base: `abs(${before})` })}`
  )
}

/** Rows that both versions have. */
export function revisionJudgedSql(rule: Of<'revision'>, context: GroupRuleContext): string {
  return `SELECT ${rule.columns.length} * count(*) AS n FROM ${joined(rule, context)}`
}

function joined(rule: Of<'revision'>, { source, baseline }: GroupRuleContext): string {
  const same = rule.key.map((name) => `s.${sqlName(name)} = p.${sqlName(name)}`).join(' AND ')
  return `(${source}) s JOIN (${baseline ?? source}) p ON ${same}`
}
