import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import { codeTaken } from '../../../lib/problem.ts'
import type { TableState } from '../../../lib/url-state.ts'
import { isGoing } from './run-state.ts'

export type Source = components['schemas']['Source']
export type SourceInput = components['schemas']['SourceEntry']
export type Run = components['schemas']['Run']
export type RunDetail = components['schemas']['RunDetail']
export type RunFile = components['schemas']['RunFile']
export type MappingProposal = components['schemas']['MappingProposal']
export type ProposedColumn = components['schemas']['MappingProposalColumn']
export type DatasetColumn = components['schemas']['DatasetColumn']
type ApproveBody =
  paths['/api/ingest/sources/{code}/mapping']['post']['requestBody']['content']['application/json']
type RunsQuery = NonNullable<paths['/api/ingest/runs']['get']['parameters']['query']>
export type Mapping = Required<Pick<ApproveBody['mapping'], 'columns'>> & ApproveBody['mapping']

/** Progress is written to the run twice a second; events tell only of its beginning and end. */
const POLL_MS = 1000

/** All sources, to choose from. */
export const sourcesQuery = queryOptions({
  queryKey: ['ingest', 'sources', 'all'],
  queryFn: async () =>
    (await answer(api.GET('/api/ingest/sources', { params: { query: { size: 500 } } }))).items,
})

/** A page of sources as the list shows them. */
export function sourceListQuery({ page, size, sort, q, filters }: TableState) {
  const query = {
    page,
    size,
    ...(sort && { sort }),
    ...(q && { q }),
    ...(filters['department'] && { department: filters['department'] }),
  }
  return queryOptions({
    queryKey: ['ingest', 'sources', query],
    queryFn: () => answer(api.GET('/api/ingest/sources', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function runsQuery({ page, size, sort, q, filters }: TableState) {
  const query = {
    page,
    size,
    ...(sort && { sort }),
    ...(q && { q }),
    ...(filters['source'] && { source: filters['source'] }),
    ...(filters['status'] && { status: filters['status'] as NonNullable<RunsQuery['status']> }),
  }
  return queryOptions({
    queryKey: ['ingest', 'runs', query],
    queryFn: () => answer(api.GET('/api/ingest/runs', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => isGoing(status)) ? POLL_MS : false,
  })
}

export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['ingest', 'run', id],
    queryFn: () => answer(api.GET('/api/ingest/runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isGoing(data.status) ? POLL_MS : false),
  })
}

export function mappingQuery(code: string) {
  return queryOptions({
    queryKey: ['ingest', 'mapping', code],
    queryFn: () => answer(api.GET('/api/ingest/sources/{code}/mapping', { params: { path: { code } } })),
  })
}

/** The dataset a source feeds: its properties are what columns are mapped to. */
export function datasetQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'dataset', code],
    queryFn: () => answer(api.GET('/api/catalog/datasets/{code}', { params: { path: { code } } })),
  })
}

/** The names of the properties that must have a value: the check of a run calls their rules `property.required`. */
export function requiredQuery(run: string) {
  return queryOptions({
    queryKey: ['quality', 'required', run],
    queryFn: async () => {
      const report = await answer(api.GET('/api/quality/reports/{run}', { params: { path: { run } } }))
      return report.rules.flatMap(({ id, columns }) => (id.endsWith('.required') ? columns : []))
    },
    staleTime: Infinity,
  })
}

/** The datasets a source can feed: all of the catalogue. */
export const datasetsQuery = queryOptions({
  queryKey: ['catalog', 'list', 'to-feed'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { size: 500 } } })),
})

/** Adds a source or changes one. The server takes both alike; adding one whose code is taken is refused here. */
export function useRegisterSource(known: boolean) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: SourceInput) => {
      const sources = await queries.fetchQuery(sourcesQuery)
      if (!known && sources.some(({ code }) => code === body.code)) throw codeTaken()
      await api.PUT('/api/ingest/sources', { body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ingest'] }),
  })
}

/** Approves a mapping as the version after the one it was made from. */
export function useApproveMapping(code: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ApproveBody) =>
      answer(api.POST('/api/ingest/sources/{code}/mapping', { params: { path: { code } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ingest'] }),
  })
}

/** A person says that the deletions a run was stopped for are right. */
export function useConfirmDeletions(run: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.POST('/api/ingest/runs/{id}/confirm-deletions', { params: { path: { id: run } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ingest'] }),
  })
}

/** Stops a run, tries it again, or runs its files anew; hands back the run to look at. */
export function useRunAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, act }: { id: string; act: 'cancel' | 'retry' | 'repeat' }) => {
      const params = { path: { id } }
      if (act === 'repeat') return (await answer(api.POST('/api/ingest/runs/{id}/repeat', { params }))).run
      if (act === 'retry') await api.POST('/api/ingest/runs/{id}/retry', { params })
      else await api.POST('/api/ingest/runs/{id}/cancel', { params })
      return id
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ingest'] }),
  })
}
