import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import type { StreamDetail } from '../api.ts'

/** What went into the dataset, window by window, with the run that checked and published it. */
export function LakePanel({ stream }: { stream: StreamDetail }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const at = (time: string) => formatDateTime(time, language)
  return (
    <Panel title={t('tab.lake')} note={t('lakeNote', { until: at(stream.archivedUntil) })}>
      {stream.archive.length === 0 ? (
        <EmptyState title={t('nothingInLake')} />
      ) : (
        <PlainTable
          caption={t('tab.lake')}
          rows={stream.archive}
          rowKey={({ from }) => from}
          columns={[
            { key: 'window', title: t('window'), text: ({ from, to }) => `${at(from)} – ${at(to)}` },
            {
              key: 'rows',
              title: t('rows'),
              align: 'right',
              text: ({ rows }) => formatNumber(rows, language),
            },
            {
              key: 'run',
              title: t('run'),
              text: ({ run }) => run,
              render: ({ run }) => <Link to={`/desk/ingest/runs/${run}`}>{t('showRun')}</Link>,
            },
            { key: 'at', title: t('at'), text: (row) => at(row.at) },
          ]}
        />
      )}
    </Panel>
  )
}
