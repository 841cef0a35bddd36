import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatList, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { PartsBar } from '../../../../ui/parts-bar.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { runQuery, type RunDetail } from '../api.ts'
import { RunActs } from '../components/run-acts.tsx'
import { RunProgress } from '../components/run-badge.tsx'
import { RunFiles } from '../components/run-files.tsx'
import { RunLog } from '../components/run-log.tsx'
import { Callout } from '../components/callout.tsx'
import { RunError } from '../components/run-error.tsx'

/** One run from its files to what was published: progress, account, files, log, and the way on when it stopped. */
export function RunPage() {
  const { id = '' } = useParams()
  const run = useQuery(runQuery(id))
  return <Shown query={run}>{(found) => <RunView run={found} />}</Shown>
}

function RunView({ run }: { run: RunDetail }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const say = useSay()
  return (
    <>
      <PageHeader
        title={t('runOf', { source: say(run.sourceTitle), at: formatDateTime(run.createdAt, language) })}
        tags={<RunProgress run={run} />}
        crumbs={[
          { label: t('sources'), path: '/desk/ingest/sources' },
          { label: say(run.sourceTitle), path: `/desk/ingest/sources/${run.source}` },
        ]}
        summary={<RunSummary run={run} />}
        actions={<RunActs run={run} />}
      />
      <Stack>
        {run.error && <RunError run={run} error={run.error} />}
        {run.status === 'waiting' && <Waiting run={run} />}
        {run.rowsIn !== null && <Account run={run} rowsIn={run.rowsIn} />}
        <Pair>
          <RunFiles run={run} />
          <RunLog lines={run.log} />
        </Pair>
      </Stack>
    </>
  )
}

function RunSummary({ run }: { run: RunDetail }) {
  const { t } = useTranslation('ingest')
  const { startedAt, finishedAt, version, mappingVersion, dataset } = run
  const seconds =
    startedAt && finishedAt ? (new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000 : null
  const facts = [
    mappingVersion !== null && t('underMapping', { number: mappingVersion }),
    seconds !== null && t('took', { seconds: seconds.toFixed(1) }),
    run.deleted !== null && run.deleted > 0 && t('deletedCount', { count: run.deleted }),
    run.attempt > 1 && t('attempt', { number: run.attempt }),
  ].filter(Boolean)
  return (
    <>
      {version !== null && (
        <>
          <Link to={`/desk/catalog/${dataset}/rows?version=${version}`}>
            {t('publishedAs', { dataset, number: version })}
          </Link>
          {facts.length > 0 && ' · '}
        </>
      )}
      {facts.join(' · ')}
    </>
  )
}

function Waiting({ run }: { run: RunDetail }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const can = useCan()
  const missing = run.proposal?.missing ?? []
  return (
    <Callout
      tone="yellow"
      title={t('waiting.title')}
      actions={
        can('ingest.approve') && (
          <Link to={`/desk/ingest/sources/${run.source}/mapping?run=${run.id}`}>
            <Button type="primary" tabIndex={-1}>
              {t('waiting.review')}
            </Button>
          </Link>
        )
      }
    >
      {t('waiting.text')}
      {missing.length > 0 && ` ${t('waiting.missing', { columns: formatList(missing, language) })}`}
    </Callout>
  )
}

function Account({ run, rowsIn }: { run: RunDetail; rowsIn: number }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const can = useCan()
  return (
    <Panel
      title={t('account')}
      note={t('accountNote')}
      actions={
        can('quality.read') && (
          <Link to={`/desk/quality/${run.id}`}>
            <Button tabIndex={-1}>{t('toReport', { faults: formatNumber(run.faults, language) })}</Button>
          </Link>
        )
      }
    >
      <PartsBar
        whole={{ label: t('rowsIn'), value: rowsIn }}
        parts={[
          { label: t('accepted'), value: run.accepted ?? 0, tone: 'green' },
          { label: t('quarantined'), value: run.quarantined ?? 0, tone: 'orange' },
          { label: t('nonData'), value: run.nonData ?? 0, tone: 'grey' },
        ]}
      />
    </Panel>
  )
}
