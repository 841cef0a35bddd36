import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Alert } from '../api.ts'

const tones: Record<Alert['state'], Tone> = {
  new: 'red',
  acknowledged: 'orange',
  handling: 'blue',
  closed: 'green',
  falseAlarm: 'grey',
}

/** How far an alert has been handled. */
export function StateBadge({ state }: { state: Alert['state'] }) {
  const { t } = useTranslation('alerts')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
