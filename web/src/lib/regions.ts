import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from './api.ts'
import { useLanguage } from './language.ts'

/** The whole province: where everything about regions begins. */
export const PROVINCE = '330000'

/** The province, its cities and counties; the list changes with the administrative divisions, not with the data. */
export const regionsQuery = queryOptions({
  queryKey: ['indicators', 'regions'],
  queryFn: () => answer(api.GET('/api/insight/regions')),
  staleTime: Infinity,
})

/** A region as lists name it. */
export type Place = { code: string; name: string; nameEn: string }

/** A region's name by its code: of the ones at hand at once, of others when the list has arrived, else the code. */
export function useRegionName(atHand: readonly Place[] = []): (code: string) => string {
  const { language } = useLanguage()
  const { data = [] } = useQuery(regionsQuery)
  return (code) => {
    const known = atHand.find((place) => place.code === code) ?? data.find((place) => place.code === code)
    if (!known) return code
    return language === 'en' ? known.nameEn : known.name
  }
}

/** Regions to choose from, parts beneath their whole; retired ones are left out. */
export function useRegionOptions(): { value: string; label: string }[] {
  const { language } = useLanguage()
  const { data = [] } = useQuery(regionsQuery)
  return data
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, nameEn, level }) => ({
      value: code,
      label: `${level === 'county' ? '　　' : level === 'city' ? '　' : ''}${language === 'en' ? nameEn : name}`,
    }))
}
