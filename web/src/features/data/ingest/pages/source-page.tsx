import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState, Shown, StateView } from '../../../../ui/state-view.tsx'
import { runsQuery, sourcesQuery, type Source } from '../api.ts'
import { useRunColumns } from '../components/run-columns.tsx'
import { UploadPanel } from '../components/upload-panel.tsx'

/** One source: how its files are read and mapped, the place to deliver them, and its runs. */
export function SourcePage() {
  const { t } = useTranslation('ingest')
  const { code } = useParams()
  const sources = useQuery(sourcesQuery)
  return (
    <Shown query={sources}>
      {(all) => {
        const source = all.find((each) => each.code === code)
        return source ? <SourceView source={source} /> : <StateView icon="empty" title={t('noSuchSource')} />
      }}
    </Shown>
  )
}

function SourceView({ source }: { source: Source }) {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const can = useCan()
  return (
    <>
      <PageHeader
        title={say(source.title)}
        crumbs={[{ label: t('sources'), path: '/desk/ingest/sources' }]}
        summary={<code>{source.code}</code>}
      />
      <Stack>
        <Pair>
          {can('ingest.run') && <UploadPanel source={source.code} />}
          <Settings source={source} />
        </Pair>
        <Runs source={source.code} />
      </Stack>
    </>
  )
}

function Settings({ source }: { source: Source }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const departmentName = useDepartmentName()
  const can = useCan()
  const { hints, mappingVersion } = source
  const given = Object.entries(hints).filter(([, value]) => value !== undefined)
  return (
    <Panel
      title={t('settings')}
      actions={
        <>
          {can('ingest.run') && (
            <Link to={`/desk/ingest/sources/${source.code}/edit`}>
              <Button tabIndex={-1}>{t('register.edit')}</Button>
            </Link>
          )}
          {can('ingest.approve') && (
            <Link to={`/desk/ingest/sources/${source.code}/mapping`}>
              <Button tabIndex={-1}>{t('editMapping')}</Button>
            </Link>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('department'), value: departmentName(source.department) },
          {
            label: t('dataset'),
            value: <Link to={`/desk/catalog/${source.dataset}`}>{source.dataset}</Link>,
          },
          { label: t('modeLabel'), value: `${t(`mode.${source.mode}`)} — ${t(`modeHelp.${source.mode}`)}` },
          {
            label: t('mapping'),
            value: mappingVersion === null ? t('noMapping') : t('versionNumber', { number: mappingVersion }),
          },
          {
            label: t('hints'),
            value:
              given.length === 0
                ? t('noHints')
                : given
                    .map(([name, value]) => `${t(`hint.${name}`)} ${String(value)}`)
                    .join(language === 'zh' ? '；' : '; '),
          },
        ]}
      />
    </Panel>
  )
}

function Runs({ source }: { source: string }) {
  const { t } = useTranslation('ingest')
  const [state, setState] = useTableState()
  const runs = useQuery(runsQuery({ ...state, filters: { ...state.filters, source } }))
  return (
    <DataTable
      id="source-runs"
      label={t('runs')}
      search={false}
      columns={useRunColumns({ withSource: false })}
      rowKey={({ id }) => id}
      query={runs}
      state={state}
      onChange={setState}
      rowLink={({ id }) => `/desk/ingest/runs/${id}`}
      empty={<EmptyState title={t('noRuns')} />}
    />
  )
}
