import { sqlText } from '#platform/duck.ts'
import { addressPrefixes, type DivisionPlace } from './address-division.ts'
import { addressSql } from './address.ts'
import { halfWidthSql } from './half-width.ts'
import { nameSql } from './name.ts'
import { dateSql, dateTimeSql } from './transform-date-sql.ts'
import { scaling, SCALABLE } from './transform-unit.ts'
import {
  GROUPED_NUMBER,
  NULL_WORDS,
  transformWords,
  type Transform,
  type TransformContext,
} from './transform.ts'
import { unitFactor, unitsLike } from './unit.ts'

/** The transforms as one DuckDB expression over a text expression; the same results as `applyTransforms`. */
export function transformsSql(
  transforms: readonly Transform[],
  text: string,
  context: TransformContext = {},
): string {
  const all = transforms.reduce((sql, transform) => transformSql(transform, sql, context), text)
  const clean = isName(text) ? cleanSql(transforms, text) : undefined
  return clean === undefined ? all : `CASE WHEN ${clean} THEN ${text} ELSE ${all} END`
}

/** What each step leaves as it is when the text is already clean; values of most files are. */
const CLEAN: readonly { last: Transform['op']; pattern: string }[] = [
  { last: 'number', pattern: '-?[0-9]+(\\.[0-9]+)?' },
  { last: 'date', pattern: '[12][0-9]{3}-[0-9]{2}-[0-9]{2}' },
  { last: 'datetime', pattern: '[12][0-9]{3}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]' },
  { last: 'null', pattern: '[0-9][0-9A-Z]*' },
  { last: 'division', pattern: '[1-9][0-9]{5}' },
]
const TIDYING: ReadonlySet<Transform['op']> = new Set(['trim', 'half-width', 'upper', 'null'])

/**
 * A cheap condition under which all steps together change nothing, so that they are skipped for the values of most
 * files. Where the last step is `number`, `date` or `datetime`, a clean text also has the shape of that type.
 */
export function cleanSql(transforms: readonly Transform[], x: string): string | undefined {
  const last = transforms.at(-1)
  const usual = transforms.every((one) => !('words' in one) || one.words === undefined)
  if (!last || !usual || !transforms.slice(0, -1).every((one) => TIDYING.has(one.op))) return undefined
  const pattern = CLEAN.find((clean) => clean.last === last.op)?.pattern
  return pattern === undefined ? undefined : `regexp_full_match(${x}, ${sqlText(pattern)})`
}

/** A condition under which steps that only tidy leave a text as it is; undefined where other steps are among them. */
export function tidySql(transforms: readonly Transform[], x: string): string | undefined {
  if (!isTidying(transforms)) return undefined
  const parts = transforms.map(({ op }) => TIDY_TESTS[op]?.(x) ?? 'true')
  return [`${x} <> ''`, ...parts].join(' AND ')
}

/** Whether the steps only trim, narrow, raise or blank texts, by the usual words. */
export function isTidying(transforms: readonly Transform[]): boolean {
  return transforms.every((one) => TIDYING.has(one.op) && (!('words' in one) || one.words === undefined))
}

const SPACE_CLASS = '[ \\t\\r\\n\\x{a0}\\x{3000}\\x{feff}]'

const TIDY_TESTS: Partial<Record<Transform['op'], (x: string) => string>> = {
  trim: (x) => `NOT regexp_matches(${x}, '^${SPACE_CLASS}|${SPACE_CLASS}$')`,
  'half-width': (x) => `strlen(${x}) = length(${x})`,
  upper: (x) => `NOT regexp_matches(${x}, '[a-z]')`,
  null: (x) => `${x} NOT IN (${NULL_WORDS.map(sqlText).join(', ')})`,
}

function transformSql(transform: Transform, text: string, context: TransformContext): string {
  switch (transform.op) {
    case 'trim':
      return bind(text, trimSql)
    case 'half-width':
      return bind(text, (x) => `CASE WHEN strlen(${x}) = length(${x}) THEN ${x} ELSE ${halfWidthSql(x)} END`)
    case 'upper':
      return bind(text, upperSql)
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
    case 'name':
      return bind(text, nameSql)
    case 'address':
      return bind(text, (x) => addressSql(x, transform.part))
    case 'address-division':
      return bind(text, (x) => addressDivisionSql(x, transform, context))
    case 'code':
    case 'division-name':
    case 'map':
      return bind(text, (x) => wordsSql(transformWords(transform, context), x))
  }
}

/** Names a long expression once, so that using it several times does not compute it several times. */
function bind(text: string, body: (name: string) => string): string {
  if (isName(text)) return body(text)
  return `list_transform([${text}], lambda x: ${body('x')})[1]`
}

