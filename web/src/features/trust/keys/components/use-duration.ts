import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'

/** Seconds as people say them; `—` where nothing is known. */
export function useDuration(): (seconds: number | null) => string {
  const { t } = useTranslation('keys')
  const { language } = useLanguage()
  return (seconds) => {
    if (seconds === null) return NO_FIGURE
    if (seconds < 1) return t('duration.short')
    if (seconds < 120) return t('duration.seconds', { n: formatNumber(seconds, language, 0) })
    return t('duration.minutes', { n: formatNumber(seconds / 60, language, 0) })
  }
}
