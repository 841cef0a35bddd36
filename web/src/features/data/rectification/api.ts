import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

type Schemas = components['schemas']
export type Board = Schemas['QualityBoard']
export type DepartmentStanding = Board['departments'][number]
export type DatasetStanding = Board['datasets'][number]
export type Rectification = Schemas['Rectification']
export type Threshold = Schemas['QualityThreshold']
export type NewThreshold = Schemas['NewQualityThreshold']
export type Policy = Schemas['RectificationPolicy']

export const boardQuery = queryOptions({
  queryKey: ['rectification', 'board'],
  queryFn: () => answer(api.GET('/api/quality/board')),
})

export const STATES = ['opened', 'accepted', 'mended', 'disputed', 'closed', 'withdrawn'] as const

export function rectificationsQuery({ page, size, filters }: TableState) {
  const { department, dataset } = filters
  const state = STATES.find((name) => name === filters['state'])
  const query = {
    ...{ page, size },
    ...(department && { department }),
    ...(dataset && { dataset }),
    ...(state && { state }),
    ...(!state && filters['state'] !== 'all' && { open: 'true' }),
  }
  return queryOptions({
    queryKey: ['rectification', 'list', query],
    queryFn: () => answer(api.GET('/api/quality/rectifications', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function rectificationQuery(id: string) {
  return queryOptions({
    queryKey: ['rectification', 'one', id],
    queryFn: () => answer(api.GET('/api/quality/rectifications/{id}', { params: { path: { id } } })),
  })
}

export const thresholdsQuery = queryOptions({
  queryKey: ['rectification', 'thresholds'],
  queryFn: () => answer(api.GET('/api/quality/thresholds')),
})

export const policyQuery = queryOptions({
  queryKey: ['rectification', 'policy'],
  queryFn: () => answer(api.GET('/api/quality/rectification-policy')),
})

/** Saves, and lets everything of this module be read anew. */
function useSaving<T>(save: (input: T) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: save,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rectification'] }),
  })
}

export function useAddThreshold() {
  return useSaving((body: NewThreshold) => answer(api.POST('/api/quality/thresholds', { body })))
}

export function useChangeThreshold() {
  return useSaving(({ id, minimum, enabled }: Pick<Threshold, 'id' | 'minimum' | 'enabled'>) =>
    answer(api.PUT('/api/quality/thresholds/{id}', { params: { path: { id } }, body: { minimum, enabled } })),
  )
}

export function useRemoveThreshold() {
  return useSaving((id: string) =>
    answer(api.DELETE('/api/quality/thresholds/{id}', { params: { path: { id } } })),
  )
}

export function useSavePolicy() {
  return useSaving((body: Policy) => answer(api.PUT('/api/quality/rectification-policy', { body })))
}
