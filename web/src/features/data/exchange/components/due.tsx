import { useTranslation } from 'react-i18next'
import { formatDate, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'

/** The day a matter is due; says in words where it is overdue. */
export function Due({ dueAt, overdue }: { dueAt: string | null; overdue: boolean }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  if (dueAt === null) return NO_FIGURE
  return (
    <>
      {formatDate(dueAt, language)} {overdue && <Badge tone="red">{t('overdue')}</Badge>}
    </>
  )
}
