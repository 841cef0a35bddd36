import { queryOptions } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

export type Dataset = components['schemas']['DatasetSummary']

/** Datasets anyone may see, newest first; the portal shows only what has been published. */
export const openDataQuery = queryOptions({
  queryKey: ['catalog', 'open'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { page: 1, size: 100 } } })),
})
