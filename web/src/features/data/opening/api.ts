import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { RegionCollection } from '../../../ui/map/geometry.ts'

export type OpenDataset = components['schemas']['OpenDataset']
export type OpenColumn = components['schemas']['OpenColumn']
export type Assessment = components['schemas']['OpeningAssessment']
export type Plan = components['schemas']['ProtectionPlan']
export type Proposal = components['schemas']['OpeningProposal']
export type Status = components['schemas']['OpeningStatus']
export type Receipt = components['schemas']['PublicReceipt']
type SearchQuery = NonNullable<paths['/api/open/search']['get']['parameters']['query']>
type ChartQuery = paths['/api/open/datasets/{code}/chart']['get']['parameters']['query']

/** What a reader narrows the list by, in this order. */
export const facets = ['department', 'theme', 'level', 'quality', 'freshness', 'synthetic'] as const

/** Opened datasets as the address asks for them; more come by the cursor of the page before. */
export function openSearchQuery(search: URLSearchParams) {
  const query = Object.fromEntries(
    [...search].filter(([name]) => name === 'q' || facets.some((one) => one === name)),
  )
  return infiniteQueryOptions({
    queryKey: ['opening', 'search', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/open/search', {
          params: { query: { ...query, size: 12, ...(cursor && { cursor }) } as SearchQuery },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function openDatasetQuery(code: string) {
  return queryOptions({
    queryKey: ['opening', 'dataset', code],
    queryFn: () => answer(api.GET('/api/open/datasets/{code}', { params: { path: { code } } })),
    retry: false,
  })
}

/** A page of rows; filters are columns by their names. */
export function openRowsQuery(
  code: string,
  asked: { page: number; sort?: string; filters: Record<string, string> },
) {
  const { page, sort, filters } = asked
  const query = { page, size: 10, ...(sort && { sort }), ...filters }
  return queryOptions({
    queryKey: ['opening', 'rows', code, query],
    queryFn: () => answer(api.GET('/api/open/datasets/{code}/rows', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  })
}

export function chartQuery(code: string, query: ChartQuery) {
  return queryOptions({
    queryKey: ['opening', 'chart', code, query],
    queryFn: () => answer(api.GET('/api/open/datasets/{code}/chart', { params: { path: { code }, query } })),
    enabled: query.x !== '' && (query.by === 'count' || Boolean(query.y)),
    placeholderData: keepPreviousData,
  })
}

/** The parts of a region to draw figures on; absent for a region that has none. */
export function boundariesQuery(region: string) {
  return queryOptions({
    queryKey: ['boundaries', 'open', region],
    queryFn: async () =>
      (await answer(
        api.GET('/api/open/map/{region}', { params: { path: { region } } }),
      )) as unknown as RegionCollection,
    staleTime: Infinity,
  })
}

export function useRequestOpening() {
  return useMutation({
    mutationFn: (body: components['schemas']['OpeningRequest']) =>
      answer(api.POST('/api/open/requests', { body })),
  })
}

export function useFeedback(code: string) {
  return useMutation({
    mutationFn: (body: components['schemas']['OpenDataFeedback']) =>
      answer(api.POST('/api/open/datasets/{code}/feedback', { params: { path: { code } }, body })),
  })
}

export function publicCaseQuery(number: string, receipt: string) {
  return queryOptions({
    queryKey: ['opening', 'case', number, receipt],
    queryFn: () =>
      answer(api.GET('/api/open/requests/{number}', { params: { path: { number }, query: { receipt } } })),
    enabled: number !== '' && receipt !== '',
    retry: false,
  })
}

export function proposalsQuery(page: number, size: number, state: string | undefined) {
  const query = { page, size, ...(state && { state: state as Proposal['state'] }) }
  return queryOptions({
    queryKey: ['opening', 'proposals', query],
    queryFn: () => answer(api.GET('/api/open/proposals', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function statusQuery(code: string) {
  return queryOptions({
    queryKey: ['opening', 'status', code],
    queryFn: () => answer(api.GET('/api/open/status/{code}', { params: { path: { code } } })),
  })
}

/** The assessment under a plan, or under the one in force or proposed where none is given. */
export function assessmentQuery(code: string, plan: Plan | undefined) {
  return queryOptions({
    queryKey: ['opening', 'assessment', code, plan],
    queryFn: () =>
      plan
        ? answer(api.POST('/api/open/assessment/{code}', { params: { path: { code } }, body: plan }))
        : answer(api.GET('/api/open/assessment/{code}', { params: { path: { code } } })),
    placeholderData: keepPreviousData,
  })
}

/** Acts on openings; each brings the screens of the feature up to date. */
export function useOpeningActs() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['opening'] })
  return {
    propose: useMutation({
      mutationFn: ({ code, plan, note }: { code: string; plan: Plan; note: string }) =>
        answer(
          api.POST('/api/open/datasets/{code}/proposals', {
            params: { path: { code } },
            body: { plan, note },
          }),
        ),
      onSuccess,
    }),
    decide: useMutation({
      mutationFn: ({ id, approve, note }: { id: string; approve: boolean; note: string }) =>
        api.POST('/api/open/proposals/{id}/decision', { params: { path: { id } }, body: { approve, note } }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: ({ code, reason }: { code: string; reason: string }) =>
        api.POST('/api/open/datasets/{code}/withdrawal', { params: { path: { code } }, body: { reason } }),
      onSuccess,
    }),
  }
}
