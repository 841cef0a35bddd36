import { sqlName, sqlText } from '#platform/duck.ts'
import { qualityErrors } from '../errors.ts'
import { textName } from '../typed-source.ts'
import { textOf, type GroupRuleContext, type Of } from './context.ts'
import { beyondSql } from './tolerance.ts'

/**
 * Two sources of the same thing, joined by key: each pair that lies farther apart than the tolerance is a fault that
 * tells both values. A share is one of the smaller value, so that neither source is taken for the true one. With `missing`, rows that the other source does not know are faults too.
 */
export function reconcileSql(rule: Of<'reconcile'>, context: GroupRuleContext): string {
  const { columns, against = columns } = rule
  const conflicts = columns.map((column, at) => conflictSql(rule, column, against[at] ?? column, context))
  return [...conflicts, ...(rule.missing ? [missingSql(rule, context)] : [])].join(' UNION ALL ')
}

/** Pairs of values that could be compared, and with `missing` also the rows without a partner. */
export function reconcileJudgedSql(rule: Of<'reconcile'>, context: GroupRuleContext): string {
  const { columns, against = columns } = rule
  const pairs = columns.map(
    (column, at) => `count(s.${sqlName(column)} || o.${sqlName(against[at] ?? column)})`,
  )
  const compared = `SELECT ${pairs.join(' + ')} AS n FROM ${joined(rule, context)}`
  if (!rule.missing) return compared
  return `SELECT sum(n) AS n FROM (${compared} UNION ALL SELECT count(*) FROM (${missingSql(rule, context)}))`
}

function conflictSql(
  rule: Of<'reconcile'>,
  column: string,
  against: string,
  context: GroupRuleContext,
): string {
  const [one, other] = [`s.${sqlName(column)}`, `o.${sqlName(against)}`]
  const type = context.properties.find(({ name }) => name === column)?.type ?? 'string'
  const compared = type === 'string' ? `CAST(${other} AS VARCHAR)` : other
  const smaller = `least(abs(${one}), abs(${other}))`
  const share =
    type === 'integer' || type === 'number'
      ? `, share: CASE WHEN ${smaller} <> 0 THEN round(abs(${one} - ${other}) / ${smaller}, 4) END`
      : ''
  return (
    `SELECT s._line, ${sqlText(column)} AS _column, CAST(${one} AS VARCHAR) AS _value, ` +
    `to_json({dataset: ${sqlText(rule.dataset)}, other: ${other}${share}, key: ${textOf(rule.key, context)}})::VARCHAR AS _args ` +
    `FROM ${joined(rule, context)} WHERE ${one} IS NOT NULL AND ${other} IS NOT NULL AND ${beyondSql(one, compared, type, { ...rule, base: smaller })}`
  )
}

function missingSql(rule: Of<'reconcile'>, context: GroupRuleContext): string {
  const key = textOf(rule.key, context)
  const present = rule.key.map((name) => `s.${textName(context.properties, name)} IS NOT NULL`).join(' AND ')
  return (
    `SELECT s._line, ${sqlText(rule.key[0] ?? '')} AS _column, ${key} AS _value, ` +
    `to_json({dataset: ${sqlText(rule.dataset)}, missing: true})::VARCHAR AS _args FROM (${context.source}) s ` +
    `WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${otherOf(rule, context)} o WHERE ${sameKey(rule, context)})`
  )
}

function joined(rule: Of<'reconcile'>, context: GroupRuleContext): string {
  return `(${context.source}) s JOIN ${otherOf(rule, context)} o ON ${sameKey(rule, context)}`
}

/** Keys are compared as texts: one source may keep as a number what the other keeps as a code. */
function sameKey({ key, references = key }: Of<'reconcile'>, { properties }: GroupRuleContext): string {
  return key
    .map(
      (name, at) => `s.${textName(properties, name)} = CAST(o.${sqlName(references[at] ?? name)} AS VARCHAR)`,
    )
    .join(' AND ')
}

function otherOf({ id, dataset }: Of<'reconcile'>, { references }: GroupRuleContext): string {
  const other = references[dataset]
  if (other === undefined) throw qualityErrors.referenceMissing({ rule: id, dataset })
  return other
}
