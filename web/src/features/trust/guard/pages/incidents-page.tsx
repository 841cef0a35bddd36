import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { incidentsQuery, type GuardIncident } from '../api.ts'
import { GuardTabs, IncidentSeverity } from '../components/incident-words.tsx'

/** What looks like misuse, open ones first. */
export function IncidentsPage() {
  const { t } = useTranslation('guard')
  const [state, setState] = useTableState()
  const incidents = useQuery(incidentsQuery(state))
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <GuardTabs />
      <DataTable
        id="guard-incidents"
        label={t('incidents')}
        columns={useColumns()}
        rowKey={({ id }) => String(id)}
        rowLink={({ id }) => `/desk/guard/incidents/${id}`}
        query={incidents}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'state',
            label: t('state'),
            options: (['open', 'closed'] as const).map((value) => ({ value, label: t(value) })),
          },
          {
            name: 'severity',
            label: t('gravity'),
            options: (['high', 'medium', 'low'] as const).map((value) => ({
              value,
              label: t(`severity.${value}`),
            })),
          },
        ]}
      />
    </>
  )
}

function useColumns(): Column<GuardIncident>[] {
  const { t } = useTranslation('guard')
  const { language } = useLanguage()
  return [
    { key: 'id', title: t('number'), render: ({ id }) => String(id) },
    {
      key: 'detectors',
      title: t('what'),
      render: ({ detectors }) => detectors.map((name) => t(`detector.${name}`)).join(t('comma')),
    },
    {
      key: 'severity',
      title: t('gravity'),
      render: ({ severity }) => <IncidentSeverity severity={severity} />,
      text: ({ severity }) => t(`severity.${severity}`),
    },
    {
      key: 'subject',
      title: t('subject'),
      render: ({ subjectKind, subject }) => `${t(`subjectKind.${subjectKind}`)} ${subject}`,
    },
    { key: 'openedAt', title: t('openedAt'), render: ({ openedAt }) => formatDateTime(openedAt, language) },
    { key: 'lastAt', title: t('lastAt'), render: ({ lastAt }) => formatDateTime(lastAt, language) },
    { key: 'state', title: t('state'), render: ({ closedAt }) => t(closedAt ? 'closed' : 'open') },
  ]
}
