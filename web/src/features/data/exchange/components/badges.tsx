import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { GrantSummary, RequestSummary } from '../api.ts'

const requestTones: Record<RequestSummary['state'], Tone> = {
  confirming: 'blue',
  deciding: 'blue',
  approved: 'orange',
  delivered: 'green',
  refused: 'red',
  withdrawn: 'grey',
}
const grantTones: Record<GrantSummary['state'], Tone> = {
  prepared: 'orange',
  active: 'green',
  revoked: 'red',
  expired: 'grey',
  closed: 'grey',
}

export function RequestBadge({ state }: { state: RequestSummary['state'] }) {
  const { t } = useTranslation('exchange')
  return <Badge tone={requestTones[state]}>{t(`requestState.${state}`)}</Badge>
}

export function GrantBadge({ state }: { state: GrantSummary['state'] }) {
  const { t } = useTranslation('exchange')
  return <Badge tone={grantTones[state]}>{t(`grantState.${state}`)}</Badge>
}
