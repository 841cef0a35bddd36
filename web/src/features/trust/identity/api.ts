import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

export type DemoAccount = components['schemas']['DemoAccount']
export type Session = components['schemas']['Session']
export type SignInInput = components['schemas']['SignInInput']

export const demoAccountsQuery = queryOptions({
  queryKey: ['identity', 'demo-accounts'],
  queryFn: () => answer(api.GET('/api/identity/demo-accounts')),
  staleTime: Infinity,
})

export const sessionsQuery = queryOptions({
  queryKey: ['identity', 'sessions'],
  queryFn: () => answer(api.GET('/api/identity/sessions')),
})

/** Signs in; the session is a cookie, and what a stranger had read is forgotten. */
export function useSignIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SignInInput) => api.POST('/api/identity/session', { body }),
    onSuccess: () => {
      queries.clear()
      onDone()
    },
  })
}

/** Ends one of the person's own sessions. */
export function useRevokeSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/identity/sessions/{id}', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}
