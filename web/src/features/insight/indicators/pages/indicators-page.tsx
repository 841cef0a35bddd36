import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { Badge, SyntheticBadge, type Tone } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { indicatorsQuery, type IndicatorSummary } from '../api.ts'

/** All indicators, headlines first. */
export function IndicatorsPage() {
  const { t } = useTranslation('indicators')
  const can = useCan()
  const [search, setSearch] = useSearchParams()
  const indicators = useQuery(indicatorsQuery)
  const columns = useIndicatorColumns()
  const wanted = (search.get('q') ?? '').toLowerCase()
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          can('indicators.define') && (
            <Link to="/desk/indicators/new">
              <Button type="primary" tabIndex={-1}>
                {t('define')}
              </Button>
            </Link>
          )
        }
      />
      <Shown query={indicators}>
        {(all) => {
          const rows = all.filter((row) => textOf(row).includes(wanted))
          return (
            <Panel
              title={t('count', { count: rows.length })}
              actions={
                <Input.Search
                  allowClear
                  aria-label={t('search')}
                  placeholder={t('search')}
                  defaultValue={search.get('q') ?? ''}
                  onSearch={(q) => setSearch(q ? { q } : {}, { replace: true })}
                />
              }
            >
              {rows.length === 0 ? (
                <EmptyState title={t('none')} />
              ) : (
                <PlainTable caption={t('title')} columns={columns} rows={rows} rowKey={({ code }) => code} />
              )}
            </Panel>
          )
        }}
      </Shown>
    </>
  )
}

const textOf = ({ code, name, description }: IndicatorSummary): string =>
  [code, name.zh, name.en, description.zh, description.en].join(' ').toLowerCase()

export const stateTones: Record<IndicatorSummary['state'], Tone> = {
  waiting: 'yellow',
  ready: 'green',
  failed: 'red',
}

function useIndicatorColumns(): PlainColumn<IndicatorSummary>[] {
  const { t } = useTranslation('indicators')
  const say = useSay()
  const departmentName = useDepartmentName()
  return [
    {
      key: 'name',
      title: t('indicator'),
      text: ({ name }) => say(name),
      render: ({ code, name, synthetic }) => (
        <>
          <Link to={`/desk/indicators/${code}`}>{say(name)}</Link> {synthetic && <SyntheticBadge />}
        </>
      ),
    },
    { key: 'unit', title: t('unit'), text: ({ unit }) => say(unit) },
    { key: 'period', title: t('periodKind'), text: ({ periodKind }) => t(`period.${periodKind}`) },
    { key: 'department', title: t('department'), text: ({ department }) => departmentName(department) },
    {
      key: 'datasets',
      title: t('datasets'),
      text: ({ datasets }) => datasets.join(', '),
      render: ({ datasets }) =>
        datasets.map((code) => (
          <span key={code}>
            <Link to={`/desk/catalog/${code}`}>{code}</Link>{' '}
          </span>
        )),
    },
    {
      key: 'importance',
      title: t('importance'),
      text: ({ importance }) => importance,
      render: ({ importance }) => (
        <span aria-label={t('importanceOf', { value: importance })}>
          {'●'.repeat(importance)}
          {'○'.repeat(5 - importance)}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('stateLabel'),
      text: ({ state }) => t(`state.${state}`),
      render: ({ state }) => <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>,
    },
  ]
}
