import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What a table shows, as the address bar keeps it: page, size, sort, search and named filters. */
export type TableState = {
  page: number
  size: number
  sort: string | undefined
  q: string | undefined
  filters: Readonly<Record<string, string>>
}

export const DEFAULT_SIZE = 20
const RESERVED = new Set(['page', 'size', 'sort', 'q'])

/** Reads a table's state from the address; nonsense in the address is the default. */
export function readTableState(search: URLSearchParams): TableState {
  const filters = [...search].filter(([name, value]) => !RESERVED.has(name) && value !== '')
  return {
    page: positive(search.get('page'), 1),
    size: Math.min(positive(search.get('size'), DEFAULT_SIZE), 500),
    sort: search.get('sort') ?? undefined,
    q: search.get('q') ?? undefined,
    filters: Object.fromEntries(filters),
  }
}

function positive(text: string | null, fallback: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : fallback
}

export type TableChange = Partial<Omit<TableState, 'filters'>> & {
  filters?: Record<string, string | undefined>
}

/** The address after a change; any change but of the page goes back to page one, and defaults are left out. */
export function writeTableState(search: URLSearchParams, change: TableChange): URLSearchParams {
  const next = new URLSearchParams(search)
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
  }
  if (!('page' in change)) next.delete('page')
  if ('page' in change) put('page', change.page === 1 ? undefined : String(change.page))
  if ('size' in change) put('size', change.size === DEFAULT_SIZE ? undefined : String(change.size))
  if ('sort' in change) put('sort', change.sort)
  if ('q' in change) put('q', change.q)
  for (const [name, value] of Object.entries(change.filters ?? {})) put(name, value)
  return next
}

/** A table's state held in the address, so that a link shows the same rows and Back works. */
export function useTableState(): [TableState, (change: TableChange) => void] {
  const [search, setSearch] = useSearchParams()
  const state = useMemo(() => readTableState(search), [search])
  const update = useCallback(
    (change: TableChange) => setSearch((current) => writeTableState(current, change), { replace: true }),
    [setSearch],
  )
  return [state, update]
}
