import { sqlText } from '#platform/duck.ts'
import { CODE_LISTS } from './in-force.ts'
import { findCode, type CodeList } from './code-list.ts'
import type { DataElement } from './data-element.ts'
import { checkIdentityNumber, identityNumberSql } from './gb11643.ts'
import { checkCreditCode, creditCodeSql } from './gb32100.ts'
import { readDate, readDateTime } from './transform-date.ts'
import { dateSql, dateTimeSql } from './transform-date-sql.ts'

/** The shapes of typed text; DuckDB casts only what also has the shape, because its casts forgive too much. */
export const TYPE_PATTERNS = {
  integer: '[+-]?[0-9]+',
  number: '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?',
  boolean: 'true|false|TRUE|FALSE|True|False|0|1',
} as const

/** Whether one standardised text is a value of the element. */
export function conforms(
  element: DataElement,
  text: string,
  lists: ReadonlyMap<string, CodeList> = CODE_LISTS,
): boolean {
  if (element.check === 'gb11643') return checkIdentityNumber(text).ok
  if (element.check === 'gb32100') return checkCreditCode(text).ok
  if (element.type === 'date') return readDate(text) === text
  if (element.type === 'timestamp') return readDateTime(text) === text
  if (element.type !== 'string' && !new RegExp(`^(${TYPE_PATTERNS[element.type]})$`).test(text)) return false
  const list = element.codeList === undefined ? undefined : lists.get(element.codeList)
  if (list && !findCode(list, text)) return false
  if (element.pattern !== undefined && !new RegExp(`^(${element.pattern})$`).test(text)) return false
  return inLength(element, text) && inRange(element, text)
}

function inLength({ length }: DataElement, text: string): boolean {
  const size = [...text].length
  return length === undefined || (size >= length.min && size <= length.max)
}

function inRange({ range }: DataElement, text: string): boolean {
  const { min = -Infinity, max = Infinity } = range ?? {}
  return range === undefined || (Number(text) >= min && Number(text) <= max)
}

/** `conforms` as a DuckDB predicate; NULL where the text is NULL. */
export function conformsSql(
  element: DataElement,
  x: string,
  lists: ReadonlyMap<string, CodeList> = CODE_LISTS,
): string {
  if (element.check === 'gb11643') return identityNumberSql(x)
  if (element.check === 'gb32100') return creditCodeSql(x)
  if (element.type === 'date') return `coalesce((${dateSql(x, {})}) = ${x}, false)`
  if (element.type === 'timestamp') return `coalesce((${dateTimeSql(x, {})}) = ${x}, false)`
  const parts = element.type === 'string' ? [] : [`regexp_full_match(${x}, '${TYPE_PATTERNS[element.type]}')`]
  const list = element.codeList === undefined ? undefined : lists.get(element.codeList)
  if (list) parts.push(`${x} IN (${[...new Set(list.entries.map(({ code }) => sqlText(code)))].join(', ')})`)
  if (element.pattern !== undefined) parts.push(`regexp_full_match(${x}, ${sqlText(element.pattern)})`)
  const { length, range } = element
  if (length) parts.push(`length(${x}) BETWEEN ${length.min} AND ${length.max}`)
  if (range?.min !== undefined) parts.push(`TRY_CAST(${x} AS DOUBLE) >= ${range.min}`)
  if (range?.max !== undefined) parts.push(`TRY_CAST(${x} AS DOUBLE) <= ${range.max}`)
  return parts.length === 0 ? `${x} IS NOT NULL` : `(${parts.join(' AND ')})`
}
