import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type Alert = components['schemas']['Alert']
export type AlertDetail = components['schemas']['AlertDetail']
export type Rule = components['schemas']['StoredAlertRule']
export type RuleInput = components['schemas']['AlertRuleInput']
export type Condition = Rule['condition']
export type Trial = components['schemas']['AlertRuleTrial']
export type Firing = components['schemas']['AlertFiring']

export function alertsQuery({ page, size, filters }: TableState) {
  const { region, state, department } = filters
  const query = {
    page,
    size,
    ...(region && { region }),
    ...(department && { department }),
    ...((state === 'open' || state === 'closed') && { state: state as 'open' | 'closed' }),
  }
  return queryOptions({
    queryKey: ['alerts', 'list', query],
    queryFn: () => answer(api.GET('/api/insight/alerts', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function alertQuery(id: string) {
  return queryOptions({
    queryKey: ['alerts', 'one', id],
    queryFn: () => answer(api.GET('/api/insight/alerts/{id}', { params: { path: { id } } })),
  })
}

export const rulesQuery = queryOptions({
  queryKey: ['alerts', 'rules'],
  queryFn: () => answer(api.GET('/api/insight/alert-rules')),
})

/** The indicators a rule can watch. */
export const indicatorsQuery = queryOptions({
  queryKey: ['indicators', 'list'],
  queryFn: () => answer(api.GET('/api/insight/indicators')),
})

/** When a rule would have fired; nothing is kept. */
export function useTryRule() {
  return useMutation({
    mutationFn: (body: RuleInput) => answer(api.POST('/api/insight/alert-rules/trial', { body })),
  })
}

export function useSaveRule() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: RuleInput) => answer(api.POST('/api/insight/alert-rules', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  })
}
