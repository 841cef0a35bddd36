import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { disputesQuery, useActOnDispute, type Dispute } from '../api.ts'
import { Due } from '../components/due.tsx'
import { ReasonDialog, textField } from '../components/reason-dialog.tsx'

type Asking = { dispute: Dispute; act: Dispute['may'][number] }

/** Disputes over answers, step by step, each step with its clock. */
export function DisputesPage() {
  const { t } = useTranslation('exchange')
  const [state, setState] = useTableState()
  const disputes = useQuery(disputesQuery(state))
  const [asking, setAsking] = useState<Asking>()
  return (
    <>
      <DataTable
        id="share-disputes"
        label={t('tab.disputes')}
        columns={useColumns(setAsking)}
        rowKey={({ id }) => id}
        query={disputes}
        state={state}
        onChange={setState}
        filters={[
          { name: 'state', label: t('state'), options: [{ value: 'open', label: t('dispute.open') }] },
        ]}
        empty={
          <EmptyState title={t('dispute.none')}>
            <p>{t('dispute.noneHelp')}</p>
          </EmptyState>
        }
      />
      {asking && <ActDialog {...asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}

function ActDialog({ dispute, act, onClose }: Asking & { onClose(): void }) {
  const { t } = useTranslation('exchange')
  const move = useActOnDispute(dispute.id)
  return (
    <ReasonDialog
      title={t(`disputeAct.${act}`)}
      note={dispute.grounds}
      pending={move.isPending}
      schema={{ properties: { text: textField(t('reason')) }, required: ['text'] }}
      onSubmit={({ text }, done) => move.mutate({ act, text: String(text) }, done)}
      onClose={onClose}
    />
  )
}

function useColumns(onAct: (asking: Asking) => void): Column<Dispute>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  return [
    { key: 'number', title: t('number'), render: ({ number }) => number },
    {
      key: 'request',
      title: t('tab.requests'),
      render: ({ request, requestNumber }) => (
        <Link to={`/desk/exchange/requests/${request}`}>{requestNumber}</Link>
      ),
      text: ({ requestNumber }) => requestNumber,
    },
    { key: 'dataset', title: t('dataset'), render: ({ datasetTitle }) => say(datasetTitle) },
    { key: 'department', title: t('asker'), render: (row) => department(row.department) },
    { key: 'owner', title: t('owner'), render: (row) => department(row.owner) },
    {
      key: 'state',
      title: t('state'),
      render: ({ stateLabel, closed }) => <Badge tone={closed ? 'grey' : 'orange'}>{say(stateLabel)}</Badge>,
      text: ({ stateLabel }) => say(stateLabel),
    },
    { key: 'grounds', title: t('dispute.grounds'), render: ({ grounds }) => grounds },
    {
      key: 'due',
      title: t('due'),
      render: ({ dueAt, overdue }) => <Due dueAt={dueAt} overdue={overdue} />,
      text: ({ dueAt }) => dueAt,
    },
    {
      key: 'openedAt',
      title: t('at'),
      sortable: true,
      render: ({ openedAt }) => formatDateTime(openedAt, language),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (dispute) =>
        dispute.may.map((act) => (
          <Button key={act} size="small" onClick={() => onAct({ dispute, act })}>
            {t(`disputeAct.${act}`)}
          </Button>
        )),
      text: () => null,
    },
  ]
}
