import { sqlName, sqlText } from '#platform/duck.ts'
import { conformsSql, ELEMENTS } from '#modules/data/standards/index.ts'
import type { BoundProperty } from './bind-columns.ts'
import { qualityErrors } from './errors.ts'
import type { Bound, RowRule } from './rule.ts'
import { castSql, leftoverName, SQL_TYPES, textName } from './typed-source.ts'

/**
 * Whether a row of the typed source breaks a rule, as a DuckDB condition; NULL counts as keeping it. Values that are
 * missing are only a matter for `required`, values of the wrong type only for `type`.
 */
export function failsSql(rule: RowRule, properties: readonly BoundProperty[]): string {
  if (rule.kind === 'condition') return `(${rule.when}) AND NOT coalesce((${rule.then}), false)`
  if (rule.kind === 'row-constraint') return `NOT (${rule.constraint})`
  const text = textName(properties, rule.column)
  switch (rule.kind) {
    case 'required':
      return `${sqlName(rule.column)} IS NULL AND ${leftoverName(properties, rule.column)} IS NULL`
    case 'type':
      return `${leftoverName(properties, rule.column)} IS NOT NULL`
    case 'type-like':
      return `${text} IS NOT NULL AND (${castSql(rule.type, text)}) IS NULL`
    case 'range':
      return rangeSql(rule, properties)
    case 'multiple-of':
      return `abs(${sqlName(rule.column)} / ${rule.step} - round(${sqlName(rule.column)} / ${rule.step})) > 1e-9`
    case 'length':
      return limits(`length(${text})`, rule)
    case 'pattern':
      return `NOT regexp_full_match(${text}, ${sqlText(rule.pattern)})`
    case 'forbidden':
      return listed(text, rule.values)
    case 'code-list':
      return `${rule.matching === undefined ? '' : `regexp_full_match(${text}, ${sqlText(rule.matching)}) AND `}${unlisted(text, rule.codes)}`
    case 'element':
      return elementSql(rule, text)
    case 'ascii':
      return `NOT regexp_full_match(${text}, '[\\x00-\\x7F]*')`
    case 'truncated':
      return `strlen(${text}) IN (${(rule.lengths ?? CUT_LENGTHS).join(', ')}) OR length(${text}) IN (${(rule.lengths ?? CUT_LENGTHS).join(', ')})`
  }
}

/** Sizes at which databases and spreadsheets cut texts off. */
const CUT_LENGTHS = [255, 256, 1024, 4000, 32_767, 65_535] as const

/** A value of the wrong type is one fault, not two: the element judges only what the type rule lets pass. */
function elementSql({ column, element: id }: Extract<RowRule, { kind: 'element' }>, text: string): string {
  const element = ELEMENTS.get(id)
  if (!element) throw qualityErrors.ruleInvalid({ element: id })
  return `${sqlName(column)} IS NOT NULL AND NOT ${conformsSql(element, text)}`
}

function listed(text: string, values: readonly string[]): string {
  return values.length === 0 ? 'false' : `(${text} IN (${values.map(sqlText).join(', ')}))`
}

/** Looking a text up in an ENUM costs the same for ten codes and for ten thousand. */
function unlisted(text: string, codes: readonly string[]): string {
  if (codes.length === 0) return `${text} IS NOT NULL`
  const list = [...new Set(codes)].map(sqlText).join(', ')
  return `(${text} IS NOT NULL AND TRY_CAST(${text} AS ENUM(${list})) IS NULL)`
}

function limits(size: string, { min, max }: { min?: number; max?: number }): string {
  const parts = [min === undefined ? '' : `${size} < ${min}`, max === undefined ? '' : `${size} > ${max}`]
  return parts.filter((part) => part !== '').join(' OR ')
}

function rangeSql(rule: Extract<RowRule, { kind: 'range' }>, properties: readonly BoundProperty[]): string {
  const type = properties.find((property) => property.name === rule.column)?.type ?? 'string'
  const value = sqlName(rule.column)
  const literal = (bound: Bound) =>
    `CAST(${sqlText(bound.value)} AS ${SQL_TYPES[type === 'integer' ? 'number' : type]})`
  const low = rule.min && `${value} ${rule.min.exclusive ? '<=' : '<'} ${literal(rule.min)}`
  const high = rule.max && `${value} ${rule.max.exclusive ? '>=' : '>'} ${literal(rule.max)}`
  return [low, high].filter((part) => part !== undefined).join(' OR ')
}
