import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from './api.ts'
import { useSay } from './language.ts'

/** All departments; they change so rarely that one reading serves the visit. */
export const organisationsQuery = queryOptions({
  queryKey: ['identity', 'organisations'],
  queryFn: () => answer(api.GET('/api/identity/organisations')),
  staleTime: Infinity,
})

/** A department's name by its code; the code itself until the names have arrived. */
export function useDepartmentName(): (code: string) => string {
  const say = useSay()
  const { data = [] } = useQuery(organisationsQuery)
  return (code) => {
    const known = data.find((organisation) => organisation.code === code)
    return known ? say(known.name) : code
  }
}
