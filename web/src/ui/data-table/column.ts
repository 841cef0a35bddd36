import type { ReactNode } from 'react'

/** A column of a DataTable. `text` is what is exported; where it is absent, `render` must give text itself. */
export type Column<T> = {
  key: string
  title: string
  render(row: T): ReactNode
  text?(row: T): string | number | null
  sortable?: boolean
  align?: 'left' | 'right'
  width?: number | string
  /** Not shown until the person chooses it. */
  optional?: boolean
}

/**
 * A named filter with its choices; its value stands in the address under `name`. Where rows are filtered also without a
 * choice (only open cases), `fallback` is that choice and `all` the value that lifts it. `none` says what no choice means
 * where that is not everything.
 */
export type Filter = {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  fallback?: string
  all?: string
  none?: string
}

/** A page of rows as every list of the API answers; where counting all would be slow, `total` is the least there are. */
export type Page<T> = { items: T[]; total: number; page: number; size: number; totalIsLeast?: boolean }

/** `-openedAt` → descending by openedAt. */
export function readSort(sort: string | undefined): { key: string; order: 'ascend' | 'descend' } | null {
  if (!sort) return null
  return sort.startsWith('-') ? { key: sort.slice(1), order: 'descend' } : { key: sort, order: 'ascend' }
}

/** The inverse of `readSort`. */
export function writeSort(key: unknown, order: 'ascend' | 'descend' | null | undefined): string | undefined {
  if (!order || typeof key !== 'string') return undefined
  return order === 'descend' ? `-${key}` : key
}

/** What a cell says as plain text. */
export function cellText<T>(column: Column<T>, row: T): string | number | null {
  if (column.text) return column.text(row)
  const shown = column.render(row)
  return typeof shown === 'string' || typeof shown === 'number' ? shown : null
}
