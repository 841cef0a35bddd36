import { sqlName, sqlText } from '#platform/duck.ts'
import {
  cleanSql,
  TYPE_PATTERNS,
  transformsSql,
  type LogicalType,
  type TransformContext,
} from '#modules/data/standards/index.ts'
import type { BoundProperty } from './bind-columns.ts'

/** The DuckDB type in which a logical type is stored. */
export const SQL_TYPES: Record<LogicalType, string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN',
}

/** The standardised text of a property, beside its typed value under the property's own name. */
export function textName(properties: readonly BoundProperty[], name: string): string {
  return `_s${properties.findIndex((property) => property.name === name) + 1}`
}

/** The text of a typed property where it is not a value of its type; NULL everywhere else. */
export function leftoverName(properties: readonly BoundProperty[], name: string): string {
  return `_x${properties.findIndex((property) => property.name === name) + 1}`
}

/**
 * Each row four times over: `_line` and the source columns unchanged; `_s1`… as standardised text; under the names of
 * the properties as typed values; `_x1`… the standardised texts that have no typed value. What a query does not use,
 * DuckDB does not compute: values that are clean already never pass through the steps that standardise.
 */
export function typedSourceSql(
  relation: string,
  properties: readonly BoundProperty[],
  context: TransformContext,
): string {
  const texts = properties.map((property, at) => `${standardSql(property, context)} AS _s${at + 1}`)
  const values = properties.map(
    (property, at) => `${valueSql(property, at, context)} AS ${sqlName(property.name)}`,
  )
  const leftovers = properties.map((property, at) =>
    property.type === 'string'
      ? `CAST(NULL AS VARCHAR) AS _x${at + 1}`
      : `CASE WHEN ${sqlName(property.name)} IS NULL THEN ${standardSql(property, context)} END AS _x${at + 1}`,
  )
  const typed = `SELECT *, ${values.join(', ')} FROM (SELECT *, ${texts.join(', ')} FROM ${relation})`
  return `SELECT *, ${leftovers.join(', ')} FROM (${typed})`
}

export const SHAPING: Partial<Record<LogicalType, string>> = {
  integer: 'number',
  number: 'number',
  date: 'date',
  timestamp: 'datetime',
}

/** Clean texts are cast as they are, the others once they are standardised. */
export function valueSql(property: BoundProperty, at: number, context: TransformContext): string {
  const { type, source, transforms } = property
  if (type === 'string') return `_s${at + 1}`
  const slow = castSql(type, `(${standardSql(property, context)})`)
  if (source === undefined || SHAPING[type] !== transforms.at(-1)?.op) return slow
  const column = sqlName(source)
  const clean = cleanSql(transforms, column)
  if (clean === undefined) return slow
  const shaped = type === 'integer' ? `regexp_full_match(${column}, '-?[0-9]{1,18}')` : clean
  return `CASE WHEN ${shaped} THEN TRY_CAST(${column} AS ${SQL_TYPES[type]}) ELSE ${slow} END`
}

/** Cells that are empty once standardised hold no value. */
export function standardSql(
  { source, constant, transforms }: BoundProperty,
  context: TransformContext,
): string {
  if (source !== undefined) return `nullif(${transformsSql(transforms, sqlName(source), context)}, '')`
  return constant === undefined ? 'CAST(NULL AS VARCHAR)' : sqlText(constant)
}

/** The value of a text, or NULL; the patterns refuse what DuckDB's casts would forgive, such as 1.7 as an integer. */
export function castSql(type: LogicalType, text: string): string {
  switch (type) {
    case 'string':
      return text
    case 'integer':
      return `CASE WHEN regexp_full_match(${text}, '${TYPE_PATTERNS.integer}') THEN TRY_CAST(${text} AS BIGINT) END`
    case 'number':
      return `CASE WHEN regexp_full_match(${text}, '${TYPE_PATTERNS.number}') THEN TRY_CAST(${text} AS DOUBLE) END`
    case 'date':
      return `CASE WHEN length(${text}) = 10 AND ${text}[5] = '-' THEN TRY_CAST(${text} AS DATE) END`
    case 'timestamp':
      return `CASE WHEN length(${text}) >= 19 AND ${text}[5] = '-' THEN TRY_CAST(${text} AS TIMESTAMP) END`
    case 'boolean':
      return `CASE WHEN regexp_full_match(${text}, '${TYPE_PATTERNS.boolean}') THEN TRY_CAST(${text} AS BOOLEAN) END`
  }
}
