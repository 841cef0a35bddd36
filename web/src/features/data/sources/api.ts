import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import { codeTaken } from '../../../lib/problem.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type Connection = components['schemas']['SourceConnection']
export type Fetch = components['schemas']['SourceFetch']
export type FetchDetail = components['schemas']['SourceFetchDetail']
export type FetchDelivery = components['schemas']['FetchDelivery']
export type LogLine = components['schemas']['FetchLogLine']
export type SchemaChange = components['schemas']['SourceSchemaChange']
export type Probe = components['schemas']['ConnectionProbe']
export type Tombstone = components['schemas']['Tombstone']
export type AllowedAddress = components['schemas']['AllowedAddress']
export type SourceEntry = components['schemas']['SourceEntryInput']
export type ConnectionBody = components['schemas']['ConnectionInputInput']
export type Settings = components['schemas']['ConnectionSettingsInput']
export type ProbeBody = components['schemas']['ProbeInputInput']
type ConnectionsQuery = NonNullable<paths['/api/sources/connections']['get']['parameters']['query']>
type FetchesQuery = NonNullable<paths['/api/sources/fetches']['get']['parameters']['query']>

/** A fetch that goes on writes its counts twice a second; events tell only of its beginning and end. */
const POLL_MS = 1000
const GOING = new Set<string>(['queued', 'running', 'retrying'])

export const isGoing = (status: string | undefined): boolean => status !== undefined && GOING.has(status)

export function connectionsQuery({ page, size, sort, q, filters }: TableState) {
  const query: ConnectionsQuery = {
    page,
    size,
    ...(sort && { sort }),
    ...(q && { q }),
    ...(filters['kind'] && { kind: filters['kind'] as NonNullable<ConnectionsQuery['kind']> }),
    ...(filters['state'] && { state: filters['state'] as NonNullable<ConnectionsQuery['state']> }),
  }
  return queryOptions({
    queryKey: ['sources', 'connections', query],
    queryFn: () => answer(api.GET('/api/sources/connections', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'fetching') ? POLL_MS : false,
  })
}

export function connectionQuery(source: string) {
  return queryOptions({
    queryKey: ['sources', 'connection', source],
    queryFn: () => answer(api.GET('/api/sources/connections/{source}', { params: { path: { source } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'fetching' ? POLL_MS : false),
  })
}

export function fetchesQuery(source: string, { page, size, sort, filters }: TableState) {
  const query: FetchesQuery = {
    ...{ source, page, size },
    ...(sort && { sort }),
    ...(filters['status'] && { status: filters['status'] as NonNullable<FetchesQuery['status']> }),
  }
  return queryOptions({
    queryKey: ['sources', 'fetches', query],
    queryFn: () => answer(api.GET('/api/sources/fetches', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => isGoing(status)) ? POLL_MS : false,
  })
}

/** A fetch is looked at until it and the runs of its deliveries have ended. */
export function fetchQuery(id: string) {
  return queryOptions({
    queryKey: ['sources', 'fetch', id],
    queryFn: () => answer(api.GET('/api/sources/fetches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data && (isGoing(data.status) || data.deliveries.some(({ status }) => isGoing(status ?? '')))
        ? POLL_MS
        : false,
  })
}

export function logQuery(id: string, page: number, size: number, going: boolean) {
  return queryOptions({
    queryKey: ['sources', 'log', id, page, size],
    queryFn: () =>
      answer(api.GET('/api/sources/fetches/{id}/log', { params: { path: { id }, query: { page, size } } })),
    placeholderData: keepPreviousData,
    refetchInterval: going ? POLL_MS : false,
  })
}

export function tombstonesQuery(run: string, page: number, size: number) {
  return queryOptions({
    queryKey: ['ingest', 'tombstones', run, page, size],
    queryFn: () => answer(api.GET('/api/ingest/tombstones', { params: { query: { run, page, size } } })),
    placeholderData: keepPreviousData,
  })
}

export const addressesQuery = queryOptions({
  queryKey: ['sources', 'addresses'],
  queryFn: () => answer(api.GET('/api/sources/allowed-addresses')),
})

export function scheduleQuery(cron: string, zone: string) {
  return queryOptions({
    queryKey: ['sources', 'schedule', cron, zone],
    queryFn: () => answer(api.GET('/api/sources/schedule', { params: { query: { cron, zone } } })),
    retry: false,
  })
}

/** The sources a connection can be made for. */
export const ingestSourcesQuery = queryOptions({
  queryKey: ['ingest', 'sources', 'to-connect'],
  queryFn: () => answer(api.GET('/api/ingest/sources', { params: { query: { size: 500 } } })),
})

/** The datasets a new source can feed. */
export const datasetsQuery = queryOptions({
  queryKey: ['catalog', 'list', 'to-feed'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { size: 500 } } })),
})

export function useProbe() {
  return useMutation({ mutationFn: (body: ProbeBody) => answer(api.POST('/api/sources/probe', { body })) })
}

/** Saves a connection; a new source it feeds is registered first, unless its code is taken. */
export function useSaveConnection() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: { source: string; entry: SourceEntry | undefined; body: ConnectionBody }) => {
      const { source, entry, body } = input
      if (entry) {
        const known = await queries.fetchQuery(ingestSourcesQuery)
        if (known.items.some(({ code }) => code === entry.code)) throw codeTaken()
        await api.PUT('/api/ingest/sources', { body: entry })
      }
      await api.PUT('/api/sources/connections/{source}', { params: { path: { source } }, body })
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['sources'] })
      await queries.invalidateQueries({ queryKey: ['ingest'] })
    },
  })
}

export type ConnectionAct = 'fetch' | 'pause' | 'resume' | 'remove'

/** Fetches now, stops or resumes the schedule, or forgets the connection; hands back the fetch that began. */
export function useConnectionAct(source: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (act: ConnectionAct): Promise<string | undefined> => {
      const params = { path: { source } }
      if (act === 'fetch')
        return (await answer(api.POST('/api/sources/connections/{source}/fetches', { params }))).fetch
      if (act === 'remove') await api.DELETE('/api/sources/connections/{source}', { params })
      else
        await api.POST('/api/sources/connections/{source}/pause', {
          params,
          body: { paused: act === 'pause' },
        })
      return undefined
    },
    onSuccess: (_fetch, act) =>
      act === 'remove'
        ? queries.removeQueries({ queryKey: ['sources'] })
        : queries.invalidateQueries({ queryKey: ['sources'] }),
  })
}

/** Stops a fetch, or decides on the changed columns it is held for. */
export function useFetchAct(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (act: 'cancel' | 'approve' | 'reject') => {
      const params = { path: { id } }
      if (act === 'cancel') await api.POST('/api/sources/fetches/{id}/cancel', { params })
      else if (act === 'approve') await api.POST('/api/sources/fetches/{id}/approve', { params })
      else await api.POST('/api/sources/fetches/{id}/reject', { params })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  })
}

export function useAddressAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: { range: string; port: number | null; note?: string }) => {
      const { range, port, note } = input
      if (note === undefined)
        await api.DELETE('/api/sources/allowed-addresses', {
          params: { query: { range, ...(port !== null && { port }) } },
        })
      else await api.POST('/api/sources/allowed-addresses', { body: { range, port, note } })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources', 'addresses'] }),
  })
}
