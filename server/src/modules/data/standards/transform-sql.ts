import { sqlText } from '#platform/duck.ts'
import { dateSql, dateTimeSql } from './transform-date-sql.ts'
import { scaling, SCALABLE } from './transform-unit.ts'
import {
  GROUPED_NUMBER,
  NULL_WORDS,
  transformWords,
  type Transform,
  type TransformContext,
} from './transform.ts'
import { unitFactor } from './unit.ts'

const FULL_WIDTH = String.fromCharCode(0x3000, ...Array.from({ length: 94 }, (_, at) => 0xff01 + at))
const HALF_WIDTH = String.fromCharCode(0x20, ...Array.from({ length: 94 }, (_, at) => 0x21 + at))
const WIDE_SPACE = '\u00A0\u3000\uFEFF'

/** The transforms as one DuckDB expression over a text expression; the same results as `applyTransforms`. */
export function transformsSql(
  transforms: readonly Transform[],
  text: string,
  context: TransformContext = {},
): string {
  return transforms.reduce((sql, transform) => transformSql(transform, sql, context), text)
}

function transformSql(transform: Transform, text: string, context: TransformContext): string {
  switch (transform.op) {
    case 'trim':
      return bind(text, trimSql)
    case 'half-width':
      return bind(text, (x) => `CASE WHEN strlen(${x}) = length(${x}) THEN ${x} ELSE ${halfWidthSql(x)} END`)
    case 'upper':
      return `translate(${text}, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')`
    case 'null':
      return nullSql(transform.words ?? NULL_WORDS, text)
    case 'number':
      return bind(nullSql(NULL_WORDS, text), groupedSql)
    case 'unit':
      return bind(text, (x) => unitSql(x, transform.from, transform.to))
    case 'date':
      return bind(text, (x) => `coalesce(${dateSql(x, transform)}, ${x})`)
    case 'datetime':
      return bind(text, (x) => `coalesce(${dateTimeSql(x, transform)}, ${x})`)
    case 'division':
      return bind(text, divisionSql)
    case 'code':
    case 'division-name':
    case 'map':
      return bind(text, (x) => wordsSql(transformWords(transform, context), x))
  }
}

/** Names a long expression once, so that using it several times does not compute it several times. */
function bind(text: string, body: (name: string) => string): string {
  if (/^("[^"]*"|\w+)$/.test(text)) return body(text)
  return `list_transform([${text}], lambda x: ${body('x')})[1]`
}

function halfWidthSql(x: string): string {
  return `translate(${x}, ${sqlText(FULL_WIDTH)}, ${sqlText(HALF_WIDTH)})`
}

function nullSql(words: readonly string[], x: string): string {
  return bind(
    x,
    (value) => `CASE WHEN ${value} IN (${words.map(sqlText).join(', ')}) THEN NULL ELSE ${value} END`,
  )
}

/** Most texts have nothing to trim; looking at both ends first is three times as fast as trimming all. */
function trimSql(x: string): string {
  const wide = [...WIDE_SPACE].map(sqlText).join(', ')
  return (
    `CASE WHEN ${x}[1] <= ' ' OR ${x}[-1] <= ' ' OR (strlen(${x}) <> length(${x}) ` +
    `AND (${x}[1] IN (${wide}) OR ${x}[-1] IN (${wide}))) THEN trim(${x}, ${sqlText(` \t\r\n${WIDE_SPACE}`)}) ELSE ${x} END`
  )
}

function groupedSql(x: string): string {
  return (
    `CASE WHEN contains(${x}, ',') AND regexp_full_match(${x}, ${sqlText(GROUPED_NUMBER)}) ` +
    `THEN replace(${x}, ',', '') ELSE ${x} END`
  )
}

/** The integer arithmetic of `scaleDecimal`, in HUGEINT. */
function unitSql(x: string, from: string, to: string): string {
  const factor = unitFactor(from, to)
  if (!factor) return x
  const { numerator, denominator, decimals } = scaling(factor)
  const magnitude = `CAST(abs(TRY_CAST(${x} AS DECIMAL(24, 10))) * 10000000000 AS HUGEINT)`
  const rounded = `((${magnitude} * ${2n * numerator} + ${denominator}) // ${2n * denominator})`
  const power = 10n ** BigInt(decimals)
  const fraction = `lpad(CAST(q % ${power} AS VARCHAR), ${decimals}, '0')`
  const digits = `rtrim(rtrim(CAST(q // ${power} AS VARCHAR) || '.' || ${fraction}, '0'), '.')`
  const signed = `CASE WHEN ${x}[1] = '-' AND q > 0 THEN '-' ELSE '' END || ${digits}`
  const scaled = `list_transform([${rounded}], lambda q: ${signed})[1]`
  return `CASE WHEN regexp_full_match(${x}, ${sqlText(SCALABLE)}) THEN ${scaled} ELSE ${x} END`
}

function divisionSql(x: string): string {
  return (
    `CASE WHEN regexp_full_match(${x}, '[1-9][0-9]([0-9][0-9])?') THEN rpad(${x}, 6, '0') ` +
    `WHEN regexp_full_match(${x}, '[1-9][0-9]{5}000000') THEN left(${x}, 6) ELSE ${x} END`
  )
}

function wordsSql(words: ReadonlyMap<string, string>, x: string): string {
  if (words.size === 0) return x
  const cases = [...words].map(([word, code]) => `WHEN ${sqlText(word)} THEN ${sqlText(code)}`)
  return `CASE ${x} ${cases.join(' ')} ELSE ${x} END`
}
