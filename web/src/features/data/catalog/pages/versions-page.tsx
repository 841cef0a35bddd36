import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatBytes, formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { useDataset } from './dataset-page.tsx'

/** Every version that was published; none is ever changed. */
export function VersionsPage() {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const can = useCan()
  const { code, versions } = useDataset()
  if (versions.length === 0) return <EmptyState title={t('unpublished')} />
  return (
    <Panel title={t('tab.versions')} note={t('versionsNote')}>
      <PlainTable
        caption={t('tab.versions')}
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'number',
            title: t('version'),
            text: ({ number }) => number,
            render: ({ number, current }) => (
              <>
                <Link to={`/desk/catalog/${code}/rows?version=${number}`}>
                  {t('versionNumber', { number })}
                </Link>{' '}
                {current && <Badge tone="green">{t('current')}</Badge>}
              </>
            ),
          },
          {
            key: 'at',
            title: t('publishedAt'),
            text: ({ publishedAt }) => formatDateTime(publishedAt, language),
          },
          { key: 'rows', title: t('rows'), align: 'right', text: ({ rows }) => formatNumber(rows, language) },
          {
            key: 'bytes',
            title: t('size'),
            align: 'right',
            text: ({ bytes }) => formatBytes(bytes, language),
          },
          {
            key: 'sha256',
            title: t('digest'),
            text: ({ sha256 }) => sha256,
            render: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
          },
          {
            key: 'run',
            title: t('origin.run'),
            text: ({ run }) => run,
            render: ({ run }) =>
              can('ingest.read') ? (
                <Link to={`/desk/ingest/runs/${run}`}>{run.slice(0, 8)}</Link>
              ) : (
                run.slice(0, 8)
              ),
          },
        ]}
      />
    </Panel>
  )
}
