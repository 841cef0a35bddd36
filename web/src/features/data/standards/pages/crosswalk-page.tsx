import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { codeListQuery, crosswalkQuery } from '../api.ts'
import styles from '../components/scroll.module.css'
import { VersionBadges } from '../components/version-badges.tsx'
import { VersionList } from '../components/version-list.tsx'

/** How the codes of one list become those of another. */
export function CrosswalkPage() {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { code = '' } = useParams()
  const query = useQuery(crosswalkQuery(code))
  return (
    <Shown query={query}>
      {({ crosswalk, version, retired, versions }) => (
        <>
          <PageHeader
            title={say(crosswalk.name)}
            tags={<VersionBadges version={version} retired={retired} />}
            summary={crosswalk.source}
            crumbs={[{ label: t('part.code-lists'), path: '/desk/standards/code-lists' }]}
            actions={
              <>
                <a href={`/api/standards/export/crosswalk?format=csv&code=${code}`}>{t('export.csv')}</a>
                <Link to={`/desk/standards/import?kind=crosswalk&code=${code}`}>{t('change')}</Link>
              </>
            }
          />
          <Stack>
            <Panel title={`${crosswalk.from} → ${crosswalk.to}`} note={t('crosswalkNote')}>
              <Rows {...crosswalk} />
            </Panel>
            <VersionList versions={versions} />
          </Stack>
        </>
      )}
    </Shown>
  )
}

type Row = { from: string; to: string; relation: string; note?: { zh: string; en: string } }

function Rows({ from, to, rows }: { from: string; to: string; rows: readonly Row[] }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const source = useQuery(codeListQuery(from, '2016-01-01'))
  const target = useQuery(codeListQuery(to, undefined))
  const nameOf = (list: typeof source, code: string): string => {
    const found = list.data?.entries.find((entry) => entry.code === code)
    return found ? `${code} ${say(found.name)}` : code
  }
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('crosswalks')}>
      <PlainTable
        caption={t('crosswalks')}
        rows={rows}
        rowKey={(row) => `${row.from}/${row.to}`}
        columns={[
          { key: 'from', title: from, text: (row) => nameOf(source, row.from) },
          { key: 'to', title: to, text: (row) => nameOf(target, row.to) },
          { key: 'relation', title: t('relationColumn'), text: ({ relation }) => t(`mapping.${relation}`) },
          { key: 'note', title: t('note'), text: ({ note }) => (note ? say(note) : '') },
        ]}
      />
    </div>
  )
}
