import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { datasetsQuery, waitingQuery } from '../api.ts'
import { VersionTable } from '../components/version-table.tsx'

/** What waits for a second person, and every dataset whose contract can be taken to the workbench. */
export function ContractsPage() {
  const { t } = useTranslation('contracts')
  const say = useSay()
  const [state, setState] = useTableState()
  const waiting = useQuery(waitingQuery)
  const datasets = useQuery(datasetsQuery(state))
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <Stack>
        <Panel title={t('waiting')}>
          <Shown query={waiting}>
            {(found) =>
              found.length === 0 ? (
                <p>{t('nothingWaits')}</p>
              ) : (
                <VersionTable caption={t('waiting')} versions={found} />
              )
            }
          </Shown>
        </Panel>
        <DataTable
          id="contracts"
          label={t('datasets')}
          columns={[
            { key: 'title', title: t('dataset'), render: ({ title }) => say(title) },
            { key: 'code', title: t('code'), render: ({ code }) => code },
            {
              key: 'department',
              title: t('department'),
              render: ({ departmentName }) => say(departmentName),
            },
          ]}
          rowKey={({ code }) => code}
          rowLink={({ code }) => `/desk/contracts/${code}`}
          query={datasets}
          state={state}
          onChange={setState}
        />
      </Stack>
    </>
  )
}
