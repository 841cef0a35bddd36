import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type GuardIncident = components['schemas']['GuardIncident']
export type GuardIncidentDetail = components['schemas']['GuardIncidentDetail']
export type GuardRefusal = components['schemas']['GuardRefusal']

type IncidentQuery = NonNullable<paths['/api/guard/incidents']['get']['parameters']['query']>
type RefusalQuery = NonNullable<paths['/api/guard/refusals']['get']['parameters']['query']>

export function incidentsQuery({ page, size, q, filters }: TableState) {
  const query = { page, size, ...(q && { q }), ...filters } as IncidentQuery
  return queryOptions({
    queryKey: ['guard', 'incidents', query],
    queryFn: () => answer(api.GET('/api/guard/incidents', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function incidentQuery(id: number) {
  return queryOptions({
    queryKey: ['guard', 'incident', id],
    queryFn: () => answer(api.GET('/api/guard/incidents/{id}', { params: { path: { id } } })),
  })
}

export function refusalsQuery({ page, size, q, filters }: TableState) {
  const query = { page, size, ...(q && { q }), ...filters } as RefusalQuery
  return queryOptions({
    queryKey: ['guard', 'refusals', query],
    queryFn: () => answer(api.GET('/api/guard/refusals', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export type IncidentAct =
  | { act: 'ban'; minutes: number; reason: string }
  | { act: 'lift'; ban: number; reason: string }
  | { act: 'close'; outcome: string }

/** What an administrator can do with an incident. */
export function useIncidentAct(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: IncidentAct) => send(id, given),
    onSuccess: () => client.invalidateQueries({ queryKey: ['guard'] }),
  })
}

function send(id: number, given: IncidentAct) {
  const path = { id }
  switch (given.act) {
    case 'ban': {
      const { minutes, reason } = given
      return answer(
        api.POST('/api/guard/incidents/{id}/bans', { params: { path }, body: { minutes, reason } }),
      )
    }
    case 'lift':
      return answer(
        api.POST('/api/guard/bans/{id}/lift', {
          params: { path: { id: given.ban } },
          body: { reason: given.reason },
        }),
      )
    case 'close':
      return answer(
        api.POST('/api/guard/incidents/{id}/closure', { params: { path }, body: { outcome: given.outcome } }),
      )
  }
}
