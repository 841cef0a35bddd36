import { sqlName, sqlText } from '#platform/duck.ts'
import {
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

/**
 * Each row three times over: `_line`, the source columns unchanged, `_s1`… as standardised text and, under the names of
 * the properties, as typed values that are NULL where the text is not of the type.
 */
export function typedSourceSql(
  relation: string,
  properties: readonly BoundProperty[],
  context: TransformContext,
): string {
  const texts = properties.map((property, at) => {
    return `${standardSql(property, context)} AS _s${at + 1}`
  })
  const values = properties.map(
    (property, at) => `${castSql(property.type, `_s${at + 1}`)} AS ${sqlName(property.name)}`,
  )
  return `SELECT *, ${values.join(', ')} FROM (SELECT *, ${texts.join(', ')} FROM ${relation})`
}

/** Cells that are empty once standardised hold no value. */
function standardSql({ source, constant, transforms }: BoundProperty, context: TransformContext): string {
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
