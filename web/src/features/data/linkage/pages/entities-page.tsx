import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { formatList, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { entitiesQuery, projectQuery, type EntitySummary } from '../api.ts'
import { useDatasetName } from '../components/names.ts'
import { ProjectTabs } from '../components/project-tabs.tsx'

/** Entities of the newest run, those of most records first. */
export function EntitiesPage() {
  const { project = '' } = useParams()
  const { t } = useTranslation('linkage')
  const say = useSay()
  const [state, change] = useTableState()
  const { data } = useQuery(projectQuery(project))
  const entities = useQuery(entitiesQuery(project, state))
  return (
    <>
      <PageHeader
        title={t('entities.title')}
        summary={t('entities.summary')}
        crumbs={[
          { label: t('title'), path: '/desk/linkage' },
          { label: data ? say(data.title) : project, path: `/desk/linkage/${project}` },
        ]}
      />
      <ProjectTabs project={project} />
      <DataTable<EntitySummary>
        id="linkage-entities"
        label={t('entities.title')}
        columns={useColumns()}
        rowKey={({ entity }) => String(entity)}
        rowLink={({ entity }) => `/desk/linkage/${project}/entities/${entity}`}
        query={entities}
        state={state}
        onChange={change}
        filters={useFilters(data?.datasets ?? [])}
      />
    </>
  )
}

function useColumns(): Column<EntitySummary>[] {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const datasetName = useDatasetName()
  return [
    { key: 'entity', title: t('entity.number'), sortable: true, render: ({ entity }) => String(entity) },
    {
      key: 'records',
      title: t('records'),
      sortable: true,
      align: 'right',
      render: ({ records }) => formatNumber(records, language),
    },
    {
      key: 'datasets',
      title: t('datasets'),
      render: ({ datasets }) => formatList(datasets.map(datasetName), language),
    },
  ]
}

function useFilters(datasets: readonly string[]): Filter[] {
  const { t } = useTranslation('linkage')
  const datasetName = useDatasetName()
  return [
    {
      name: 'least',
      label: t('entities.least'),
      options: ['1', '2', '3', '5', '10'].map((value) => ({
        value,
        label: t('entities.atLeast', { count: Number(value) }),
      })),
      fallback: '2',
    },
    {
      name: 'dataset',
      label: t('datasets'),
      options: datasets.map((value) => ({ value, label: datasetName(value) })),
    },
  ]
}
