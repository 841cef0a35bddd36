import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { proposalsQuery, type Proposal } from '../api.ts'
import { StateBadge } from '../components/state-badge.tsx'

/** Proposals to open data: what waits for a second person, and what was decided. */
export function ProposalsPage() {
  const { t } = useTranslation('opening')
  const [state, setState] = useTableState()
  const proposals = useQuery(proposalsQuery(state.page, state.size, state.filters['state']))
  return (
    <>
      <PageHeader title={t('desk.title')} summary={t('desk.summary')} />
      <DataTable
        id="opening"
        label={t('desk.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        query={proposals}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'state',
            label: t('desk.state'),
            options: (['proposed', 'approved', 'rejected'] as const).map((value) => ({
              value,
              label: t(`desk.states.${value}`),
            })),
          },
        ]}
        rowLink={({ dataset }) => `/desk/opening/${dataset}`}
        empty={
          <EmptyState title={t('desk.none')}>
            <p>{t('desk.noneHelp')}</p>
          </EmptyState>
        }
      />
    </>
  )
}

function useColumns(): Column<Proposal>[] {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  return [
    {
      key: 'title',
      title: t('desk.dataset'),
      render: ({ title }) => say(title),
      text: ({ title }) => say(title),
    },
    { key: 'department', title: t('department'), render: (one) => department(one.department) },
    { key: 'version', title: t('version'), render: ({ version }) => version, align: 'right' },
    {
      key: 'state',
      title: t('desk.state'),
      render: ({ state }) => <StateBadge state={state} />,
      text: ({ state }) => t(`desk.states.${state}`),
    },
    { key: 'by', title: t('desk.proposedBy'), render: ({ proposedByName }) => proposedByName },
    {
      key: 'at',
      title: t('desk.proposedAt'),
      render: ({ proposedAt }) => formatDateTime(proposedAt, language),
    },
    {
      key: 'decided',
      title: t('desk.decidedBy'),
      render: ({ decidedByName }) => decidedByName ?? NO_FIGURE,
    },
    {
      key: 'note',
      title: t('desk.note'),
      render: ({ decisionNote }) => decisionNote ?? NO_FIGURE,
      optional: true,
    },
  ]
}
