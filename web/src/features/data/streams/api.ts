import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import { codeTaken, isApiProblem } from '../../../lib/problem.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type Stream = components['schemas']['Stream']
export type StreamDetail = components['schemas']['StreamDetail']
export type StreamInput = paths['/api/streams']['put']['requestBody']['content']['application/json']
export type Latest = components['schemas']['LatestObservation']
export type Refusal = components['schemas']['StreamRefusal']
export type Token = components['schemas']['DeviceToken']
export type NewToken = components['schemas']['NewDeviceToken']
export type StreamLink = components['schemas']['StreamLink']
export type LinkInput =
  paths['/api/streams/{code}/links']['put']['requestBody']['content']['application/json']
export type Trial = components['schemas']['ShapeTrial']
export type Point = components['schemas']['ObservationPoint']
type ListQuery = NonNullable<paths['/api/streams']['get']['parameters']['query']>
type RefusalQuery = NonNullable<paths['/api/streams/{code}/refusals']['get']['parameters']['query']>

const paging = ({ page, size, sort, q }: TableState) => ({
  page,
  size,
  ...(sort && { sort }),
  ...(q && { q }),
})

export function streamsQuery(state: TableState) {
  const { department, state: standing } = state.filters
  const query = {
    ...paging(state),
    ...(department && { department }),
    ...(standing && { state: standing as NonNullable<ListQuery['state']> }),
  }
  return queryOptions({
    queryKey: ['streams', 'list', query],
    queryFn: () => answer(api.GET('/api/streams', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function streamQuery(code: string) {
  return queryOptions({
    queryKey: ['streams', 'one', code],
    queryFn: () => answer(api.GET('/api/streams/{code}', { params: { path: { code } } })),
  })
}

export const brokerQuery = queryOptions({
  queryKey: ['streams', 'broker'],
  queryFn: () => answer(api.GET('/api/streams/broker')),
})

export function latestQuery(code: string, state: TableState) {
  const { property, silent } = state.filters
  const query = {
    ...paging(state),
    ...(property && { property }),
    ...(silent === 'true' || silent === 'false' ? { silent: silent as 'true' | 'false' } : {}),
  }
  return queryOptions({
    queryKey: ['streams', 'latest', code, query],
    queryFn: () => answer(api.GET('/api/streams/{code}/latest', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  })
}

/** Everything newest of a stream, up to a screenful of things to choose from. */
export function choicesQuery(code: string) {
  return queryOptions({
    queryKey: ['streams', 'choices', code],
    queryFn: () =>
      answer(api.GET('/api/streams/{code}/latest', { params: { path: { code }, query: { size: 500 } } })),
  })
}

/** Hours shown, and the seconds of a bucket that give at most some hundreds of points. */
export const spans = { 1: 10, 24: 300, 72: 900, 720: 3600 } as const
export type Span = keyof typeof spans

export function seriesQuery(code: string, thing: string, property: string, hours: Span) {
  return queryOptions({
    queryKey: ['streams', 'series', code, thing, property, hours],
    queryFn: () => {
      const to = new Date(Date.now() + 60_000)
      const from = new Date(to.getTime() - hours * 3_600_000)
      const query = {
        ...{ thing, property, every: spans[hours] },
        ...{ from: from.toISOString(), to: to.toISOString() },
      }
      return answer(api.GET('/api/streams/{code}/observations', { params: { path: { code }, query } }))
    },
    placeholderData: keepPreviousData,
  })
}

export function refusalsQuery(code: string, state: TableState) {
  const reason = state.filters['reason']
  const query = {
    ...{ page: state.page, size: state.size },
    ...(reason && { reason: reason as NonNullable<RefusalQuery['reason']> }),
  }
  return queryOptions({
    queryKey: ['streams', 'refusals', code, query],
    queryFn: () => answer(api.GET('/api/streams/{code}/refusals', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  })
}

export function tokensQuery(code: string) {
  return queryOptions({
    queryKey: ['streams', 'tokens', code],
    queryFn: () => answer(api.GET('/api/streams/{code}/tokens', { params: { path: { code } } })),
  })
}

export function linksQuery(code: string) {
  return queryOptions({
    queryKey: ['streams', 'links', code],
    queryFn: () => answer(api.GET('/api/streams/{code}/links', { params: { path: { code } } })),
    refetchInterval: 5000,
  })
}

/** A mutation after which everything of streams is asked for again. */
function useChange<I, O>(mutationFn: (input: I) => Promise<O>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: ['streams'] }) })
}

/** Registers a stream or changes one; registering one whose code is taken is refused here. */
export function useRegisterStream(known: boolean) {
  return useChange(async (body: StreamInput) => {
    if (!known && (await exists(body.code))) throw codeTaken()
    await api.PUT('/api/streams', { body })
  })
}

async function exists(code: string): Promise<boolean> {
  try {
    await api.GET('/api/streams/{code}', { params: { path: { code } } })
    return true
  } catch (error) {
    if (isApiProblem(error) && error.problem.status === 404) return false
    throw error
  }
}

export function useTrial() {
  return useMutation({
    mutationFn: (body: { definition: StreamInput; payload: string }) =>
      answer(api.POST('/api/streams/trial', { body })),
  })
}

export function useMakeToken(code: string) {
  return useChange((body: { name: string; things: string[] | null }) =>
    answer(
      api.POST('/api/streams/{code}/tokens', {
        params: { path: { code } },
        body: { ...body, expiresAt: null },
      }),
    ),
  )
}

export function useRotateToken(code: string) {
  return useChange((id: string) =>
    answer(api.POST('/api/streams/{code}/tokens/{id}/rotation', { params: { path: { code, id } } })),
  )
}

export function useRevokeToken(code: string) {
  return useChange((id: string) =>
    answer(api.DELETE('/api/streams/{code}/tokens/{id}', { params: { path: { code, id } } })),
  )
}

export function useSaveLink(code: string) {
  return useChange((body: LinkInput) =>
    answer(api.PUT('/api/streams/{code}/links', { params: { path: { code } }, body })),
  )
}

export function useRemoveLink(code: string) {
  return useChange((id: string) =>
    answer(api.DELETE('/api/streams/{code}/links/{id}', { params: { path: { code, id } } })),
  )
}
