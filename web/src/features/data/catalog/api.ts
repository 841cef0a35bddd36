import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import { codeTaken } from '../../../lib/problem.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type DatasetSummary = components['schemas']['DatasetSummary']
export type DatasetDetail = components['schemas']['DatasetDetail']
export type DatasetColumn = components['schemas']['DatasetColumn']
export type DatasetInput = components['schemas']['DatasetEntry']
export type QualityReport = components['schemas']['QualityReport']
type ListQuery = NonNullable<paths['/api/catalog/datasets']['get']['parameters']['query']>

export const sharings = ['unconditional', 'conditional', 'none'] as const
export const classifications = ['core', 'important', 'general'] as const

/** The catalogue as the address asks for it; the server refuses filters it does not know. */
export function datasetsQuery({ filters, ...state }: TableState) {
  const { department, sharing, classification, synthetic } = filters
  const query = known({ ...state, department, sharing, classification, synthetic }) as ListQuery
  return queryOptions({
    queryKey: ['catalog', 'list', query],
    queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function datasetQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'dataset', code],
    queryFn: () => answer(api.GET('/api/catalog/datasets/{code}', { params: { path: { code } } })),
  })
}

/** A page of rows; `file` and `line` lead to the one row a number comes from. */
export function rowsQuery(code: string, { filters, ...state }: TableState) {
  const { version, file, line } = filters
  const query = known({
    ...state,
    file,
    ...(version && { version: Number(version) }),
    ...(line && { line: Number(line) }),
  })
  return queryOptions({
    queryKey: ['catalog', 'rows', code, query],
    queryFn: () =>
      answer(api.GET('/api/catalog/datasets/{code}/rows', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  })
}

export function contractQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'contract', code],
    queryFn: async () =>
      (await answer<unknown>(
        api.GET('/api/catalog/datasets/{code}/contract', { params: { path: { code } }, parseAs: 'text' }),
      )) as string,
  })
}

export function historyQuery(dataset: string) {
  return queryOptions({
    queryKey: ['catalog', 'quality', dataset],
    queryFn: () =>
      answer(api.GET('/api/quality/datasets/{dataset}/history', { params: { path: { dataset } } })),
  })
}

/** Where a row entered the system: the run that landed its file. */
export type Landing = { run: string; source: string; fileName: string; at: string; by: string }

/**
 * Looks for the run that brought a landed file, newest version first: rows that a later delivery left alone still come
 * from the file of an earlier one.
 */
export function landingQuery(dataset: DatasetDetail, sha256: string) {
  return queryOptions({
    queryKey: ['catalog', 'landing', dataset.code, sha256],
    staleTime: Infinity,
    queryFn: async (): Promise<Landing | null> => {
      for (const { run } of dataset.versions) {
        const found = await answer(api.GET('/api/ingest/runs/{id}', { params: { path: { id: run } } }))
        const file = found.files.find((each) => each.sha256 === sha256)
        if (file)
          return {
            run,
            source: found.source,
            fileName: file.name,
            at: found.finishedAt ?? found.createdAt,
            by: found.startedBy,
          }
      }
      return null
    },
  })
}

/** Registers a new dataset. The server would change an entry of the same code; here that is refused. */
export function useRegisterDataset() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: DatasetInput) => {
      const query = { q: body.code, size: 500 }
      const { items } = await answer(api.GET('/api/catalog/datasets', { params: { query } }))
      if (items.some(({ code }) => code === body.code)) throw codeTaken()
      await api.PUT('/api/catalog/datasets', { body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['catalog'] }),
  })
}

/** Without the entries that are not set, so that they are neither sent nor part of the query's key. */
function known<T extends Record<string, unknown>>(query: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const set = Object.entries(query).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
