import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../../ui/state-view.tsx'
import { projectQuery, type Comparison } from '../api.ts'
import { ComparisonTable } from '../components/comparison-table.tsx'
import { percentOf } from '../components/names.ts'
import { ProjectTabs } from '../components/project-tabs.tsx'
import { PurposeBar } from '../components/purpose-bar.tsx'
import { Verdicts } from '../components/verdicts.tsx'
import { usePurpose } from '../purpose.ts'
import { useReview } from '../use-review.ts'

/** Pairs one after another, side by side, judged from the keyboard; nobody else gets the pair meanwhile. */
export function ReviewPage() {
  const { project = '' } = useParams()
  const [search] = useSearchParams()
  const { t } = useTranslation('linkage')
  const say = useSay()
  const [purpose, setPurpose] = usePurpose()
  const { data } = useQuery(projectQuery(project))
  const review = useReview(project, search.get('samples') === 'true', purpose)
  const { queue } = review
  return (
    <>
      <PageHeader
        title={t('review.title')}
        crumbs={[
          { label: t('title'), path: '/desk/linkage' },
          { label: data ? say(data.title) : project, path: `/desk/linkage/${project}` },
        ]}
        summary={
          queue && t('review.standing', { open: queue.open, samples: queue.samplesOpen, mine: queue.mine })
        }
      />
      <ProjectTabs project={project} />
      <PurposeBar purpose={purpose} onChange={setPurpose} />
      {review.error ? (
        <ErrorState error={review.error} onRetry={review.reload} />
      ) : !queue ? (
        <LoadingState />
      ) : queue.task ? (
        <Pair task={queue.task} review={review} />
      ) : (
        <EmptyState title={t('review.nothing')}>
          <Verdicts review={review} />
        </EmptyState>
      )}
    </>
  )
}

function Pair({ task, review }: { task: Comparison; review: ReturnType<typeof useReview> }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  return (
    <Panel
      title={t('review.pairNumber', { id: task.id })}
      note={
        <>
          <Badge tone={task.kind === 'refused' ? 'orange' : task.kind === 'sample' ? 'grey' : 'blue'}>
            {t(`kind.${task.kind}`)}
          </Badge>{' '}
          {task.reason && `${t(`refusal.${task.reason}`)} · `}
          {t('review.probability', { share: percentOf(task.probability) })}
          {task.claimedUntil &&
            ` · ${t('review.until', { at: formatDateTime(task.claimedUntil, language) })}`}
        </>
      }
    >
      <ComparisonTable task={task} />
      <Verdicts review={review} />
    </Panel>
  )
}
