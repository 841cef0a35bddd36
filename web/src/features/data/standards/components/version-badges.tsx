import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'

/** Which version is shown, and whether the entry still serves. */
export function VersionBadges({ version, retired }: { version: number; retired: boolean }) {
  const { t } = useTranslation('standards')
  return (
    <>
      {' '}
      <Badge tone="blue">{t('version', { version })}</Badge>{' '}
      {retired && <Badge tone="grey">{t('retired')}</Badge>}
    </>
  )
}
