import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import type { Condition } from '../api.ts'

/** A condition as a sentence. */
export function useConditionWords(): (condition: Condition) => string {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const figure = (value: number): string => formatNumber(value, language, 4)
  return (condition) => {
    const side = t(`side.${condition.direction}`)
    switch (condition.kind) {
      case 'threshold':
        return t('words.threshold', { side, limit: figure(condition.limit) })
      case 'change':
        return t(`words.change.${condition.direction}`, {
          over: condition.over,
          percent: figure(condition.percent),
        })
      case 'forecast':
        return t('words.forecast', { side, within: condition.within, limit: figure(condition.limit) })
      case 'anomaly':
        return t('words.anomaly', { side, score: figure(condition.score) })
    }
  }
}
