import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { kinds, proposalsQuery, type Proposal } from '../api.ts'
import { ProposalBadge, statuses } from '../components/proposal-badge.tsx'
import { RegisterTabs } from '../components/register-tabs.tsx'

/** Proposed changes of the register: what waits for a second person, and what was decided. */
export function ProposalsPage() {
  const { t } = useTranslation('standards')
  const [state, setState] = useTableState()
  const proposals = useQuery(proposalsQuery(state))
  const filters: Filter[] = [
    {
      name: 'status',
      label: t('status'),
      options: statuses.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      name: 'kind',
      label: t('kindLabel'),
      options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ]
  return (
    <>
      <PageHeader title={t('title')} summary={t('proposalsSummary')} />
      <RegisterTabs />
      <DataTable
        id="standard-proposals"
        label={t('part.proposals')}
        columns={useProposalColumns()}
        rowKey={({ id }) => id}
        query={proposals}
        state={state}
        onChange={setState}
        filters={filters}
        rowLink={({ id }) => `/desk/standards/proposals/${id}`}
        empty={<EmptyState title={t('noProposals')} />}
      />
    </>
  )
}

function useProposalColumns(): Column<Proposal>[] {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { language } = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: ({ name }) => say(name), text: ({ name }) => say(name) },
    { key: 'kind', title: t('kindLabel'), render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'action',
      title: t('actionLabel'),
      render: ({ action, after }) => t(action === 'retire' ? 'retire' : after === 0 ? 'isNew' : 'isChange'),
    },
    {
      key: 'status',
      title: t('status'),
      render: ({ status }) => <ProposalBadge status={status} />,
      text: ({ status }) => t(`state.${status}`),
    },
    { key: 'reason', title: t('field.reason'), render: ({ reason }) => reason },
    { key: 'validFrom', title: t('field.validFrom'), render: ({ validFrom }) => validFrom },
    { key: 'by', title: t('proposedBy'), render: ({ proposedByName }) => proposedByName },
    { key: 'at', title: t('proposedAt'), render: ({ proposedAt }) => formatDateTime(proposedAt, language) },
    { key: 'code', title: t('field.id'), render: ({ code }) => code, optional: true },
  ]
}
