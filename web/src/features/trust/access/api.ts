import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

type Schemas = components['schemas']
export type PolicyVersion = Schemas['AccessPolicyVersion']
export type PolicyVersionDetail = Schemas['AccessPolicyVersionDetail']
export type PolicyTest = Schemas['AccessPolicyTest']
export type PolicyCheck = Schemas['AccessPolicyCheck']
export type PolicyEffect = Schemas['AccessPolicyEffects']['effects'][number]
export type Purpose = Schemas['AccessPurpose']
export type NewPurpose = Schemas['AccessNewPurpose']
export type AccessView = Schemas['AccessView']
export type Resource = Schemas['AccessResource']

export const versionsQuery = queryOptions({
  queryKey: ['access', 'policies'],
  queryFn: () => answer(api.GET('/api/access/policies')),
})

export const versionQuery = (number: number) =>
  queryOptions({
    queryKey: ['access', 'policies', number],
    queryFn: () => answer(api.GET('/api/access/policies/{number}', { params: { path: { number } } })),
  })

export const effectsQuery = (number: number, changedAt: string) =>
  queryOptions({
    queryKey: ['access', 'policies', number, 'effects', changedAt],
    queryFn: () => answer(api.GET('/api/access/policies/{number}/effects', { params: { path: { number } } })),
    retry: false,
  })

export const purposesQuery = queryOptions({
  queryKey: ['access', 'purposes'],
  queryFn: () => answer(api.GET('/api/access/purposes')),
})

export const resourcesQuery = queryOptions({
  queryKey: ['access', 'resources'],
  queryFn: () => answer(api.GET('/api/access/resources')),
})

export type ViewAsked = {
  dataset: string
  action: 'read' | 'export' | 'open' | 'share'
  purpose?: string
  role?: string
}

export const viewQuery = (query: ViewAsked) =>
  queryOptions({
    queryKey: ['access', 'view', query],
    queryFn: () => answer(api.GET('/api/access/view', { params: { query } })),
    enabled: query.dataset !== '',
    placeholderData: keepPreviousData,
  })

export const useCheck = () =>
  useMutation({
    mutationFn: (body: { text: string; tests: PolicyTest[] }) =>
      answer(api.POST('/api/access/policies/checks', { body })),
  })

export const useSaveDraft = () =>
  useChange((body: { text: string; tests: PolicyTest[]; note: string }) =>
    answer(api.PUT('/api/access/policies/draft', { body })),
  )

export const usePropose = () =>
  useChange((number: number) =>
    answer(api.POST('/api/access/policies/{number}/proposal', { params: { path: { number } } })),
  )

export const useDecideVersion = (number: number) =>
  useChange((body: { act: 'approve' | 'return'; note: string }) =>
    answer(api.POST('/api/access/policies/{number}/decision', { params: { path: { number } }, body })),
  )

export const useRequestPurpose = () =>
  useChange((body: NewPurpose) => answer(api.POST('/api/access/purposes', { body })))

export const useDecidePurpose = () =>
  useChange(({ code, act, note }: { code: string; act: 'approve' | 'refuse' | 'revoke'; note: string }) => {
    const params = { path: { code } }
    return act === 'revoke'
      ? answer(api.POST('/api/access/purposes/{code}/revocation', { params, body: { note } }))
      : answer(api.POST('/api/access/purposes/{code}/decision', { params, body: { act, note } }))
  })

function useChange<T, R>(change: (input: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['access'] }),
  })
}
