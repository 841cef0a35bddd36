import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { datasetsQuery } from '../api.ts'

/** A dataset's title by its code; the code itself until the titles have arrived. */
export function useDatasetName(): (code: string) => string {
  const say = useSay()
  const { data } = useQuery(datasetsQuery)
  return (code) => {
    const known = data?.items.find((dataset) => dataset.code === code)
    return known ? say(known.title) : code
  }
}

/** A level of agreement in the reader's words: `one slip` → 差一处. */
export function useLevelName(): (level: string) => string {
  const { t } = useTranslation('linkage')
  return (level) => t(`level.${level.replaceAll(' ', '_')}`, { defaultValue: level })
}

/** Bits as people read them: +7.3, −2.1. */
export function signedBits(bits: number): string {
  return `${bits > 0 ? '+' : bits < 0 ? '−' : ''}${Math.abs(bits).toFixed(1)}`
}

/** A share as a percentage that never says 100 % of what is not whole. */
export function percentOf(share: number): string {
  const digits = share > 0.99 ? 2 : 1
  return `${(Math.floor(share * 100 * 10 ** digits) / 10 ** digits).toFixed(digits)} %`
}
