import { useQuery } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { completenessQuery, useImportCatalog } from '../api.ts'

/** How complete the departments' entries are by the guide, and the guide's table in and out. */
export function CompletenessPage() {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const report = useQuery(completenessQuery)
  return (
    <>
      <PageHeader
        title={t('complete.title')}
        summary={t('complete.summary')}
        crumbs={[{ label: t('title'), path: '/desk/catalog' }]}
        actions={
          <>
            <a href="/api/catalog/table.xlsx">{t('complete.xlsx')}</a>
            <a href="/api/catalog/table.csv">{t('complete.csv')}</a>
          </>
        }
      />
      <Stack>
        <Import />
        <Shown query={report}>
          {({ departments, items }) => (
            <>
              <Panel title={t('complete.byDepartment')}>
                <PlainTable
                  caption={t('complete.byDepartment')}
                  rows={departments}
                  rowKey={({ department }) => department}
                  columns={[
                    { key: 'name', title: t('department'), text: ({ name }) => say(name) },
                    {
                      key: 'all',
                      title: t('complete.datasets'),
                      text: ({ datasets }) => datasets,
                      align: 'right',
                    },
                    {
                      key: 'published',
                      title: t('state.published'),
                      text: ({ published }) => published,
                      align: 'right',
                    },
                    {
                      key: 'complete',
                      title: t('complete.complete'),
                      text: ({ complete }) => complete,
                      align: 'right',
                    },
                    {
                      key: 'percent',
                      title: t('complete.percent'),
                      text: ({ percent }) => `${percent} %`,
                      align: 'right',
                    },
                  ]}
                />
              </Panel>
              <Panel title={t('complete.byItem')}>
                <PlainTable
                  caption={t('complete.byItem')}
                  rows={items}
                  rowKey={({ key }) => key}
                  columns={[
                    { key: 'name', title: t('complete.item'), text: ({ name }) => say(name) },
                    {
                      key: 'missing',
                      title: t('complete.missing'),
                      text: ({ missing }) => missing,
                      align: 'right',
                    },
                  ]}
                />
              </Panel>
            </>
          )}
        </Shown>
      </Stack>
    </>
  )
}

function Import() {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const can = useCan()
  const notify = useNotify()
  const take = useImportCatalog()
  if (!can('catalog.register')) return null
  return (
    <Panel title={t('complete.import')} note={t('complete.importNote')}>
      <Upload
        accept=".xlsx,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          take.mutate(file, { onError: notify.failed })
          return false
        }}
      >
        <Button loading={take.isPending}>{t('complete.choose')}</Button>
      </Upload>
      {take.data && (
        <>
          <p role="status">
            {t('complete.taken', {
              saved: take.data.saved.length,
              unchanged: take.data.unchanged,
              faults: take.data.faults.length,
            })}
          </p>
          <PlainTable
            caption={t('complete.faults')}
            rows={take.data.faults.map((fault, i) => ({ ...fault, key: String(i) }))}
            rowKey={({ key }) => key}
            columns={[
              { key: 'row', title: t('complete.row'), text: ({ row }) => row, align: 'right' },
              { key: 'column', title: t('column'), text: ({ column }) => column ?? '' },
              { key: 'text', title: t('complete.fault'), text: ({ text }) => say(text) },
            ]}
          />
        </>
      )}
    </Panel>
  )
}
