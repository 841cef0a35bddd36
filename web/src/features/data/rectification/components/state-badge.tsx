import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Rectification } from '../api.ts'

const TONES: Record<Rectification['state'], Tone> = {
  opened: 'orange',
  accepted: 'blue',
  mended: 'yellow',
  disputed: 'red',
  closed: 'green',
  withdrawn: 'grey',
}

/** The state, and how often it came round or was sent back. */
export function StateBadge({ rectification }: { rectification: Rectification }) {
  const { t } = useTranslation('rectification')
  const { state, round, sentBack } = rectification
  return (
    <>
      <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>{' '}
      {round > 1 && <Badge tone="grey">{t('round', { count: round })}</Badge>}{' '}
      {sentBack > 0 && <Badge tone="grey">{t('sentBack', { count: sentBack })}</Badge>}
    </>
  )
}
