import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api, withPurpose } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

type Schemas = components['schemas']
export type Project = Schemas['LinkageProject']
export type ProjectSummary = Schemas['LinkageProjectSummary']
export type Settings = Schemas['LinkageSettings']
export type Field = Schemas['LinkageField']
export type Part = Field['part']
export type PartForms = Schemas['LinkagePart']
export type Proposal = Schemas['LinkageProposal']
export type Run = Schemas['LinkageRun']
export type RunDetail = Schemas['LinkageRunDetail']
export type Comparison = Schemas['LinkageComparison']
export type Queue = Schemas['LinkageQueue']
export type Entity = Schemas['LinkageEntity']
export type EntitySummary = Schemas['LinkageEntitySummary']
export type GoldenPreview = Schemas['LinkageGoldenPreview']
export type Publication = Schemas['LinkagePublication']
export type Change = Schemas['LinkageEntityChange']
export type Verdict = 'match' | 'different' | 'skip'

/** Progress is written to the run twice a second; events tell only of its beginning and end. */
const POLL_MS = 1000
export const isGoing = (run: Pick<Run, 'status'> | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running'

const stated = (purpose: string | undefined) => (purpose ? withPurpose(purpose) : {})

export const projectsQuery = queryOptions({
  queryKey: ['linkage', 'projects'],
  queryFn: () => answer(api.GET('/api/linkage/projects')),
  refetchInterval: ({ state: { data } }) => (data?.some(({ lastRun }) => isGoing(lastRun)) ? POLL_MS : false),
})

export const partsQuery = queryOptions({
  queryKey: ['linkage', 'parts'],
  queryFn: () => answer(api.GET('/api/linkage/parts')),
  staleTime: Infinity,
})

/** Everything in the catalogue that could be linked. */
export const datasetsQuery = queryOptions({
  queryKey: ['catalog', 'list', 'to-link'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { size: 500 } } })),
})

export function projectQuery(project: string) {
  return queryOptions({
    queryKey: ['linkage', 'project', project],
    queryFn: () => answer(api.GET('/api/linkage/projects/{project}', { params: { path: { project } } })),
    refetchInterval: ({ state: { data } }) => (isGoing(data?.lastRun) ? POLL_MS : false),
  })
}

export function proposalQuery(datasets: readonly string[]) {
  return queryOptions({
    queryKey: ['linkage', 'proposal', datasets],
    queryFn: () =>
      answer(api.GET('/api/linkage/proposal', { params: { query: { datasets: datasets.join(',') } } })),
    enabled: datasets.length > 0,
    staleTime: 60_000,
  })
}

export function runsQuery(project: string) {
  return queryOptions({
    queryKey: ['linkage', 'runs', project],
    queryFn: () =>
      answer(
        api.GET('/api/linkage/projects/{project}/runs', {
          params: { path: { project }, query: { size: 20 } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isGoing) ? POLL_MS : false),
  })
}

export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['linkage', 'run', id],
    queryFn: () => answer(api.GET('/api/linkage/runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (isGoing(data) ? POLL_MS : false),
  })
}

export function entitiesQuery(project: string, { page, size, sort, q, filters }: TableState) {
  const query = {
    ...{ page, size },
    ...(sort && { sort }),
    ...(q && { q }),
    ...(filters['least'] && { least: Number(filters['least']) }),
    ...(filters['dataset'] && { dataset: filters['dataset'] }),
  }
  return queryOptions({
    queryKey: ['linkage', 'entities', project, query],
    queryFn: () =>
      answer(api.GET('/api/linkage/projects/{project}/entities', { params: { path: { project }, query } })),
    placeholderData: keepPreviousData,
  })
}

export function entityQuery(project: string, entity: number, purpose: string) {
  const params = { path: { project, entity } }
  return queryOptions({
    queryKey: ['linkage', 'entity', project, entity, purpose],
    queryFn: () =>
      answer(api.GET('/api/linkage/projects/{project}/entities/{entity}', { params, ...stated(purpose) })),
    placeholderData: keepPreviousData,
  })
}

export function goldenQuery(project: string, purpose: string) {
  return queryOptions({
    queryKey: ['linkage', 'golden', project, purpose],
    queryFn: () =>
      answer(
        api.GET('/api/linkage/projects/{project}/golden', {
          params: { path: { project } },
          ...stated(purpose),
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function undoQuery(project: string, id: number) {
  return queryOptions({
    queryKey: ['linkage', 'undo', project, id],
    queryFn: () =>
      answer(
        api.GET('/api/linkage/projects/{project}/publications/{id}/undo', {
          params: { path: { project, id } },
        }),
      ),
    retry: false,
  })
}

/** A change of linkage after which everything about it is read anew. */
function useChange<I, O>(change: (input: I) => Promise<O>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['linkage'] }),
  })
}

export function useSaveProject() {
  return useChange((body: Schemas['LinkageProjectEntry']) => api.PUT('/api/linkage/projects', { body }))
}

export function useStartRun(project: string) {
  return useChange(async () => {
    const { run } = await answer(
      api.POST('/api/linkage/projects/{project}/runs', { params: { path: { project } } }),
    )
    return run
  })
}

export function useCancelRun() {
  return useChange((id: string) => api.POST('/api/linkage/runs/{id}/cancel', { params: { path: { id } } }))
}

export type Claim = { task?: number; after?: number; samples?: boolean }

export function claimTask(project: string, body: Claim, purpose: string): Promise<Queue> {
  const params = { path: { project } }
  return answer(api.POST('/api/linkage/projects/{project}/claim', { params, body, ...stated(purpose) }))
}

export async function decideTask(id: number, verdict: Verdict, reason: string): Promise<void> {
  const body = { verdict, ...(reason && { reason }) }
  await api.POST('/api/linkage/tasks/{id}/decision', { params: { path: { id } }, body })
}

export async function undoDecision(project: string): Promise<number | null> {
  const { task } = await answer(
    api.POST('/api/linkage/projects/{project}/undo', { params: { path: { project } } }),
  )
  return task
}

export function useSplit(project: string, entity: number) {
  return useChange((body: { records: string[]; reason: string }) =>
    api.POST('/api/linkage/projects/{project}/entities/{entity}/split', {
      params: { path: { project, entity } },
      body,
    }),
  )
}

export function useJoin(project: string, entity: number) {
  return useChange((body: { other: number; reason: string }) =>
    api.POST('/api/linkage/projects/{project}/entities/{entity}/join', {
      params: { path: { project, entity } },
      body,
    }),
  )
}

export function usePublish(project: string) {
  return useChange((reason: string) =>
    answer(
      api.POST('/api/linkage/projects/{project}/publications', {
        params: { path: { project } },
        body: { ...(reason && { reason }) },
      }),
    ),
  )
}

export function useUndoPublication(project: string) {
  return useChange(({ id, ...body }: { id: number; reason: string; withDecisions: boolean }) =>
    answer(
      api.POST('/api/linkage/projects/{project}/publications/{id}/undo', {
        params: { path: { project, id } },
        body,
      }),
    ),
  )
}
