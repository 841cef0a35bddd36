import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Proposal } from '../api.ts'

export const statuses = ['open', 'approved', 'refused', 'withdrawn'] as const

const tones: Record<Proposal['status'], Tone> = {
  open: 'orange',
  approved: 'green',
  refused: 'red',
  withdrawn: 'grey',
}

/** Where a proposal stands. */
export function ProposalBadge({ status }: { status: Proposal['status'] }) {
  const { t } = useTranslation('standards')
  return <Badge tone={tones[status]}>{t(`state.${status}`)}</Badge>
}
