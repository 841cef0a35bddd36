import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { runsQuery, sourcesQuery } from '../api.ts'
import { useRunColumns } from '../components/run-columns.tsx'
import { statuses } from '../run-state.ts'

/** Every run of every source, newest first. */
export function RunsPage() {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const [state, setState] = useTableState()
  const runs = useQuery(runsQuery(state))
  const { data: sources = [] } = useQuery(sourcesQuery)
  return (
    <>
      <PageHeader title={t('runs')} summary={t('runsSummary')} />
      <DataTable
        id="runs"
        label={t('runs')}
        columns={useRunColumns({ withSource: true })}
        rowKey={({ id }) => id}
        query={runs}
        state={state}
        onChange={setState}
        rowLink={({ id }) => `/desk/ingest/runs/${id}`}
        filters={[
          {
            name: 'source',
            label: t('source'),
            options: sources.map(({ code, title }) => ({ value: code, label: say(title) })),
          },
          {
            name: 'status',
            label: t('statusLabel'),
            options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
        ]}
      />
    </>
  )
}
