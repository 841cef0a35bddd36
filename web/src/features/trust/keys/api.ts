import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type KeysOverview = components['schemas']['KeysOverview']
export type KeyVersion = KeysOverview['versions'][number]
export type KeyRotation = components['schemas']['KeyRotation']
export type KeyLevelRule = KeysOverview['rules'][number]
export type DepartmentKey = components['schemas']['DepartmentKeys']['items'][number]

/** Events tell of progress; the interval covers a lost connection. */
export const overviewQuery = queryOptions({
  queryKey: ['keys', 'overview'],
  queryFn: () => answer(api.GET('/api/keys/overview')),
  refetchInterval: ({ state }) => (state.data?.running ? 2000 : false),
})

export function rotationsQuery({ page, size, sort }: TableState) {
  const query = { page, size, ...(sort && { sort }) }
  return queryOptions({
    queryKey: ['keys', 'rotations', query],
    queryFn: () => answer(api.GET('/api/keys/rotations', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const departmentKeysQuery = queryOptions({
  queryKey: ['keys', 'departments'],
  queryFn: () => answer(api.GET('/api/keys/departments')),
})

export function useBeginRotation() {
  return useChange((newVersion: boolean) => answer(api.POST('/api/keys/rotations', { body: { newVersion } })))
}

export function useCancelRotation() {
  return useChange(() => answer(api.POST('/api/keys/rotations/cancellation')))
}

export function useRetireVersion() {
  return useChange((number: number) =>
    answer(api.POST('/api/keys/versions/{number}/retirement', { params: { path: { number } } })),
  )
}

export function useSetLevelRule() {
  return useChange(({ level, suite, atRest }: KeyLevelRule) =>
    answer(api.PUT('/api/keys/levels/{level}', { params: { path: { level } }, body: { suite, atRest } })),
  )
}

export function useMakeDepartmentKey() {
  return useChange((department: string) =>
    answer(api.POST('/api/keys/departments/{department}', { params: { path: { department } } })),
  )
}

function useChange<T, R>(change: (input: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['keys'] }),
  })
}
