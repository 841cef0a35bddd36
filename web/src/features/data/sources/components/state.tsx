import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Connection, Fetch } from '../api.ts'

const stateTones: Record<Connection['state'], Tone> = {
  ready: 'green',
  fetching: 'blue',
  paused: 'grey',
  attention: 'orange',
}

const fetchTones: Record<Fetch['status'], Tone> = {
  queued: 'blue',
  running: 'blue',
  retrying: 'yellow',
  held: 'orange',
  delivered: 'green',
  unchanged: 'grey',
  skipped: 'yellow',
  failed: 'red',
  cancelled: 'grey',
  rejected: 'grey',
}

export const connectionStates = Object.keys(stateTones) as Connection['state'][]
export const fetchStatuses = Object.keys(fetchTones) as Fetch['status'][]

export function ConnectionBadge({ state }: { state: Connection['state'] }) {
  const { t } = useTranslation('sources')
  return <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
}

export function FetchBadge({ status }: { status: Fetch['status'] }) {
  const { t } = useTranslation('sources')
  return <Badge tone={fetchTones[status]}>{t(`fetchStatus.${status}`)}</Badge>
}
