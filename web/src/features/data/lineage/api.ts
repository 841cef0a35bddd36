import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

export type Graph = components['schemas']['LineageGraph']
export type GraphNode = Graph['nodes'][number]
export type CellTrace = components['schemas']['CellTrace']
export type Direction = 'up' | 'down' | 'both'

export function graphQuery(node: string, direction: Direction, depth: number) {
  const query = { node, direction, depth }
  return queryOptions({
    queryKey: ['lineage', 'graph', query],
    queryFn: () => answer(api.GET('/api/lineage/graph', { params: { query } })),
    enabled: node !== '',
    placeholderData: keepPreviousData,
  })
}

/** Where one may begin: the datasets of the catalogue. */
export const startsQuery = queryOptions({
  queryKey: ['catalog', 'list', 'lineage'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { size: 100 } } })),
})

export type CellPlace = { dataset: string; file: string; line: number; column: string; version?: number }

export function cellQuery({ dataset, ...query }: CellPlace) {
  return queryOptions({
    queryKey: ['lineage', 'cell', dataset, query],
    queryFn: () => answer(api.GET('/api/lineage/cells/{dataset}', { params: { path: { dataset }, query } })),
  })
}
