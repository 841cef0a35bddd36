import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Proposal } from '../api.ts'

const tones: Record<Proposal['state'], Tone> = { proposed: 'yellow', approved: 'green', rejected: 'grey' }

/** Where a proposal stands. */
export function StateBadge({ state }: { state: Proposal['state'] }) {
  const { t } = useTranslation('opening')
  return <Badge tone={tones[state]}>{t(`desk.states.${state}`)}</Badge>
}
