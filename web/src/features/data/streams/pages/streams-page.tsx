import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatAgo, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useNow } from '../../../../lib/use-now.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { brokerQuery, streamsQuery, type Stream } from '../api.ts'

/** Every stream with how fast it comes, who is silent, and what was refused. */
export function StreamsPage() {
  const { t } = useTranslation('streams')
  const say = useSay()
  const can = useCan()
  const [state, setState] = useTableState()
  const streams = useQuery(streamsQuery(state))
  const { data: organisations = [] } = useQuery(organisationsQuery)
  return (
    <>
      <PageHeader
        title={t('streams')}
        summary={
          <>
            {t('summary')} <BrokerLine />
          </>
        }
        actions={
          can('streams.manage') && (
            <Link to="/desk/streams/_new">
              <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                {t('register')}
              </Button>
            </Link>
          )
        }
      />
      <DataTable
        id="streams"
        label={t('streams')}
        columns={useStreamColumns()}
        rowKey={({ code }) => code}
        query={streams}
        state={state}
        onChange={setState}
        rowLink={({ code }) => `/desk/streams/${code}`}
        filters={[
          {
            name: 'department',
            label: t('department'),
            options: organisations.map(({ code, name }) => ({ value: code, label: say(name) })),
          },
          {
            name: 'state',
            label: t('stateLabel'),
            options: (['active', 'paused', 'silent'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            })),
          },
        ]}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

/** Where the MQTT broker listens, or why it does not. */
export function BrokerLine() {
  const { t } = useTranslation('streams')
  const { data } = useQuery(brokerQuery)
  if (!data) return null
  if (data.problem) return <Badge tone="orange">{t('broker.problem', { problem: data.problem })}</Badge>
  const ports = [data.port && `MQTT ${data.port}`, data.tlsPort && `MQTT/TLS ${data.tlsPort}`].filter(Boolean)
  return <>{ports.length > 0 ? t('broker.ports', { ports: ports.join(', ') }) : t('broker.off')}</>
}

function useStreamColumns(): Column<Stream>[] {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const say = useSay()
  const now = useNow()
  const departmentName = useDepartmentName()
  const number = (value: number) => formatNumber(value, language)
  const right = { align: 'right', sortable: true } as const
  return [
    {
      key: 'code',
      title: t('stream'),
      sortable: true,
      text: ({ title }) => say(title),
      render: ({ title, synthetic, active }) => (
        <>
          {say(title)} {synthetic && <SyntheticBadge />}{' '}
          {!active && <Badge tone="grey">{t('state.paused')}</Badge>}
        </>
      ),
    },
    {
      key: 'department',
      title: t('department'),
      render: ({ department }) => departmentName(department),
    },
    { key: 'perMinute', title: t('perMinute'), ...right, render: ({ perMinute }) => number(perMinute) },
    {
      key: 'lastReceivedAt',
      title: t('lastReceived'),
      sortable: true,
      text: ({ lastReceivedAt }) => lastReceivedAt,
      render: ({ lastReceivedAt }) => (lastReceivedAt ? formatAgo(lastReceivedAt, now, language) : NO_FIGURE),
    },
    { key: 'things', title: t('things'), align: 'right', render: ({ things }) => number(things) },
    {
      key: 'silentThings',
      title: t('silentThings'),
      ...right,
      text: ({ silentThings }) => silentThings,
      render: ({ silentThings }) =>
        silentThings > 0 ? <Badge tone="orange">{number(silentThings)}</Badge> : number(0),
    },
    { key: 'refused', title: t('refused'), ...right, render: ({ refused }) => number(refused) },
    { key: 'stored', title: t('stored'), ...right, render: ({ stored }) => number(stored) },
    {
      key: 'dataset',
      title: t('dataset'),
      optional: true,
      text: ({ dataset }) => dataset,
      render: ({ dataset }) => <Link to={`/desk/catalog/${dataset}`}>{dataset}</Link>,
    },
  ]
}
