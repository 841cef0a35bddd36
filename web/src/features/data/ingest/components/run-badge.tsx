import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'
import type { Run } from '../api.ts'
import { progressOf, statusTones, type RunStatus } from '../run-state.ts'

export function RunBadge({ status }: { status: RunStatus }) {
  const { t } = useTranslation('ingest')
  return <Badge tone={statusTones[status]}>{t(`status.${status}`)}</Badge>
}

/** What a running run is doing and how far it is; a phase without a known length shows that it is alive. */
export function RunProgress({ run }: { run: Pick<Run, 'status' | 'phase' | 'done' | 'total'> }) {
  const { t } = useTranslation('ingest')
  if (run.status !== 'running') return <RunBadge status={run.status} />
  const phase = t(`phase.${run.phase}`, { defaultValue: run.phase })
  return (
    <span style={{ display: 'inline-grid', minWidth: '9rem' }}>
      <Badge tone="blue">{phase}</Badge>
      <Progress
        percent={progressOf(run) ?? 100}
        size="small"
        status="active"
        showInfo={progressOf(run) !== undefined}
        aria-label={phase}
      />
    </span>
  )
}
