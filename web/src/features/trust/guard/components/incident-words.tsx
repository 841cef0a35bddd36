import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import { TabLinks } from '../../../../ui/tab-links.tsx'
import type { GuardIncident } from '../api.ts'

const tones: Record<GuardIncident['severity'], Tone> = { high: 'red', medium: 'orange', low: 'blue' }

/** How grave an incident is, in words and colour. */
export function IncidentSeverity({ severity }: { severity: GuardIncident['severity'] }) {
  const { t } = useTranslation('guard')
  return <Badge tone={tones[severity]}>{t(`severity.${severity}`)}</Badge>
}

/** The two lists of the guard. */
export function GuardTabs() {
  const { t } = useTranslation('guard')
  return (
    <TabLinks
      label={t('title')}
      tabs={[
        { to: '/desk/guard', label: t('incidents') },
        { to: '/desk/guard/refusals', label: t('refusals') },
      ]}
    />
  )
}
