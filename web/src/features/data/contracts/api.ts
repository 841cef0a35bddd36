import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

type Schemas = components['schemas']
export type Bench = Schemas['ContractBench']
export type Rule = Schemas['ContractRule']
export type Version = Schemas['ContractVersion']
export type VersionDetail = Schemas['ContractVersionDetail']
export type Comparison = Schemas['ContractComparison']
export type Edited = Schemas['EditedContract']
export type Edit = Schemas['ContractEditsInput']['edits'][number]
export type Trial = Schemas['ContractTrial']
export type RuleProposal = Schemas['RuleProposals'][number]

export function benchQuery(dataset: string) {
  return queryOptions({
    queryKey: ['contracts', 'bench', dataset],
    queryFn: () => answer(api.GET('/api/contracts/datasets/{dataset}', { params: { path: { dataset } } })),
  })
}

export const waitingQuery = queryOptions({
  queryKey: ['contracts', 'waiting'],
  queryFn: () => answer(api.GET('/api/contracts/waiting')),
})

export function versionQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', 'version', id],
    queryFn: () => answer(api.GET('/api/contracts/versions/{id}', { params: { path: { id } } })),
  })
}

/** Datasets, each of which has a contract. */
export function datasetsQuery({ page, size, q }: TableState) {
  const query = { page, size, ...(q && { q }) }
  return queryOptions({
    queryKey: ['contracts', 'datasets', query],
    queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

/** What may be done with a draft of one dataset; nothing is kept before it is handed in. */
export function useDraftActs(dataset: string) {
  const queries = useQueryClient()
  const params = { params: { path: { dataset } } }
  const changed = () => queries.invalidateQueries({ queryKey: ['contracts'] })
  return {
    edit: useMutation({
      mutationFn: (body: { contract: string; edits: Edit[] }) =>
        answer(api.POST('/api/contracts/datasets/{dataset}/edit', { ...params, body })),
    }),
    attempt: useMutation({
      mutationFn: (contract: string) =>
        answer(api.POST('/api/contracts/datasets/{dataset}/trial', { ...params, body: { contract } })),
    }),
    suggest: useMutation({
      mutationFn: (contract: string) =>
        answer(
          api.POST('/api/contracts/datasets/{dataset}/rule-proposals', { ...params, body: { contract } }),
        ),
    }),
    handIn: useMutation({
      mutationFn: (body: { contract: string; note: string }) =>
        answer(api.POST('/api/contracts/datasets/{dataset}/versions', { ...params, body })),
      onSuccess: changed,
    }),
  }
}

export function useDecide(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { publish: boolean; note: string }) =>
      answer(api.POST('/api/contracts/versions/{id}/decision', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contracts'] }),
  })
}
