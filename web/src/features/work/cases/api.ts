import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type CaseSummary = components['schemas']['CaseSummary']
export type CaseDetail = components['schemas']['CaseDetail']
export type CaseStep = CaseDetail['may']['steps'][number]
export type CaseClock = components['schemas']['CaseClock']
export type HistoryEntry = CaseDetail['history'][number]
type Query = NonNullable<paths['/api/cases']['get']['parameters']['query']>

/** Open cases first is what a desk is for; `open=false` in the address shows the closed ones, `open=all` both. */
export function toQuery({ page, size, sort, q, filters }: TableState): Query {
  const { type, open = 'true', mine, overdue } = filters
  return {
    page,
    size,
    sort: (sort ?? 'dueAt') as NonNullable<Query['sort']>,
    ...(q && { q }),
    ...(type && { type }),
    ...(open !== 'all' && { open: open as 'true' }),
    ...(mine && { mine: mine as 'true' }),
    ...(overdue && { overdue: overdue as 'true' }),
  }
}

/** The address of the whole list as CSV, under the filters on screen. */
export function exportPath(state: TableState, language: 'zh' | 'en'): string {
  const { page: _page, size: _size, ...filter } = toQuery(state)
  return `/api/cases/export?${new URLSearchParams({ ...filter, language } as Record<string, string>)}`
}

export function caseListQuery(state: TableState) {
  const query = toQuery(state)
  return queryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: () => answer(api.GET('/api/cases', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const caseTypesQuery = queryOptions({
  queryKey: ['cases', 'types'],
  queryFn: () => answer(api.GET('/api/cases/types')),
  staleTime: 5 * 60_000,
})

export function caseTypeQuery(key: string) {
  return queryOptions({
    queryKey: ['cases', 'types', key],
    queryFn: () => answer(api.GET('/api/cases/types/{key}', { params: { path: { key } } })),
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'detail', id],
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  })
}

/** One act on a case, as the server names them. */
export type Act =
  | { act: 'transitions'; transition: string; data?: Record<string, unknown>; comment?: string }
  | { act: 'claim' }
  | { act: 'release' }
  | { act: 'hand-over'; department: string; reason: string }
  | { act: 'comments'; comment: string }
  | { act: 'extensions'; clock: string; amount: number; reason: string }

/** Acts on a case at the version the person has seen; afterwards everything about cases is read anew. */
export function useAct(id: string, version: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => send(id, version, act),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  })
}

function send(id: string, version: number, input: Act): Promise<unknown> {
  const params = { path: { id } }
  switch (input.act) {
    case 'transitions': {
      const { act: _, ...body } = input
      return api.POST('/api/cases/{id}/transitions', { params, body: { ...body, version } })
    }
    case 'claim':
      return api.POST('/api/cases/{id}/claim', { params, body: { version } })
    case 'release':
      return api.POST('/api/cases/{id}/release', { params, body: { version } })
    case 'hand-over': {
      const { department, reason } = input
      return api.POST('/api/cases/{id}/hand-over', { params, body: { version, department, reason } })
    }
    case 'comments':
      return api.POST('/api/cases/{id}/comments', { params, body: { comment: input.comment } })
    case 'extensions': {
      const { clock, amount, reason } = input
      return api.POST('/api/cases/{id}/extensions', { params, body: { version, clock, amount, reason } })
    }
  }
}

/** Opens a case by hand. The key makes a second press of the button harmless. */
export function useOpenCase() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: components['schemas']['OpenCaseInput']) => answer(api.POST('/api/cases', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  })
}

/** Attaches one file. */
export function useAttach(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData()
      body.append('file', file)
      return api.POST('/api/cases/{id}/attachments', {
        params: { path: { id } },
        body: body as never,
        bodySerializer: (form: unknown) => form as FormData,
      })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases', 'detail', id] }),
  })
}
