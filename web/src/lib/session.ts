import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from './api.ts'

export const meQuery = queryOptions({
  queryKey: ['identity', 'me'],
  queryFn: () => answer(api.GET('/api/identity/me')),
  staleTime: 60_000,
})

export const permissionsQuery = queryOptions({
  queryKey: ['identity', 'permissions'],
  queryFn: async () => new Set((await answer(api.GET('/api/access/permissions'))).map(({ name }) => name)),
  staleTime: 60_000,
})

/** Whether the person may, as far as the screen can know; the server remains the judge. */
export function useCan(): (permission: string) => boolean {
  const { data } = useQuery(permissionsQuery)
  return (permission) => data?.has(permission) ?? false
}

/** Ends the session; everything that was read under it is forgotten. */
export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.DELETE('/api/identity/session'),
    onSuccess: () => {
      queries.clear()
      location.assign('/')
    },
  })
}

/** Where to sign in and come back from. */
export function signInPath(returnTo: string = location.pathname + location.search): string {
  return `/sign-in?next=${encodeURIComponent(returnTo)}`
}
