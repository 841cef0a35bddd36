import { useSearchParams } from 'react-router'
import { PROVINCE } from '../../../lib/regions.ts'

/** The region in the address; anything that is no code is the province. */
export function usePlace(): string {
  const [search] = useSearchParams()
  const region = search.get('region') ?? ''
  return /^\d{6}$/.test(region) ? region : PROVINCE
}

/** The period in the address that the cockpit looks back to; none is now. */
export function usePeriod(): string | undefined {
  const [search] = useSearchParams()
  return search.get('period') ?? undefined
}

/** The way from the province down to a region, by code: 330000 → 330100 → 330106. */
export function pathTo(region: string): string[] {
  const chain = [`${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region]
  return [...new Set(chain)]
}

/** The address of the overview of a region, keeping the indicator on the map and the period looked back to. */
export function overviewPath(region: string, indicator?: string | null, period?: string | null): string {
  const search = new URLSearchParams()
  if (region !== PROVINCE) search.set('region', region)
  if (indicator) search.set('indicator', indicator)
  if (period) search.set('period', period)
  const text = search.toString()
  return text ? `/cockpit?${text}` : '/cockpit'
}

/** The address of an indicator's page for a region. */
export function indicatorPath(code: string, region: string, period?: string | null): string {
  const search = new URLSearchParams({ region })
  if (period) search.set('period', period)
  return `/cockpit/indicators/${encodeURIComponent(code)}?${search}`
}
