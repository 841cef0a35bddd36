import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { divisionsQuery } from '../api.ts'
import { DivisionAnswer } from '../components/division-answer.tsx'
import { RegisterTabs } from '../components/register-tabs.tsx'
import styles from '../components/scroll.module.css'

/** GB/T 2260 through time: a code on a day, its line of codes and names, and every division in force that day. */
export function DivisionsPage() {
  const { t } = useTranslation('standards')
  const [state, setState] = useTableState()
  const { code = '', asOf = '2019-04-01' } = state.filters
  const { code: _, ...filters } = state.filters
  const divisions = useQuery(divisionsQuery({ ...state, filters: { ...filters, asOf } }))
  return (
    <>
      <PageHeader title={t('title')} summary={t('division.summary')} />
      <RegisterTabs />
      <Stack>
        <Panel title={t('division.title')}>
          <div className={styles['dates']}>
            <Input.Search
              style={{ width: '16rem' }}
              aria-label={t('division.code')}
              placeholder={t('division.code')}
              defaultValue={code}
              inputMode="numeric"
              maxLength={12}
              onSearch={(value) => setState({ filters: { code: value.trim() } })}
            />
            <label>
              {t('onDay')}{' '}
              <Input
                type="date"
                style={{ width: '11rem' }}
                value={asOf}
                onChange={({ target }) => setState({ filters: { asOf: target.value } })}
              />
            </label>
          </div>
        </Panel>
        <DivisionAnswer code={code} asOf={asOf} />
        <DataTable
          id="divisions"
          label={t('division.all', { asOf })}
          columns={useDivisionColumns()}
          rowKey={(row) => `${row.code}/${row.from}`}
          query={divisions}
          state={state}
          onChange={setState}
          filters={[
            {
              name: 'ever',
              label: t('division.ever'),
              options: [{ value: 'true', label: t('division.everYes') }],
            },
          ]}
          rowLink={(row) => `/desk/standards/divisions?code=${row.code}&asOf=${asOf}`}
          empty={<EmptyState title={t('none')} />}
        />
      </Stack>
    </>
  )
}

type Row = { code: string; name: string; from: string; to?: string; level: string; current: boolean }

function useDivisionColumns(): Column<Row>[] {
  const { t } = useTranslation('standards')
  return [
    { key: 'code', title: t('code'), render: ({ code }) => code },
    { key: 'name', title: t('field.name'), render: ({ name }) => name },
    { key: 'level', title: t('division.level'), render: ({ level }) => t(`level.${level}`) },
    { key: 'from', title: t('fromDay'), render: ({ from }) => from },
    { key: 'to', title: t('toDay'), render: ({ to }) => to ?? t('inForce') },
  ]
}
