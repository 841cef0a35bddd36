import { addressPart, normaliseAddress, type AddressPart } from './address.ts'
import { divisionOfAddress } from './address-division.ts'
import { CODE_LISTS } from './in-force.ts'
import { wordsToCodes, type CodeList } from './code-list.ts'
import { divisionWords, padDivisionCode, type DivisionHistory } from './division.ts'
import { standardiseDate, standardiseDateTime, type DayOrder } from './transform-date.ts'
import { toHalfWidth } from './half-width.ts'
import { normaliseName } from './name.ts'
import { scaleDecimal } from './transform-unit.ts'

/** One standardising step as data. Steps run in order, each on the text the last one left. */
export type Transform =
  | { op: 'trim' }
  | { op: 'half-width' }
  | { op: 'upper' }
  | { op: 'null'; words?: readonly string[] }
  | { op: 'number' }
  | { op: 'unit'; from: string; to: string }
  | { op: 'date'; order?: DayOrder; excelSerial?: boolean }
  | { op: 'datetime'; order?: DayOrder; excelSerial?: boolean }
  | { op: 'code'; list: string }
  | { op: 'division' }
  | { op: 'division-name'; within: string; asOf: string }
  | { op: 'name' }
  | { op: 'address'; part: AddressPart }
  | { op: 'address-division'; within: string; asOf: string }
  | { op: 'map'; values: Readonly<Record<string, string>> }

/** What transforms look up: code lists (the built-in ones by default) and the history of divisions. */
export type TransformContext = { codeLists?: ReadonlyMap<string, CodeList>; divisions?: DivisionHistory }

/** Words that departments write where they have no value. */
export const NULL_WORDS: readonly string[] = [
  ...['', '-', '--', '—', '——', '…', '……', '/', '\\N', '无', '空', '不详', '缺失', '暂无'],
  ...['NA', 'N/A', 'n/a', 'NaN', 'nan', 'null', 'NULL', 'None'],
]

/** Digits with optional thousands separators, fraction and exponent. */
export const PLAIN_NUMBER = '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?'
export const GROUPED_NUMBER = '[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?'

const GROUPED = new RegExp(`^${GROUPED_NUMBER}$`)

/**
 * Applies transforms to one text; `null` stands for no value. A step that cannot read the text leaves it as it is,
 * so that the type check can report it: nothing is ever lost silently. `transform-sql.ts` is the same in SQL.
 */
export function applyTransforms(
  transforms: readonly Transform[],
  text: string | null,
  context: TransformContext = {},
): string | null {
  return transforms.reduce<string | null>(
    (value, transform) => (value === null ? null : applyTransform(transform, value, context)),
    text,
  )
}

function applyTransform(transform: Transform, text: string, context: TransformContext): string | null {
  switch (transform.op) {
    case 'trim':
      return text.replace(/^[ \t\r\n\u00A0\u3000\uFEFF]+|[ \t\r\n\u00A0\u3000\uFEFF]+$/g, '')
    case 'half-width':
      return toHalfWidth(text)
    case 'upper':
      return text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
    case 'null':
      return (transform.words ?? NULL_WORDS).includes(text) ? null : text
    case 'number':
      if (NULL_WORDS.includes(text)) return null
      return GROUPED.test(text) ? text.replaceAll(',', '') : text
    case 'unit':
      return scaleDecimal(text, transform.from, transform.to)
    case 'date':
      return standardiseDate(text, transform)
    case 'datetime':
      return standardiseDateTime(text, transform)
    case 'division':
      return padDivisionCode(text) ?? text
    case 'name':
      return normaliseName(text)
    case 'address':
      return transform.part === 'whole' ? normaliseAddress(text) : addressPart(text, transform.part)
    case 'address-division':
      return (context.divisions && divisionOfAddress(context.divisions, transform, text)) ?? text
    case 'code':
    case 'division-name':
    case 'map':
      return transformWords(transform, context).get(text) ?? text
  }
}

/** The dictionary behind the three transforms that replace one word by another. */
export function transformWords(
  transform: Extract<Transform, { op: 'code' | 'division-name' | 'map' }>,
  context: TransformContext,
): Map<string, string> {
  if (transform.op === 'map') return new Map(Object.entries(transform.values))
  if (transform.op === 'code') {
    const list = (context.codeLists ?? CODE_LISTS).get(transform.list)
    return list ? wordsToCodes(list) : new Map()
  }
  if (!context.divisions) return new Map()
  return divisionWords(context.divisions, transform.asOf, transform.within)
}
