import { useQuery } from '@tanstack/react-query'
import { useSay } from '../../../../lib/language.ts'
import { datasetQuery, type QualityReport } from '../api.ts'

/** A column as the standard calls it, in the reader's language; its name until the dataset has arrived. */
export function useColumnTitle({ dataset }: QualityReport): (column: string) => string {
  const say = useSay()
  const { data } = useQuery(datasetQuery(dataset))
  return (column) => {
    const known = data?.columns.find(({ name }) => name === column)
    return known ? say(known.title) : column
  }
}
