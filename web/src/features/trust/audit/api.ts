import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type AuditEntry = components['schemas']['AuditEntry']
export type AuditVerification = components['schemas']['AuditVerification']

export function entriesQuery({ page, size, filters }: TableState) {
  const { objectKind, objectId, actor } = filters
  const query = {
    page,
    size,
    ...(objectKind && { objectKind }),
    ...(objectId && { objectId }),
    ...(actor && { actor }),
  }
  return queryOptions({
    queryKey: ['audit', 'entries', query],
    queryFn: () => answer(api.GET('/api/audit/entries', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

/** Hashes the whole chain again on the server. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: () => answer(api.POST('/api/audit/verification')) })
}
