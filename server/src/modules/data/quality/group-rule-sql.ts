import { sqlName, sqlText } from '#platform/duck.ts'
import type { BoundProperty } from './bind-columns.ts'
import { qualityErrors } from './errors.ts'
import type { GroupRule } from './rule.ts'
import { textName } from './typed-source.ts'

export type GroupRuleContext = {
  properties: readonly BoundProperty[]
  /** The typed source. */
  source: string
  /** Typed rows of earlier versions of the dataset, under the names of the properties. */
  previous?: string
  /** Relations of other datasets by name, for foreign keys. */
  references: Readonly<Record<string, string>>
}

type Of<K extends GroupRule['kind']> = Extract<GroupRule, { kind: K }>

/** A query for the faults of a rule: `_line`, `_column` (a property), `_value` (text or NULL), `_args` (JSON or NULL). */
export function groupFaultsSql(
  rule: Exclude<GroupRule, { kind: 'row-count' }>,
  context: GroupRuleContext,
): string {
  switch (rule.kind) {
    case 'unique':
      return uniqueSql(rule.columns, context)
    case 'duplicate-row':
      return duplicateRowSql(context)
    case 'foreign-key':
      return foreignKeySql(rule, context)
    case 'sum-of-parts':
      return sumSql(rule, context)
    case 'monotone':
      return rule.columns.map((column) => monotoneSql(rule, column, context)).join(' UNION ALL ')
    case 'continuity':
      return continuitySql(rule, context)
    case 'outlier':
      return outlierSql(rule, context)
    case 'sequential':
      return sequentialSql(rule, context)
  }
}

/** The properties whose values are all that a rule reads; undefined where it reads texts or whole rows. */
export function groupColumns(rule: GroupRule): string[] | undefined {
  switch (rule.kind) {
    case 'unique':
      return [...rule.columns]
    case 'monotone':
      return [...rule.key, rule.order, ...rule.columns]
    case 'continuity':
    case 'outlier':
      return [...rule.key, rule.column]
    case 'sequential':
      return [rule.column]
    default:
      return undefined
  }
}

const list = (columns: readonly string[]) => columns.map(sqlName).join(', ')

function textOf(columns: readonly string[], { properties }: GroupRuleContext): string {
  const texts = columns.map((column) => textName(properties, column))
  return texts.length === 1 ? (texts[0] ?? 'NULL') : `concat_ws(', ', ${texts.join(', ')})`
}

/**
 * All rows but the first of those that share a key. Keys with a missing part are not compared. The hash finds the few
 * candidates in little memory; their keys are then compared as they are.
 */
