import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useLanguage } from '../../../lib/language.ts'
import { PROVINCE, regionsQuery } from './api.ts'

/** A region as lists name it. */
export type Place = { code: string; name: string; nameEn: string }

/** The region in the address; anything that is no code is the province. */
export function usePlace(): string {
  const [search] = useSearchParams()
  const region = search.get('region') ?? ''
  return /^\d{6}$/.test(region) ? region : PROVINCE
}

/** The way from the province down to a region, by code: 330000 → 330100 → 330106. */
export function pathTo(region: string): string[] {
  const chain = [`${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region]
  return [...new Set(chain)]
}

/** Names regions in the reader's language; known ones at once, the rest when the list has arrived. */
export function useRegionName(known: readonly Place[] = []): (code: string) => string {
  const { language } = useLanguage()
  const { data = [] } = useQuery(regionsQuery)
  return (code) => {
    const place = known.find((each) => each.code === code) ?? data.find((each) => each.code === code)
    if (!place) return code
    return language === 'en' ? place.nameEn : place.name
  }
}

/** The address of the overview of a region, keeping the indicator on the map. */
export function overviewPath(region: string, indicator?: string | null): string {
  const search = new URLSearchParams()
  if (region !== PROVINCE) search.set('region', region)
  if (indicator) search.set('indicator', indicator)
  const text = search.toString()
  return text ? `/cockpit?${text}` : '/cockpit'
}

/** The address of an indicator's page for a region. */
export function indicatorPath(code: string, region: string, period?: string | null): string {
  const search = new URLSearchParams({ region })
  if (period) search.set('period', period)
  return `/cockpit/indicators/${encodeURIComponent(code)}?${search}`
}
