import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { boardQuery, type Threshold } from '../api.ts'

/** What a threshold is about, in words. */
export function useThresholdWords() {
  const { t } = useTranslation('rectification')
  const say = useSay()
  const { data: board } = useQuery(boardQuery)
  return {
    dataset(code: string): string {
      const found = board?.datasets.find(({ dataset }) => dataset === code)
      return code === '*' ? t('allDatasets') : found ? say(found.title) : code
    },
    key({ scope, key }: Pick<Threshold, 'scope' | 'key'>): string {
      if (scope === 'dataset' || scope === 'freshness') return t(`about.${scope}`)
      if (key === '*') return t(scope === 'rule' ? 'allRules' : 'allDimensions')
      return scope === 'dimension' ? t(`dimension.${key}`) : key
    },
  }
}
