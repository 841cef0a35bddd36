import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'

export type IndicatorSummary = components['schemas']['IndicatorSummary']
export type IndicatorDetail = components['schemas']['IndicatorDetail']
export type Definition = components['schemas']['IndicatorDefinition']
export type DefinitionInput = components['schemas']['IndicatorDefinitionInput']
export type Series = components['schemas']['IndicatorSeries']
export type Trial = components['schemas']['IndicatorTrial']
export type Lineage = components['schemas']['IndicatorLineage']
export type RegionValue = components['schemas']['CockpitIndicator']['values'][number]

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators', 'list'],
  queryFn: () => answer(api.GET('/api/insight/indicators')),
})

export function indicatorQuery(code: string) {
  return queryOptions({
    queryKey: ['indicators', 'one', code],
    queryFn: () => answer(api.GET('/api/insight/indicators/{code}', { params: { path: { code } } })),
  })
}

export function seriesQuery(code: string, region: string) {
  return queryOptions({
    queryKey: ['indicators', 'series', code, region],
    queryFn: () =>
      answer(
        api.GET('/api/insight/indicators/{code}/series', { params: { path: { code }, query: { region } } }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** The newest figures of a region's parts; read from the overview, which has them in one answer. */
export function partsQuery(code: string, region: string) {
  return queryOptions({
    queryKey: ['indicators', 'overview', region],
    queryFn: () => answer(api.GET('/api/cockpit/overview', { params: { query: { region } } })),
    select: ({ indicators }) => indicators.find((indicator) => indicator.code === code),
  })
}

export function lineageQuery(code: string, query: { region: string; period: string; page: number }) {
  return queryOptions({
    queryKey: ['indicators', 'lineage', code, query],
    queryFn: () =>
      answer(
        api.GET('/api/insight/indicators/{code}/lineage', {
          params: { path: { code }, query: { ...query, size: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What a definition would give; nothing is kept. */
export function useTryDefinition() {
  return useMutation({
    mutationFn: (body: DefinitionInput) => answer(api.POST('/api/insight/indicators/trial', { body })),
  })
}

export function useDefineIndicator() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: DefinitionInput) => answer(api.POST('/api/insight/indicators', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['indicators'] }),
  })
}

export function useRecompute(code: string) {
  return useMutation({
    mutationFn: () =>
      api.POST('/api/insight/indicators/{code}/recomputation', { params: { path: { code } } }),
  })
}
