import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api, withPurpose } from '../../../lib/api.ts'
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
  const { department, sharing, classification, state: standing, synthetic } = filters
  const query = known({
    ...state,
    department,
    sharing,
    classification,
    state: standing,
    synthetic,
  }) as ListQuery
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
  const { version, file, line, purpose } = filters
  const query = known({
    ...state,
    file,
    ...(version && { version: Number(version) }),
    ...(line && { line: Number(line) }),
  })
  return queryOptions({
    queryKey: ['catalog', 'rows', code, query, purpose],
    queryFn: () =>
      answer(
        api.GET('/api/catalog/datasets/{code}/rows', {
          params: { path: { code }, query },
          ...(purpose && withPurpose(purpose)),
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** Registered purposes, one of which may be stated when rows are read. */
export const purposesQuery = queryOptions({
  queryKey: ['access', 'purposes'],
  queryFn: () => answer(api.GET('/api/access/purposes')),
})

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

export type EntryVersion = components['schemas']['CatalogEntryVersion']
export type DatasetNote = components['schemas']['DatasetNote']
type Decision = components['schemas']['CatalogEntryDecision']

/** The entry as it is edited: the draft where there is one, else what is in force. */
export function entryToEditQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'entry', code],
    queryFn: () => answer(api.GET('/api/catalog/datasets/{code}/entry', { params: { path: { code } } })),
    staleTime: 0,
  })
}

export function entryVersionsQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'entry-versions', code],
    queryFn: () =>
      answer(api.GET('/api/catalog/datasets/{code}/entry-versions', { params: { path: { code } } })),
  })
}

export function notesQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'notes', code],
    queryFn: () => answer(api.GET('/api/catalog/datasets/{code}/notes', { params: { path: { code } } })),
  })
}

export const completenessQuery = queryOptions({
  queryKey: ['catalog', 'completeness'],
  queryFn: () => answer(api.GET('/api/catalog/completeness')),
})

/** Acts on an entry; each brings the screens of the catalogue up to date. */
export function useEntryActs(code: string) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['catalog'] })
  const path = { path: { code } }
  return {
    save: useMutation({
      mutationFn: (body: { entry: DatasetInput; note: string; after: number }) =>
        answer(api.PUT('/api/catalog/entries', { body })),
      onSuccess,
    }),
    decide: useMutation({
      mutationFn: (body: Decision) =>
        api.POST('/api/catalog/datasets/{code}/decisions', { params: path, body }),
      onSuccess,
    }),
    follow: useMutation({
      mutationFn: (following: boolean) =>
        api.PUT('/api/catalog/datasets/{code}/following', { params: path, body: { following } }),
      onSuccess,
    }),
    note: useMutation({
      mutationFn: (body: { kind: DatasetNote['kind']; text: string }) =>
        answer(api.POST('/api/catalog/datasets/{code}/notes', { params: path, body })),
      onSuccess,
    }),
  }
}

/** Takes over a table of the guide; the report names what was not taken. */
export function useImportCatalog() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData()
      body.append('file', file)
      return answer(
        api.POST('/api/catalog/import', {
          body: body as never,
          bodySerializer: (form: unknown) => form as FormData,
        }),
      )
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['catalog'] }),
  })
}
