import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type AuditEntry = components['schemas']['AuditEntry']
export type AuditVerification = components['schemas']['AuditVerification']
export type AuditLogState = components['schemas']['AuditLogState']

export function entriesQuery({ page, size, filters }: TableState) {
  const { objectKind, objectId, actor, action } = filters
  const query = {
    page,
    size,
    ...(objectKind && { objectKind }),
    ...(objectId && { objectId }),
    ...(actor && { actor }),
    ...(action && { action }),
  }
  return queryOptions({
    queryKey: ['audit', 'entries', query],
    queryFn: () => answer(api.GET('/api/audit/entries', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const logQuery = queryOptions({
  queryKey: ['audit', 'log'],
  queryFn: () => answer(api.GET('/api/audit/log')),
  refetchInterval: 15_000,
})

/** The newest verification; asked again each second while it runs. */
export const lastVerificationQuery = queryOptions({
  queryKey: ['audit', 'verifications', 'last'],
  queryFn: async () =>
    (await answer(api.GET('/api/audit/verifications', { params: { query: { page: 1, size: 1 } } })))
      .items[0] ?? null,
  refetchInterval: ({ state }) => (state.data && !state.data.finishedAt ? 1000 : false),
})

/** Reads the whole log again on the server; follow it with {@link lastVerificationQuery}. */
export function useVerifyAudit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/audit/verifications')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', 'verifications'] }),
  })
}

/** Content, path and signed checkpoint of one entry, to be kept and checked anywhere. */
export function useEntryProof() {
  return useMutation({
    mutationFn: (id: number) =>
      answer(api.GET('/api/audit/entries/{id}/proof', { params: { path: { id } } })),
  })
}
