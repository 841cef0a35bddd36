import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { useMakeFile, type GrantDetail } from '../api.ts'
import styles from './exchange.module.css'

/** Files made on demand, each with a link that lives for one download or for hours. */
export function FilesPanel({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const notify = useNotify()
  const make = useMakeFile(grant.id)
  const [format, setFormat] = useState<'parquet' | 'csv'>('parquet')
  const [once, setOnce] = useState(true)
  return (
    <Panel title={t('file.title')} note={t('file.note')}>
      <div className={styles['fields']}>
        {grant.may.includes('file') && (
          <div className={styles['two']}>
            <Field label={t('file.format')}>
              {(control) => (
                <select
                  {...control}
                  value={format}
                  onChange={(event) => setFormat(event.target.value as 'parquet' | 'csv')}
                >
                  <option value="parquet">Parquet</option>
                  <option value="csv">CSV</option>
                </select>
              )}
            </Field>
            <label className={styles['check']}>
              <input type="checkbox" checked={once} onChange={(event) => setOnce(event.target.checked)} />
              {t('file.once')}
            </label>
            <Button
              type="primary"
              loading={make.isPending}
              onClick={() =>
                make.mutate({ format, once, hours: 24, watermark: 'metadata' }, { onError: notify.failed })
              }
            >
              {t('file.make')}
            </Button>
          </div>
        )}
        {make.data && (
          <p role="status">
            <a href={make.data.url}>{t('file.download', { size: formatBytes(make.data.bytes, language) })}</a>
          </p>
        )}
        <PlainTable
          caption={t('file.title')}
          rows={grant.files}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', title: t('at'), text: ({ createdAt }) => formatDateTime(createdAt, language) },
            { key: 'format', title: t('file.format'), text: (file) => file.format },
            {
              key: 'rows',
              title: t('rowsGiven'),
              align: 'right',
              text: ({ rows }) => formatNumber(rows, language),
            },
            {
              key: 'valid',
              title: t('file.link'),
              text: ({ valid }) => t(valid ? 'file.valid' : 'file.dead'),
              render: ({ valid }) => (
                <Badge tone={valid ? 'green' : 'grey'}>{t(valid ? 'file.valid' : 'file.dead')}</Badge>
              ),
            },
          ]}
        />
      </div>
    </Panel>
  )
}
