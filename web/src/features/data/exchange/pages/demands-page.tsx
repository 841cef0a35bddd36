import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { demandsQuery, negativeQuery, type Demand } from '../api.ts'
import { DemandActDialog, DemandDialog } from '../components/demand-dialogs.tsx'
import { Due } from '../components/due.tsx'

const states = ['received', 'assigned', 'catalogued', 'declined'] as const
const tones = { received: 'blue', assigned: 'orange', catalogued: 'green', declined: 'grey' } as const
type Asking = { demand: Demand; act: Demand['may'][number] }

/** What departments need and nobody has catalogued; and what is not shared at all. */
export function DemandsPage() {
  const { t } = useTranslation('exchange')
  const can = useCan()
  const [state, setState] = useTableState()
  const demands = useQuery(demandsQuery(state))
  const [filing, setFiling] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  return (
    <Stack>
      <DataTable
        id="data-demands"
        label={t('tab.demands')}
        columns={useColumns(setAsking)}
        rowKey={({ id }) => id}
        query={demands}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'state',
            label: t('state'),
            options: states.map((value) => ({ value, label: t(`demandState.${value}`) })),
          },
        ]}
        actions={can('exchange.ask') && <Button onClick={() => setFiling(true)}>{t('demand.file')}</Button>}
        empty={
          <EmptyState title={t('demand.none')}>
            <p>{t('demand.noneHelp')}</p>
          </EmptyState>
        }
      />
      <NegativeList />
      {filing && <DemandDialog onClose={() => setFiling(false)} />}
      {asking && <DemandActDialog {...asking} onClose={() => setAsking(undefined)} />}
    </Stack>
  )
}

function NegativeList() {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const items = useQuery(negativeQuery)
  return (
    <Panel title={t('negative.title')} note={t('negative.note')}>
      <Shown query={items}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('negative.none')} />
          ) : (
            <PlainTable
              caption={t('negative.title')}
              rows={found}
              rowKey={({ code }) => code}
              columns={[
                { key: 'title', title: t('negative.matter'), text: ({ title }) => say(title) },
                { key: 'reason', title: t('reason'), text: ({ reason }) => reason },
                { key: 'basis', title: t('ask.legalBasis'), text: ({ legalBasis }) => legalBasis },
              ]}
            />
          )
        }
      </Shown>
    </Panel>
  )
}

function useColumns(onAct: (asking: Asking) => void): Column<Demand>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const department = useDepartmentName()
  return [
    { key: 'number', title: t('number'), render: ({ number }) => number },
    { key: 'title', title: t('demand.title'), render: ({ title }) => title },
    { key: 'department', title: t('asker'), render: (row) => department(row.department) },
    {
      key: 'state',
      title: t('state'),
      render: (row) => <Badge tone={tones[row.state]}>{t(`demandState.${row.state}`)}</Badge>,
      text: (row) => t(`demandState.${row.state}`),
    },
    {
      key: 'assigned',
      title: t('demand.assignedTo'),
      render: ({ assignedTo }) => (assignedTo ? department(assignedTo) : NO_FIGURE),
    },
    {
      key: 'dataset',
      title: t('dataset'),
      render: ({ dataset }) =>
        dataset ? <Link to={`/desk/exchange/ask/${dataset}`}>{dataset}</Link> : NO_FIGURE,
      text: ({ dataset }) => dataset,
    },
    {
      key: 'due',
      title: t('due'),
      render: ({ dueAt, overdue }) => <Due dueAt={dueAt} overdue={overdue} />,
      text: ({ dueAt }) => dueAt,
    },
    {
      key: 'filedAt',
      title: t('at'),
      sortable: true,
      render: ({ filedAt }) => formatDateTime(filedAt, language),
    },
    { key: 'answer', title: t('correction.answer'), render: ({ answer }) => answer ?? NO_FIGURE },
    {
      key: 'acts',
      title: t('acts'),
      render: (demand) =>
        demand.may.map((act) => (
          <Button key={act} size="small" onClick={() => onAct({ demand, act })}>
            {t(`demandAct.${act}`)}
          </Button>
        )),
      text: () => null,
    },
  ]
}