function isName(text: string): boolean {
  return /^("[^"]*"|\w+)$/.test(text)
}

function nullSql(words: readonly string[], x: string): string {
  return bind(
    x,
    (value) => `CASE WHEN ${value} IN (${words.map(sqlText).join(', ')}) THEN NULL ELSE ${value} END`,
  )
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

function upperSql(x: string): string {
  const upper = `translate(${x}, '${LETTERS}', '${LETTERS.toUpperCase()}')`
  return `CASE WHEN regexp_matches(${x}, '[a-z]') THEN ${upper} ELSE ${x} END`
}

const SPACES = [' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\uFEFF']

/** Most texts have nothing to trim; looking at both ends is cheaper than trimming. */
function trimSql(x: string): string {
  const ends = SPACES.map((space) => `ends_with(${x}, ${sqlText(space)})`)
  const begins = SPACES.slice(4).map((space) => `starts_with(${x}, ${sqlText(space)})`)
  const needed = [`${x} < '!'`, ...ends, ...begins].join(' OR ')
  return `CASE WHEN ${needed} THEN trim(${x}, ${sqlText(SPACES.join(''))}) ELSE ${x} END`
}

function groupedSql(x: string): string {
  return (
    `CASE WHEN contains(${x}, ',') AND regexp_full_match(${x}, ${sqlText(GROUPED_NUMBER)}) ` +
    `THEN replace(${x}, ',', '') ELSE ${x} END`
  )
}

/** `scaleDecimal`: the unit behind the number, if there is one, else that of the column. */
function unitSql(x: string, from: string, to: string): string {
  const cases = unitsLike(to).map((unit) => {
    const number = `left(${x}, length(${x}) - ${unit.length})`
    const fits = `ends_with(${x}, ${sqlText(unit)}) AND regexp_full_match(${number}, ${sqlText(SCALABLE)})`
    return `WHEN ${fits} THEN ${scaleSql(number, unit, to)}`
  })
  const plain = unitFactor(from, to)
    ? `WHEN regexp_full_match(${x}, ${sqlText(SCALABLE)}) THEN ${scaleSql(x, from, to)}`
    : ''
  return [...cases, plain].join(' ').trim() === '' ? x : `CASE ${cases.join(' ')} ${plain} ELSE ${x} END`
}

/** The integer arithmetic of `scaleDecimal`, in HUGEINT. */
function scaleSql(number: string, from: string, to: string): string {
  const factor = unitFactor(from, to)
  if (!factor) return number
  const { numerator, denominator, decimals } = scaling(factor)
  const magnitude = `CAST(abs(TRY_CAST(${number} AS DECIMAL(24, 10))) * 10000000000 AS HUGEINT)`
  const rounded = `((${magnitude} * ${2n * numerator} + ${denominator}) // ${2n * denominator})`
  const power = 10n ** BigInt(decimals)
  const fraction = `lpad(CAST(q % ${power} AS VARCHAR), ${decimals}, '0')`
  const digits = `rtrim(rtrim(CAST(q // ${power} AS VARCHAR) || '.' || ${fraction}, '0'), '.')`
  const signed = `CASE WHEN ${number}[1] = '-' AND q > 0 THEN '-' ELSE '' END || ${digits}`
  return `list_transform([${rounded}], lambda q: ${signed})[1]`
}

function divisionSql(x: string): string {
  return (
    `CASE WHEN regexp_full_match(${x}, '[1-9][0-9]([0-9][0-9])?') THEN rpad(${x}, 6, '0') ` +
    `WHEN regexp_full_match(${x}, '[1-9][0-9]{5}000000') THEN left(${x}, 6) ELSE ${x} END`
  )
}

function addressDivisionSql(x: string, place: DivisionPlace, { divisions }: TransformContext): string {
  if (!divisions) return x
  const prefixes = addressPrefixes(divisions, place)
  if (prefixes.length === 0) return x
  const cases = prefixes.map(
    ([prefix, code]) => `WHEN starts_with(a, ${sqlText(prefix)}) THEN ${sqlText(code)}`,
  )
  return `list_transform([${addressSql(x, 'whole')}], lambda a: CASE ${cases.join(' ')} ELSE ${x} END)[1]`
}

function wordsSql(words: ReadonlyMap<string, string>, x: string): string {
  if (words.size === 0) return x
  const cases = [...words].map(([word, code]) => `WHEN ${sqlText(word)} THEN ${sqlText(code)}`)
  return `CASE ${x} ${cases.join(' ')} ELSE ${x} END`
}
