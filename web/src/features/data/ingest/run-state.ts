import type { components } from '@yuzhi/contract'
import type { Tone } from '../../../ui/badges.tsx'

type Run = components['schemas']['Run']
export type RunStatus = Run['status']

export const statuses: readonly RunStatus[] = [
  'queued',
  'running',
  'waiting',
  'published',
  'unchanged',
  'failed',
  'cancelled',
]

export const statusTones: Record<RunStatus, Tone> = {
  queued: 'grey',
  running: 'blue',
  waiting: 'yellow',
  published: 'green',
  unchanged: 'grey',
  failed: 'red',
  cancelled: 'grey',
}

/** Whether a run will change by itself. */
export const isGoing = (status: RunStatus): boolean => status === 'queued' || status === 'running'

/** What a person may do with a run as it stands. */
export function actsOf(status: RunStatus): ('cancel' | 'retry' | 'repeat')[] {
  if (status === 'queued' || status === 'running') return ['cancel']
  if (status === 'waiting') return ['retry', 'cancel']
  if (status === 'published' || status === 'unchanged') return ['repeat']
  return ['retry']
}

/** How far the phase has come in percent; undefined where its length is not known. */
export function progressOf({ done, total }: Pick<Run, 'done' | 'total'>): number | undefined {
  return total > 0 ? Math.min(Math.round((100 * done) / total), 100) : undefined
}