function uniqueSql(columns: readonly string[], { source }: GroupRuleContext): string {
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

function duplicateRowSql(context: GroupRuleContext): string {
  const texts = context.properties.map((_, at) => `_s${at + 1}`)
  const hash = `hash(${texts.join(', ')})`
  const repeated = `SELECT ${hash} AS h FROM (${context.source}) GROUP BY h HAVING count(*) > 1`
  const first = `first_value(_line) OVER (PARTITION BY ${texts.join(', ')} ORDER BY _line)`
  return (
    `SELECT _line, NULL AS _column, NULL AS _value, to_json({first: _first})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${first} AS _first FROM (${context.source}) WHERE ${hash} IN (${repeated})) WHERE _line <> _first`
  )
}

function foreignKeySql(
  { id, columns, dataset, references }: Of<'foreign-key'>,
  context: GroupRuleContext,
): string {
  const other = context.references[dataset]
  if (other === undefined) throw qualityErrors.referenceMissing({ rule: id, dataset })
  const texts = columns.map((column) => textName(context.properties, column))
  const present = texts.map((text) => `${text} IS NOT NULL`).join(' AND ')
  const match = texts
    .map((text, at) => `CAST(o.${sqlName(references[at] ?? '')} AS VARCHAR) = ${text}`)
    .join(' AND ')
  return (
    `SELECT _line, ${sqlText(columns[0] ?? '')} AS _column, ${textOf(columns, context)} AS _value, ` +
    `to_json({dataset: ${sqlText(dataset)}})::VARCHAR AS _args FROM (${context.source}) ` +
    `WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${other} o WHERE ${match})`
  )
}

/** The fault lies with the total's row. Without parts the sum is NULL, and nothing is found. */
function sumSql(rule: Of<'sum-of-parts'>, { source }: GroupRuleContext): string {
  const { columns, group, total, part, tolerance } = rule
  const sums = columns.map((column, at) => `sum(${sqlName(column)}) FILTER (WHERE ${part}) AS _sum${at}`)
  const parts = `SELECT ${list(group)}, count(*) FILTER (WHERE ${part}) AS _parts, ${sums.join(', ')} FROM (${source}) GROUP BY ${list(group)}`
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

/** Compares each row with the latest earlier one of its key, in this file or in the versions before it. */
function monotoneSql(rule: Of<'monotone'>, column: string, context: GroupRuleContext): string {
  const value = sqlName(column)
  const order = sqlName(rule.order)
  const names = `${list(rule.key)}, ${order}, ${value}`
  const earlier = context.previous ? ` UNION ALL SELECT NULL, ${names} FROM (${context.previous})` : ''
  const rows = `SELECT _line, ${names} FROM (${context.source})${earlier}`
  const window = `(PARTITION BY ${list(rule.key)} ORDER BY ${order}, _line NULLS FIRST)`
  return (
    `SELECT _line, ${sqlText(column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER ${window} AS _before FROM (${rows}) ` +
    `WHERE ${value} IS NOT NULL AND ${order} IS NOT NULL) WHERE _line IS NOT NULL AND _now < _before`
  )
}

/** The row after a gap is named, with the value before it; the first row of a key begins the series. */
function continuitySql(rule: Of<'continuity'>, context: GroupRuleContext): string {
  const value = sqlName(rule.column)
  const step = /[a-z]/.test(rule.step) ? `INTERVAL '${rule.step}'` : rule.step
  const names = `${list(rule.key)}, ${value}`
  const earlier = context.previous ? ` UNION ALL SELECT NULL, ${names} FROM (${context.previous})` : ''
  const rows = `SELECT _line, ${names} FROM (${context.source})${earlier}`
  const window = `(PARTITION BY ${list(rule.key)} ORDER BY ${value}, _line NULLS FIRST)`
  return (
    `SELECT _line, ${sqlText(rule.column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER ${window} AS _before FROM (${rows}) WHERE ${value} IS NOT NULL) ` +
    `WHERE _line IS NOT NULL AND _now > _before + ${step}`
  )
}

/**
 * Robust z-score: 0.6745 |x − median| / MAD within the key (Iglewicz & Hoaglin 1993). A key whose values are mostly
 * equal has no spread to judge by; keys of fewer than five values are too few.
 */
function outlierSql(rule: Of<'outlier'>, context: GroupRuleContext): string {
  const value = sqlName(rule.column)
  const names = `${list(rule.key)}, ${value}`
  const earlier = context.previous ? ` UNION ALL SELECT NULL, ${names} FROM (${context.previous})` : ''
  const rows = `SELECT _line, ${names} FROM (${context.source})${earlier}`
  const window = `(PARTITION BY ${list(rule.key)})`
  const score = 'CAST(0.6745 * abs(_now - _median) / _mad AS DECIMAL(18, 3))'
  return (
    `SELECT _line, ${sqlText(rule.column)} AS _column, CAST(_now AS VARCHAR) AS _value, ` +
    `to_json({median: _median, score: ${score}})::VARCHAR AS _args FROM (SELECT _line, ${value} AS _now, ` +
    `median(${value}) OVER ${window} AS _median, mad(${value}) OVER ${window} AS _mad, count(*) OVER ${window} AS _n ` +
    `FROM (${rows}) WHERE ${value} IS NOT NULL) ` +
    `WHERE _line IS NOT NULL AND _n >= 5 AND _mad > 0 AND 0.6745 * abs(_now - _median) / _mad > ${rule.limit}`
  )
}

/** Each value is the one of the row before plus one. */
function sequentialSql({ column }: Of<'sequential'>, { source }: GroupRuleContext): string {
  const value = sqlName(column)
  return (
    `SELECT _line, ${sqlText(column)} AS _column, CAST(_now AS VARCHAR) AS _value, to_json({before: _before})::VARCHAR AS _args ` +
    `FROM (SELECT _line, ${value} AS _now, lag(${value}) OVER (ORDER BY _line) AS _before FROM (${source}) ` +
    `WHERE ${value} IS NOT NULL) WHERE _now <> _before + 1`
  )
}
