import { useQuery } from '@tanstack/react-query'
import { Pagination } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { tombstonesQuery, type Tombstone } from '../api.ts'

const SIZE = 20

/** The records a delivery found gone from the source: their keys, and which line had brought them. */
export function TombstoneList({ run, count }: { run: string; count: number }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const [page, setPage] = useState(1)
  const { data } = useQuery(tombstonesQuery(run, page, SIZE))
  return (
    <Panel
      title={t('tombstones.title', { shown: formatNumber(count, language) })}
      note={t('tombstones.note')}
    >
      <PlainTable<Tombstone>
        caption={t('tombstones.title', { shown: count })}
        rows={data?.items ?? []}
        rowKey={({ key }) => JSON.stringify(key)}
        columns={[
          {
            key: 'key',
            title: t('tombstones.key'),
            text: ({ key }) =>
              Object.entries(key)
                .map(([name, value]) => `${name} = ${value ?? '—'}`)
                .join(', '),
          },
          { key: 'version', title: t('tombstones.version'), text: ({ version }) => version },
          {
            key: 'file',
            title: t('tombstones.file'),
            text: ({ file }) => file?.slice(0, 12) ?? null,
            render: ({ file }) => <code title={file ?? ''}>{file?.slice(0, 12)}</code>,
          },
          { key: 'line', title: t('tombstones.line'), text: ({ line }) => line, align: 'right' },
        ]}
      />
      {(data?.total ?? 0) > SIZE && (
        <Pagination
          size="small"
          current={page}
          pageSize={SIZE}
          total={data?.total ?? 0}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
    </Panel>
  )
}
