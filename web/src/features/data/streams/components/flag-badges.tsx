import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'
import type { Latest } from '../api.ts'

/** The marks of an observation; one without any is good. */
export function FlagBadges({ flags }: { flags: Latest['flags'] }) {
  const { t } = useTranslation('streams')
  if (flags.length === 0) return <>{t('good')}</>
  return (
    <>
      {flags.map((flag) => (
        <Badge key={flag} tone="yellow">
          {t(`flag.${flag}`)}
        </Badge>
      ))}
    </>
  )
}
