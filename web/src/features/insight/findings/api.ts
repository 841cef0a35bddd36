import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

export type Finding = components['schemas']['Finding']

/** What is most worth knowing in a region; the server ranks. */
export function findingsQuery(region: string) {
  return queryOptions({
    queryKey: ['findings', region],
    queryFn: () => answer(api.GET('/api/insight/findings', { params: { query: { region, size: 50 } } })),
    placeholderData: keepPreviousData,
  })
}
