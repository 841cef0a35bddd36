import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { RegionCollection } from '../../../ui/map/geometry.ts'

export type Overview = components['schemas']['CockpitOverview']
export type Indicator = components['schemas']['CockpitIndicator']
export type Alert = components['schemas']['CockpitAlert']
export type Lineage = components['schemas']['IndicatorLineage']
export type Series = components['schemas']['IndicatorSeries']

/** Everything of the first screen in one answer, now or as of a period; while another loads, the last one stays. */
export function overviewQuery(region: string, period?: string) {
  const query = { region, ...(period && { period }) }
  return queryOptions({
    queryKey: ['cockpit', 'overview', query],
    queryFn: () => answer(api.GET('/api/cockpit/overview', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

/** Boundaries change with the pack, not with the data; the browser asks again only by their tag. */
export function mapQuery(region: string) {
  return queryOptions({
    queryKey: ['boundaries', region],
    queryFn: async () =>
      (await answer(
        api.GET('/api/cockpit/map/{region}', { params: { path: { region } } }),
      )) as unknown as RegionCollection,
    staleTime: Infinity,
  })
}

/** A province and its cities (codes ending in 00) have parts to draw; a county has none. */
export const hasParts = (region: string): boolean => region.endsWith('00')

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

export function lineageQuery(code: string, region: string, period: string, page: number) {
  return queryOptions({
    queryKey: ['indicators', 'lineage', code, region, period, page],
    queryFn: () =>
      answer(
        api.GET('/api/insight/indicators/{code}/lineage', {
          params: { path: { code }, query: { region, period, page, size: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
