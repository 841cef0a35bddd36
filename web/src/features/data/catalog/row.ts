import { formatNumber, NO_FIGURE } from '../../../lib/format.ts'
import type { Language } from '../../../lib/language.ts'
import type { components } from '@yuzhi/contract'
import type { DatasetColumn } from './api.ts'

type RowsPage = components['schemas']['DatasetRows']
type Value = string | number | boolean | null

/** Where a row stands: the digest of the landed file, the line in it, and the file's name where it is known. */
export type Origin = { file: string; line: number; fileName?: string }
export type KeyedRow = { key: string; values: Record<string, Value>; origin: Origin }

/** One line of a file can give several rows, so the place on the page is part of a row's key. */
export function withKeys({ items, files, ...page }: RowsPage) {
  const keyed = items.map(({ _file, _line, ...values }, i): KeyedRow => {
    const file = String(_file)
    const fileName = files[file]
    const origin = { file, line: Number(_line), ...(fileName && { fileName }) }
    return { key: `${origin.file}:${origin.line}:${i}`, values, origin }
  })
  return { ...page, files, items: keyed }
}

/** Numbers stand as the data has them, grouped; codes and years are no quantities and stay ungrouped. */
export function cellOf(value: Value | undefined, column: DatasetColumn, language: Language): string {
  if (value === null || value === undefined) return NO_FIGURE
  if (typeof value === 'number' && column.element !== 'year') return formatNumber(value, language, 6)
  return String(value)
}
