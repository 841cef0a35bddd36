import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { PartsBar } from '../../../../ui/parts-bar.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { isGoing, runQuery, useCancelRun, type RunDetail } from '../api.ts'
import { percentOf, signedBits, useLevelName } from '../components/names.ts'
import { RunBadge } from '../components/run-badge.tsx'

/** One run: how far it is, what it found, what it learned, and which entities joined or parted. */
export function RunPage() {
  const { run = '' } = useParams()
  const query = useQuery(runQuery(run))
  return <Shown query={query}>{(found) => <RunView run={found} />}</Shown>
}

type Summary = NonNullable<RunDetail['summary']>

function RunView({ run }: { run: RunDetail }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const { summary } = run
  return (
    <>
      <PageHeader
        title={t('run.title', { at: formatDateTime(run.createdAt, language) })}
        tags={<RunBadge run={run} />}
        crumbs={[
          { label: t('title'), path: '/desk/linkage' },
          { label: run.project, path: `/desk/linkage/${run.project}` },
        ]}
        summary={t('run.facts', { by: run.startedBy, version: run.settingsVersion })}
        actions={<Acts run={run} />}
      />
      <Stack>
        {run.error && <Failure code={run.error.code} message={run.error.message} />}
        {isGoing(run) && <Panel title={t('run.going')}>{t('run.goingHelp')}</Panel>}
        {summary && (
          <>
            <Found summary={summary} />
            <Pair>
              <Quality run={run} summary={summary} />
              <Changes run={run} />
            </Pair>
            <Learned summary={summary} />
          </>
        )}
      </Stack>
    </>
  )
}

function Acts({ run }: { run: RunDetail }) {
  const { t } = useTranslation('linkage')
  const can = useCan()
  const notify = useNotify()
  const { mutate, isPending } = useCancelRun()
  if (isGoing(run))
    return (
      can('linkage.run') && (
        <Button danger loading={isPending} onClick={() => mutate(run.id, { onError: notify.failed })}>
          {t('run.cancel')}
        </Button>
      )
    )
  return (
    run.status === 'done' && (
      <Link to={`/desk/linkage/${run.project}/review`}>
        <Button type="primary" tabIndex={-1}>
          {t('run.review')}
        </Button>
      </Link>
    )
  )
}

function Failure({ code, message }: { code: string; message: string }) {
  const { t } = useTranslation('linkage')
  return <Alert type="error" showIcon title={t(`errors.${code.split('.')[1]}`, { defaultValue: message })} />
}

function Found({ summary }: { summary: Summary }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const figure = (value: number): string => formatNumber(value, language)
  return (
    <Panel title={t('run.found')} note={t('run.foundNote', { seconds: summary.seconds.toFixed(1) })}>
      <PartsBar
        whole={{ label: t('entities.title'), value: summary.entities }}
        parts={[
          { label: t('run.linked'), value: summary.linked, tone: 'green' },
          { label: t('run.single'), value: summary.entities - summary.linked, tone: 'grey' },
        ]}
      />
      <Facts
        facts={[
          { label: t('records'), value: figure(summary.records) },
          {
            label: t('run.compared'),
            value: t('run.comparedOf', { compared: figure(summary.compared), all: figure(summary.allPairs) }),
          },
          { label: t('run.matches'), value: figure(summary.matches) },
          { label: t('run.possible'), value: figure(summary.possible) },
          { label: t('run.identical'), value: figure(summary.identical) },
          { label: t('run.refused'), value: figure(summary.refused) },
          { label: t('run.largest'), value: figure(summary.largest) },
          { label: t('run.kept'), value: figure(summary.decisions) },
        ]}
      />
    </Panel>
  )
}

function Quality({ run, summary }: { run: RunDetail; summary: Summary }) {
  const { t } = useTranslation('linkage')
  return (
    <Panel title={t('run.expected')} note={t('run.expectedNote')}>
      <Facts
        facts={[
          { label: t('accuracy.precision'), value: percentOf(summary.expectedPrecision) },
          { label: t('accuracy.recall'), value: percentOf(summary.expectedRecall) },
          { label: t('settings.matchFrom'), value: signedBits(summary.matchFrom) },
          { label: t('settings.reviewFrom'), value: signedBits(summary.reviewFrom) },
          {
            label: t('run.versions'),
            value: Object.entries(run.versions)
              .map(([dataset, number]) => `${dataset} v${number}`)
              .join(', '),
          },
        ]}
      />
      {summary.skipped.length > 0 && (
        <PlainTable
          caption={t('run.skipped')}
          rows={summary.skipped}
          rowKey={({ pass }) => pass}
          columns={[
            { key: 'pass', title: t('run.skipped'), text: ({ pass }) => pass },
            { key: 'blocks', title: t('run.blocks'), text: ({ blocks }) => blocks, align: 'right' },
            { key: 'records', title: t('records'), text: ({ records }) => records, align: 'right' },
          ]}
        />
      )}
    </Panel>
  )
}

function Changes({ run }: { run: RunDetail }) {
  const { t } = useTranslation('linkage')
  const to = (entity: number) => <Link to={`/desk/linkage/${run.project}/entities/${entity}`}>{entity}</Link>
  return (
    <Panel title={t('run.changes')} note={t('run.changesNote', { count: run.changeCount })}>
      {run.changes.length > 0 && (
        <PlainTable
          caption={t('run.changes')}
          rows={run.changes}
          rowKey={({ kind, entity, other }) => `${kind} ${entity} ${other}`}
          columns={[
            { key: 'kind', title: t('run.change'), text: ({ kind }) => t(`change.${kind}`) },
            { key: 'entity', title: t('entity.one'), text: ({ entity }) => entity },
            {
              key: 'other',
              title: t('run.into'),
              text: ({ other }) => other,
              render: ({ other }) => to(other),
            },
            { key: 'records', title: t('records'), text: ({ records }) => records, align: 'right' },
          ]}
        />
      )}
    </Panel>
  )
}

function Learned({ summary }: { summary: Summary }) {
  const { t } = useTranslation('linkage')
  const level = useLevelName()
  const rows = summary.fields.flatMap(({ field, levels }) =>
    levels.slice(1).map((one) => ({ field, ...one })),
  )
  return (
    <Panel title={t('run.learned')} note={t('run.learnedNote')}>
      <PlainTable
        caption={t('run.learned')}
        rows={rows}
        rowKey={({ field, level: name }) => `${field} ${name}`}
        columns={[
          { key: 'field', title: t('field'), text: ({ field }) => field },
          { key: 'level', title: t('agreement'), text: (row) => level(row.level) },
          { key: 'm', title: 'm', text: ({ m }) => m.toPrecision(3), align: 'right' },
          { key: 'u', title: 'u', text: ({ u }) => u.toPrecision(3), align: 'right' },
          { key: 'bits', title: t('bits'), text: ({ bits }) => signedBits(bits), align: 'right' },
        ]}
      />
    </Panel>
  )
}
