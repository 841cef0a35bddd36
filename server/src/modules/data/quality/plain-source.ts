import { sqlName, type Duck } from '#platform/duck.ts'
import {
  applyTransforms,
  cleanSql,
  ELEMENTS,
  isTidying,
  tidySql,
  type TransformContext,
} from '#modules/data/standards/index.ts'
import type { BoundProperty } from './bind-columns.ts'
import { failsSql } from './row-rule-sql.ts'
import { isRowRule, ruleColumns, type RowRule, type Rule } from './rule.ts'
import { SHAPING, SQL_TYPES, standardSql, valueSql } from './typed-source.ts'

/** How a property is read where its text is plain: what it stands for is seen without standardising it. */
export type PlainProperty = {
  text: string
  /** Over the texts. */
  value: string
  /** Over texts and values; what it does not prove plain is judged again in full. */
  isPlain: string
}

type Reading = { rules: readonly Rule[]; context: TransformContext }

/** The plain reading of a property; undefined where every value has to be standardised to be seen. */
export function readPlainly(
  property: BoundProperty,
  at: number,
  { rules, context }: Reading,
): PlainProperty | undefined {
  const { name, type, source, transforms } = property
  if (source === undefined) return undefined
  const raw = sqlName(source)
  const text = `_s${at + 1}`
  const own = rules.filter(
    (rule): rule is RowRule => isRowRule(rule) && 'column' in rule && rule.column === name,
  )
  if (type === 'string') {
    const tidy = own.some((rule) => impliesTidy(rule, property, context))
      ? `${text} <> ''`
      : tidySql(transforms, text)
    return tidy === undefined ? undefined : { text: raw, value: text, isPlain: orNull(tidy, text) }
  }
  const clean = cleanSql(transforms, text)
  if (clean === undefined || SHAPING[type] !== transforms.at(-1)?.op) return undefined
  const value = `TRY_CAST(${text} AS ${SQL_TYPES[type]})`
  const seesText = own.some((rule) => ABOUT_TEXT.has(rule.kind))
  return { text: raw, value, isPlain: orNull(shapeSql(property, text, seesText ? clean : undefined), text) }
}

/** A missing value is plain; a test that knows nothing (a cast that failed) is not. */
const orNull = (test: string, text: string) => `coalesce(${test}, ${text} IS NULL)`

const ABOUT_TEXT: ReadonlySet<Rule['kind']> = new Set([
  ...(['length', 'pattern', 'forbidden', 'code-list', 'element', 'truncated', 'type-like'] as const),
])

/**
 * Whole numbers, days and moments are plain when they are written as DuckDB writes them. A number may be written in
 * many ways: DuckDB's cast forgives a plus sign, blanks and underscores, which the test refuses.
 */
function shapeSql({ name, type }: BoundProperty, text: string, clean: string | undefined): string {
  const value = sqlName(name)
  if (type === 'number')
    return `${clean ?? `${text} >= '-' AND NOT contains(${text}, '_')`} AND isfinite(${value})`
  const length =
    type === 'date' ? `strlen(${text}) = 10 AND ` : type === 'timestamp' ? `strlen(${text}) = 19 AND ` : ''
  return `${length}CAST(${value} AS VARCHAR) = ${text}`
}

/** Patterns of which no match has a blank or a full-width character. */
const INKED = /^[\^$()|?*+{}0-9A-Za-z,[\]-]*$/

/** Whether a text that keeps the rule can only be one that the steps leave as it is. */
function impliesTidy(rule: RowRule, { transforms }: BoundProperty, context: TransformContext): boolean {
  if (rule.kind === 'element') return ELEMENTS.get(rule.element)?.check !== undefined && isTidying(transforms)
  if (rule.kind === 'code-list')
    return (
      rule.matching === undefined &&
      rule.codes.every((code) => applyTransforms(transforms, code, context) === code)
    )
  const isInked = rule.kind === 'pattern' && INKED.test(rule.pattern) && !rule.pattern.includes('[^')
  return isInked && transforms.every(({ op }) => op === 'trim' || op === 'half-width')
}

export type PlainSource = {
  /** Query of `_line`, the source columns, texts, values and `_good`. */
  judged: string
  /** Query of `_line`, the source columns and the values; right only for good rows. */
  values: string
}

/**
 * The rows of a relation with `_good`: a row is good where every property is plain (or standardised at once, where it
 * is in `standardised`) and no row rule is broken. Nothing can be said of the others but that they need a full judgement.
 */
export function plainSourceSql(
  relation: string,
  properties: readonly BoundProperty[],
  reading: Reading,
  standardised: ReadonlySet<string> = new Set(),
): PlainSource {
  const read = properties.map((property, at) => {
    const plain = standardised.has(property.name) ? undefined : readPlainly(property, at, reading)
    return plain ?? readInFull(property, at, reading.context)
  })
  const texts = read.map(({ text }, at) => `${text} AS _s${at + 1}`)
  const typed = read.map(({ value }, at) => `${value} AS ${sqlName(properties[at]?.name ?? '')}`)
  const none = properties.map((_, at) => `CAST(NULL AS VARCHAR) AS _x${at + 1}`)
  const values = `SELECT ${['*', ...typed, ...none].join(', ')} FROM (SELECT ${['*', ...texts].join(', ')} FROM ${relation})`
  const kept = reading.rules
    .filter(isRowRule)
    .map((rule) => `NOT coalesce((${failsSql(rule, properties)}), false)`)
  const good = [...read.map(({ isPlain }) => isPlain), ...kept].join(' AND ')
  return { values, judged: `SELECT *, (${good === '' ? 'true' : good}) AS _good FROM (${values})` }
}

function readInFull(property: BoundProperty, at: number, context: TransformContext): PlainProperty {
  return {
    text: standardSql(property, context),
    value: valueSql(property, at, context),
    isPlain:
      property.type === 'string' ? 'true' : `(_s${at + 1} IS NULL OR ${sqlName(property.name)} IS NOT NULL)`,
  }
}

const SAMPLE_ROWS = 2048
const DIRTY_SHARE = 0.1

/** The properties of which many of the first values are not plain: these are standardised at once. */
export async function findDirty(
  duck: Duck,
  relation: string,
  properties: readonly BoundProperty[],
  reading: Reading,
): Promise<Set<string>> {
  const { values } = plainSourceSql(`(SELECT * FROM ${relation} LIMIT ${SAMPLE_ROWS})`, properties, reading)
  const tests = properties.map((property, at) => {
    const { isPlain } = readPlainly(property, at, reading) ?? { isPlain: 'true' }
    const kept = reading.rules
      .filter((rule): rule is RowRule => isRowRule(rule) && impliesTidy(rule, property, reading.context))
      .filter((rule) => ruleColumns(rule)[0] === property.name)
      .map((rule) => `NOT coalesce((${failsSql(rule, properties)}), false)`)
    return `count_if(NOT (${[isPlain, ...kept].join(' AND ')})) / count(*) AS d${at}`
  })
  if (tests.length === 0) return new Set()
  const [row = {}] = await duck.all<Record<string, number | null>>(
    `SELECT ${tests.join(', ')} FROM (${values})`,
  )
  return new Set(
    properties.filter((_, at) => Number(row[`d${at}`] ?? 0) > DIRTY_SHARE).map(({ name }) => name),
  )
}
