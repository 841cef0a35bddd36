import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import {
  connectionQuery,
  fetchesQuery,
  useConnectionAct,
  type Connection,
  type ConnectionAct,
  type Fetch,
} from '../api.ts'
import { placeOf } from '../place-of.ts'
import { ConnectionBadge, FetchBadge, fetchStatuses } from '../components/state.tsx'

/** One connection: how it reads, how far it has come, and every fetch it made. */
export function ConnectionPage() {
  const { source = '' } = useParams()
  const connection = useQuery(connectionQuery(source))
  return <Shown query={connection}>{(found) => <View connection={found} />}</Shown>
}

function View({ connection }: { connection: Connection }) {
  const { t } = useTranslation('sources')
  const say = useSay()
  const [state, setState] = useTableState()
  const fetches = useQuery(fetchesQuery(connection.source, state))
  return (
    <>
      <PageHeader
        title={say(connection.title)}
        tags={<ConnectionBadge state={connection.state} />}
        crumbs={[{ label: t('title'), path: '/desk/sources' }]}
        summary={`${t(`kind.${connection.kind}`)} · ${placeOf(connection.settings)}`}
        actions={<Acts connection={connection} />}
      />
      <Stack>
        <Panel title={t('settings')}>
          <ConnectionFacts connection={connection} />
        </Panel>
        <DataTable
          id="fetches"
          label={t('fetches')}
          columns={useFetchColumns()}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/desk/sources/_fetches/${id}`}
          query={fetches}
          state={state}
          onChange={setState}
          search={false}
          filters={[
            {
              name: 'status',
              label: t('stateLabel'),
              options: fetchStatuses.map((value) => ({ value, label: t(`fetchStatus.${value}`) })),
            },
          ]}
        />
      </Stack>
    </>
  )
}

function ConnectionFacts({ connection }: { connection: Connection }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const { settings, cron, zone, nextAt, cursorAt, perMinute, attempts, hasSecret, columns, source } =
    connection
  const key = 'key' in settings ? settings.key.join(', ') : ''
  const deletions = 'deletions' in settings ? t(`deletions.${settings.deletions.how}`) : null
  const secret = settings.kind === 'folder' ? NO_FIGURE : t(hasSecret ? 'secretKept' : 'noSecret')
  return (
    <Facts
      facts={[
        { label: t('field.code'), value: <Link to={`/desk/ingest/sources/${source}`}>{source}</Link> },
        {
          label: t('dataset'),
          value: <Link to={`/desk/catalog/${connection.dataset}`}>{connection.dataset}</Link>,
        },
        { label: t('field.cron'), value: cron ? `${cron} (${zone})` : t('preset.never') },
        { label: t('nextAt'), value: nextAt ? formatDateTime(nextAt, language) : NO_FIGURE },
        { label: t('field.keyColumns'), value: key || NO_FIGURE },
        { label: t('cursorAt'), value: cursorAt ?? NO_FIGURE },
        { label: t('field.deletions'), value: deletions ?? NO_FIGURE },
        { label: t('field.perMinute'), value: perMinute ?? NO_FIGURE },
        { label: t('field.attempts'), value: attempts },
        { label: t('secret'), value: secret },
        {
          label: t('columnsKnown'),
          value:
            columns.length > 0 ? columns.map(({ name, type }) => `${name} ${type}`).join('、') : NO_FIGURE,
        },
      ]}
    />
  )
}

function Acts({ connection }: { connection: Connection }) {
  const { t } = useTranslation('sources')
  const can = useCan()
  const navigate = useNavigate()
  const notify = useNotify()
  const act = useConnectionAct(connection.source)
  if (!can('sources.connect')) return null
  const run = (which: ConnectionAct): void =>
    act.mutate(which, {
      onSuccess: (fetch) => {
        if (fetch) void navigate(`/desk/sources/_fetches/${fetch}`)
        else if (which === 'remove') void navigate('/desk/sources')
        else notify.done(t(`done.${which}`))
      },
      onError: notify.failed,
    })
  return (
    <>
      <Button type="primary" loading={act.isPending} onClick={() => run('fetch')}>
        {t('fetchNow')}
      </Button>
      <Button onClick={() => run(connection.paused ? 'resume' : 'pause')}>
        {t(connection.paused ? 'resume' : 'pause')}
      </Button>
      <Link to={`/desk/sources/${connection.source}/edit`}>
        <Button tabIndex={-1}>{t('edit')}</Button>
      </Link>
      <Popconfirm
        title={t('removeSure')}
        onConfirm={() => run('remove')}
        okText={t('remove')}
        cancelText={t('giveUp')}
      >
        <Button danger>{t('remove')}</Button>
      </Popconfirm>
    </>
  )
}

function useFetchColumns(): Column<Fetch>[] {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const count = (
    key: 'records' | 'repeated' | 'skipped' | 'requests' | 'attempt',
    sortable = false,
  ): Column<Fetch> => ({
    ...{ key, title: t(key), sortable, align: 'right' },
    render: (fetch) => formatNumber(fetch[key], language),
    text: (fetch) => fetch[key],
  })
  return [
    {
      key: 'createdAt',
      title: t('createdAt'),
      sortable: true,
      render: ({ createdAt }) => formatDateTime(createdAt, language),
    },
    {
      key: 'status',
      title: t('stateLabel'),
      sortable: true,
      render: ({ status }) => <FetchBadge status={status} />,
      text: ({ status }) => t(`fetchStatus.${status}`),
    },
    count('records', true),
    count('repeated'),
    count('skipped'),
    count('requests'),
    count('attempt', true),
    {
      key: 'startedBy',
      title: t('startedBy'),
      render: ({ startedBy }) => (startedBy === 'system' ? t('bySchedule') : t('byPerson')),
    },
  ]
}
