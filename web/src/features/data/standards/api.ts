import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

type Schemas = components['schemas']
export type ElementSummary = Schemas['DataElementSummary']
export type ElementDetail = Schemas['DataElementDetail']
export type CodeListSummary = Schemas['CodeListSummary']
export type CodeListDetail = Schemas['CodeListDetail']
export type Proposal = Schemas['StandardProposal']
export type ProposalDetail = Schemas['StandardProposalDetail']
export type StandardVersion = Schemas['StandardVersion']
export type DivisionLookup = Schemas['DivisionLookup']
export type ImportResult = Schemas['StandardImportResult']
type ChangeBody = paths['/api/standards/proposals']['post']['requestBody']['content']['application/json']
type ImportBody = paths['/api/standards/import']['post']['requestBody']['content']['application/json']
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? Q
  : never

export const kinds = ['element', 'code-list', 'crosswalk'] as const
export type Kind = (typeof kinds)[number]

/** Where an entry of each kind is shown. */
export const pathOf = (kind: Kind, code: string): string => `/desk/standards/${kind}s/${code}`

/** The address’s table state as the list queries of the register take it. */
function listQuery({ page, size, sort, q, filters }: TableState) {
  const set = Object.entries(filters).filter(([, value]) => value !== '')
  return { page, size, ...(sort && { sort }), ...(q && { q }), ...Object.fromEntries(set) }
}

export function elementsQuery(state: TableState) {
  const query = listQuery(state) as Query<'/api/standards/elements'>
  return queryOptions({
    queryKey: ['standards', 'elements', query],
    queryFn: () => answer(api.GET('/api/standards/elements', { params: { query: query ?? {} } })),
    placeholderData: keepPreviousData,
  })
}

export function elementQuery(code: string, version?: number) {
  const query = version === undefined ? {} : { version }
  return queryOptions({
    queryKey: ['standards', 'element', code, version],
    queryFn: () => answer(api.GET('/api/standards/elements/{code}', { params: { path: { code }, query } })),
  })
}

export function codeListsQuery(state: TableState) {
  const query = listQuery(state) as Query<'/api/standards/code-lists'>
  return queryOptions({
    queryKey: ['standards', 'code-lists', query],
    queryFn: () => answer(api.GET('/api/standards/code-lists', { params: { query: query ?? {} } })),
    placeholderData: keepPreviousData,
  })
}

export function codeListQuery(code: string, asOf: string | undefined) {
  const query = asOf ? { asOf } : {}
  return queryOptions({
    queryKey: ['standards', 'code-list', code, asOf],
    queryFn: () => answer(api.GET('/api/standards/code-lists/{code}', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  })
}

export function changesQuery(code: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['standards', 'changes', code, from, to],
    queryFn: () =>
      answer(
        api.GET('/api/standards/code-lists/{code}/changes', {
          params: { path: { code }, query: { from, to } },
        }),
      ),
  })
}

export function crosswalkQuery(code: string) {
  return queryOptions({
    queryKey: ['standards', 'crosswalk', code],
    queryFn: () => answer(api.GET('/api/standards/crosswalks/{code}', { params: { path: { code } } })),
  })
}

export function proposalsQuery(state: TableState) {
  const query = listQuery(state) as Query<'/api/standards/proposals'>
  return queryOptions({
    queryKey: ['standards', 'proposals', query],
    queryFn: () => answer(api.GET('/api/standards/proposals', { params: { query: query ?? {} } })),
    placeholderData: keepPreviousData,
  })
}

export function proposalQuery(id: string) {
  return queryOptions({
    queryKey: ['standards', 'proposal', id],
    queryFn: () => answer(api.GET('/api/standards/proposals/{id}', { params: { path: { id } } })),
  })
}

export function impactQuery(id: string) {
  return queryOptions({
    queryKey: ['standards', 'impact', id],
    queryFn: () => answer(api.GET('/api/lineage/proposals/{id}/impact', { params: { path: { id } } })),
  })
}

/** The columns of datasets that use an element or a code list. */
export function usesQuery(kind: 'element' | 'code-list', code: string) {
  const path = { path: { code } }
  return queryOptions({
    queryKey: ['standards', 'uses', kind, code],
    queryFn: () =>
      kind === 'element'
        ? answer(api.GET('/api/lineage/elements/{code}/uses', { params: path }))
        : answer(api.GET('/api/lineage/code-lists/{code}/uses', { params: path })),
  })
}

export function divisionQuery(code: string, asOf: string) {
  return queryOptions({
    queryKey: ['standards', 'division', code, asOf],
    queryFn: () =>
      answer(api.GET('/api/standards/divisions/{code}', { params: { path: { code }, query: { asOf } } })),
    enabled: code !== '',
  })
}

export function divisionsQuery(state: TableState) {
  const query = listQuery(state) as Query<'/api/standards/divisions'>
  return queryOptions({
    queryKey: ['standards', 'divisions', query],
    queryFn: () => answer(api.GET('/api/standards/divisions', { params: { query: query ?? {} } })),
    placeholderData: keepPreviousData,
  })
}

/** The register as text to be edited and imported again. */
export async function exportText(kind: Kind, format: 'json' | 'csv', code?: string): Promise<string> {
  const query = { format, ...(code && { code }) }
  const call = api.GET('/api/standards/export/{kind}', { params: { path: { kind }, query }, parseAs: 'text' })
  return (await answer<unknown>(call as Promise<{ data?: unknown }>)) as string
}

/** Proposes a change; hands back the proposal to look at. */
export function usePropose() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ChangeBody) => answer(api.POST('/api/standards/proposals', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  })
}

export function useImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportBody) => answer(api.POST('/api/standards/import', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  })
}

export type Verb = 'approve' | 'refuse' | 'withdraw'

export function useDecide(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ verb, note }: { verb: Verb; note: string }) => {
      const call = { params: { path: { id } }, body: note.trim() ? { note } : {} }
      if (verb === 'approve') return answer(api.POST('/api/standards/proposals/{id}/approve', call))
      if (verb === 'refuse') return answer(api.POST('/api/standards/proposals/{id}/refuse', call))
      return answer(api.POST('/api/standards/proposals/{id}/withdraw', call))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  })
}
