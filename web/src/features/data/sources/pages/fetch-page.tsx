import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { messageKeys } from '../../../../lib/problem-message.ts'
import { useCan } from '../../../../lib/session.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { fetchQuery, isGoing, useFetchAct, type FetchDelivery, type FetchDetail } from '../api.ts'
import { ChangeReview } from '../components/change-review.tsx'
import { FetchLog } from '../components/fetch-log.tsx'
import { FetchBadge } from '../components/state.tsx'
import { TombstoneList } from '../components/tombstone-list.tsx'

/** One fetch from its beginning to what became of its deliveries: counts, changed columns, tombstones, every log line. */
export function FetchPage() {
  const { id = '' } = useParams()
  const fetch = useQuery(fetchQuery(id))
  return <Shown query={fetch}>{(found) => <View fetch={found} />}</Shown>
}

function View({ fetch }: { fetch: FetchDetail }) {
  const { t } = useTranslation(['sources', 'lib'])
  const { language } = useLanguage()
  const { error, source, createdAt, notBefore } = fetch
  const gone = fetch.deliveries.filter(({ deleted }) => (deleted ?? 0) > 0)
  return (
    <>
      <PageHeader
        title={t('sources:fetchOf', { source, at: formatDateTime(createdAt, language) })}
        tags={<FetchBadge status={fetch.status} />}
        crumbs={[
          { label: t('sources:title'), path: '/desk/sources' },
          { label: source, path: `/desk/sources/${source}` },
        ]}
        actions={<Cancel fetch={fetch} />}
      />
      <Stack>
        {error && fetch.status !== 'delivered' && (
          <Panel title={t(`sources:fetchStatus.${fetch.status}`)}>
            <p role="alert">
              {t(messageKeys(error.code), { ...error.details, defaultValue: error.message })}
            </p>
            {notBefore && <p>{t('sources:notBefore', { at: formatDateTime(notBefore, language) })}</p>}
          </Panel>
        )}
        {fetch.changes.length > 0 && <ChangeReview fetch={fetch} />}
        <Panel title={t('sources:counts')}>
          <Facts
            facts={(['records', 'repeated', 'skipped', 'requests', 'attempt'] as const).map((key) => ({
              label: t(`sources:${key}`),
              value: formatNumber(fetch[key], language),
            }))}
          />
        </Panel>
        <Deliveries deliveries={fetch.deliveries} />
        {gone.map(({ run, deleted }) => (
          <TombstoneList key={run} run={run} count={deleted ?? 0} />
        ))}
        <FetchLog fetch={fetch} />
      </Stack>
    </>
  )
}

function Deliveries({ deliveries }: { deliveries: readonly FetchDelivery[] }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const count = (key: 'records' | 'accepted' | 'quarantined' | 'deleted') => ({
    ...{ key, title: t(key), align: 'right' as const },
    text: (one: FetchDelivery) => formatNumber(one[key], language),
  })
  return (
    <Panel title={t('deliveries')} note={deliveries.length === 0 ? t('noDeliveries') : undefined}>
      {deliveries.length > 0 && (
        <PlainTable<FetchDelivery>
          caption={t('deliveries')}
          rows={deliveries}
          rowKey={({ run }) => run}
          columns={[
            {
              key: 'run',
              title: t('run'),
              text: ({ run }) => run,
              render: ({ run, at }) => (
                <Link to={`/desk/ingest/runs/${run}`}>{formatDateTime(at, language)}</Link>
              ),
            },
            {
              key: 'status',
              title: t('stateLabel'),
              text: ({ status }) => t(`runStatus.${status}`, { defaultValue: status ?? NO_FIGURE }),
            },
            count('records'),
            count('accepted'),
            count('quarantined'),
            count('deleted'),
            { key: 'version', title: t('version'), align: 'right', text: ({ version }) => version },
          ]}
        />
      )}
    </Panel>
  )
}

function Cancel({ fetch }: { fetch: FetchDetail }) {
  const { t } = useTranslation('sources')
  const can = useCan()
  const notify = useNotify()
  const act = useFetchAct(fetch.id)
  if (!isGoing(fetch.status) || !can('sources.connect')) return null
  return (
    <Button danger loading={act.isPending} onClick={() => act.mutate('cancel', { onError: notify.failed })}>
      {t('cancelFetch')}
    </Button>
  )
}
