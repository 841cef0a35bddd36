import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

type Schemas = components['schemas']
export type RequestSummary = Schemas['ShareRequestSummary']
export type RequestDetail = Schemas['ShareRequestDetail']
export type RequestInput = Schemas['ShareRequestInput']
export type Compliance = Schemas['ShareCompliance']
export type SharedColumn = Schemas['ShareColumn']
export type Shareable = Schemas['ShareableDataset']
export type DecisionInput = Schemas['ShareAnswer']
export type GrantSummary = Schemas['ShareGrantSummary']
export type GrantDetail = Schemas['ShareGrantDetail']
export type UseEntry = Schemas['ShareUseEntry']
export type Correction = Schemas['ShareCorrection']
export type Dispute = Schemas['ShareDispute']
export type Demand = Schemas['DataDemand']
export type Overlaps = Schemas['CollectionOverlaps']
export type PlannedColumn = Schemas['PlannedColumn']
export type RowCondition = Schemas['ShareRowCondition']

export const requestStates = [
  'confirming',
  'deciding',
  'approved',
  'delivered',
  'refused',
  'withdrawn',
] as const
export const grantStates = ['prepared', 'active', 'revoked', 'expired', 'closed'] as const

type ListPath =
  | '/api/exchange/requests'
  | '/api/exchange/grants'
  | '/api/exchange/uses'
  | '/api/exchange/corrections'
  | '/api/exchange/disputes'
  | '/api/exchange/demands'
type QueryOf<P extends ListPath> = NonNullable<paths[P]['get']['parameters']['query']>

/** Paging, order, search and filters as the address has them, without what is not set. */
function known({ filters, ...state }: TableState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...state, ...filters }).filter(([, value]) => value !== undefined),
  )
}

export function requestsQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/requests'>
  return queryOptions({
    queryKey: ['exchange', 'requests', query],
    queryFn: () => answer(api.GET('/api/exchange/requests', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: ['exchange', 'request', id],
    queryFn: () => answer(api.GET('/api/exchange/requests/{id}', { params: { path: { id } } })),
  })
}

export function shareableQuery(code: string) {
  return queryOptions({
    queryKey: ['exchange', 'dataset', code],
    queryFn: () => answer(api.GET('/api/exchange/datasets/{code}', { params: { path: { code } } })),
  })
}

/** Datasets to choose from, by the catalogue's search. */
export function choicesQuery(q: string) {
  const query = { q, size: 20 }
  return queryOptions({
    queryKey: ['exchange', 'choices', q],
    queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function grantsQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/grants'>
  return queryOptions({
    queryKey: ['exchange', 'grants', query],
    queryFn: () => answer(api.GET('/api/exchange/grants', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function grantQuery(id: string) {
  return queryOptions({
    queryKey: ['exchange', 'grant', id],
    queryFn: () => answer(api.GET('/api/exchange/grants/{id}', { params: { path: { id } } })),
  })
}

export function usesQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/uses'>
  return queryOptions({
    queryKey: ['exchange', 'uses', query],
    queryFn: () => answer(api.GET('/api/exchange/uses', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function correctionsQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/corrections'>
  return queryOptions({
    queryKey: ['exchange', 'corrections', query],
    queryFn: () => answer(api.GET('/api/exchange/corrections', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function disputesQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/disputes'>
  return queryOptions({
    queryKey: ['exchange', 'disputes', query],
    queryFn: () => answer(api.GET('/api/exchange/disputes', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function demandsQuery(state: TableState) {
  const query = known(state) as QueryOf<'/api/exchange/demands'>
  return queryOptions({
    queryKey: ['exchange', 'demands', query],
    queryFn: () => answer(api.GET('/api/exchange/demands', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const negativeQuery = queryOptions({
  queryKey: ['exchange', 'negative'],
  queryFn: () => answer(api.GET('/api/exchange/negative-items')),
})

/** A change of anything of sharing; what stands on the screen is read anew after it. */
function useChange<I, O>(mutationFn: (input: I) => Promise<O>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchange'] }),
  })
}

export function useCheck() {
  return useMutation({
    mutationFn: (body: RequestInput) => answer(api.POST('/api/exchange/checks', { body })),
  })
}

export function useAsk() {
  return useChange((body: RequestInput) => answer(api.POST('/api/exchange/requests', { body })))
}

export function useDecide(id: string) {
  return useChange((body: DecisionInput) =>
    answer(api.POST('/api/exchange/requests/{id}/decision', { params: { path: { id } }, body })),
  )
}

export type RequestMove =
  | { act: 'deliver' }
  | { act: 'withdraw' | 'dispute'; text: string }
  | { act: 'extend'; text: string; days: number }

/** The acts on a request besides its decision. */
export function useMoveRequest(id: string) {
  const params = { path: { id } }
  return useChange(async (move: RequestMove) => {
    if (move.act === 'deliver') await api.POST('/api/exchange/requests/{id}/delivery', { params })
    else if (move.act === 'extend')
      await api.POST('/api/exchange/requests/{id}/extension', {
        params,
        body: { reason: move.text, days: move.days },
      })
    else if (move.act === 'withdraw')
      await api.POST('/api/exchange/requests/{id}/withdrawal', { params, body: { reason: move.text } })
    else await api.POST('/api/exchange/requests/{id}/dispute', { params, body: { grounds: move.text } })
  })
}

export function useIssueKey(id: string) {
  return useChange(() => answer(api.POST('/api/exchange/grants/{id}/key', { params: { path: { id } } })))
}

export function useMakeFile(id: string) {
  return useChange((body: Schemas['ShareFileInput']) =>
    answer(api.POST('/api/exchange/grants/{id}/files', { params: { path: { id } }, body })),
  )
}

export function useSubscribe(id: string) {
  return useChange((url: string | null) =>
    answer(api.PUT('/api/exchange/grants/{id}/subscription', { params: { path: { id } }, body: { url } })),
  )
}

export function useEndGrant(id: string) {
  return useChange((body: { act: 'revoke' | 'return'; reason: string }) =>
    api.POST('/api/exchange/grants/{id}/revocation', { params: { path: { id } }, body }),
  )
}

export function useReportCorrection() {
  return useChange((body: Schemas['ShareCorrectionReportInput']) =>
    answer(api.POST('/api/exchange/corrections', { body })),
  )
}

export function useAnswerCorrection(id: string) {
  return useChange((body: { accepted: boolean; answer: string }) =>
    api.POST('/api/exchange/corrections/{id}/answer', { params: { path: { id } }, body }),
  )
}

export function useActOnDispute(id: string) {
  return useChange((body: Schemas['ShareDisputeActInput']) =>
    answer(api.POST('/api/exchange/disputes/{id}/acts', { params: { path: { id } }, body })),
  )
}

export function useFileDemand() {
  return useChange((body: Schemas['DataDemandFiling']) => answer(api.POST('/api/exchange/demands', { body })))
}

export function useActOnDemand(id: string) {
  return useChange((body: Schemas['DataDemandActInput']) =>
    answer(api.POST('/api/exchange/demands/{id}/acts', { params: { path: { id } }, body })),
  )
}

export function useFindOverlaps() {
  return useMutation({
    mutationFn: (columns: PlannedColumn[]) =>
      answer(api.POST('/api/exchange/overlaps', { body: { columns } })),
  })
}

export function useDeclareCollection() {
  return useChange((body: Schemas['CollectionInputInput']) =>
    answer(api.POST('/api/exchange/collections', { body })),
  )
}
