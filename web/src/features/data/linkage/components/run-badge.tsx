import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Run } from '../api.ts'

const tones: Record<Run['status'], Tone> = {
  queued: 'grey',
  running: 'blue',
  done: 'green',
  failed: 'red',
  cancelled: 'grey',
}

/** How a run stands; while it runs, what it is doing and how far that is. */
export function RunBadge({ run }: { run: Pick<Run, 'status' | 'phase' | 'done' | 'total'> }) {
  const { t } = useTranslation('linkage')
  if (run.status !== 'running') return <Badge tone={tones[run.status]}>{t(`status.${run.status}`)}</Badge>
  const phase = t(`phase.${run.phase}`, { defaultValue: run.phase })
  const known = run.total > 0
  return (
    <span style={{ display: 'inline-grid', minWidth: '9rem' }}>
      <Badge tone="blue">{phase}</Badge>
      <Progress
        percent={known ? Math.round((100 * run.done) / run.total) : 100}
        size="small"
        status="active"
        showInfo={known}
        aria-label={phase}
      />
    </span>
  )
}
