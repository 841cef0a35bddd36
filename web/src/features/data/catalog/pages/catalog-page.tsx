import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { classifications, datasetsQuery, sharings, type DatasetSummary } from '../api.ts'
import { ClassificationBadge, SharingBadge, StateBadge } from '../components/entry-badges.tsx'

/** All datasets of the province: who holds them, how they may be shared, how good they are. */
export function CatalogPage() {
  const { t } = useTranslation('catalog')
  const [state, setState] = useTableState()
  const can = useCan()
  const datasets = useQuery(datasetsQuery(state))
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          <>
            <Link to="/desk/catalog/completeness">
              <Button tabIndex={-1}>{t('complete.title')}</Button>
            </Link>
            {can('catalog.register') && (
              <Link to="/desk/catalog/new-dataset">
                <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                  {t('register.title')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <DataTable
        id="catalog"
        label={t('title')}
        columns={useDatasetColumns()}
        rowKey={({ code }) => code}
        query={datasets}
        state={state}
        onChange={setState}
        filters={useDatasetFilters()}
        rowLink={({ code }) => `/desk/catalog/${code}`}
        empty={
          <EmptyState title={t('none')}>
            <p>{t('noneHelp')}</p>
          </EmptyState>
        }
      />
    </>
  )
}

function useDatasetFilters(): Filter[] {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  return [
    {
      name: 'department',
      label: t('department'),
      options: organisations.map(({ code, name }) => ({ value: code, label: say(name) })),
    },
    {
      name: 'sharing',
      label: t('sharingLabel'),
      options: sharings.map((value) => ({ value, label: t(`sharing.${value}`) })),
    },
    {
      name: 'classification',
      label: t('classificationLabel'),
      options: classifications.map((value) => ({ value, label: t(`classification.${value}`) })),
    },
    {
      name: 'state',
      label: t('stateLabel'),
      options: (['draft', 'reviewed', 'published', 'retired'] as const).map((value) => ({
        value,
        label: t(`state.${value}`),
      })),
    },
    {
      name: 'synthetic',
      label: t('nature'),
      options: [
        { value: 'true', label: t('synthetic') },
        { value: 'false', label: t('real') },
      ],
    },
  ]
}

function useDatasetColumns(): Column<DatasetSummary>[] {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const say = useSay()
  return [
    { key: 'title', title: t('dataset'), render: ({ title }) => say(title), text: ({ title }) => say(title) },
    {
      key: 'nature',
      title: t('nature'),
      render: ({ synthetic }) => (synthetic ? <SyntheticBadge /> : t('real')),
      text: ({ synthetic }) => t(synthetic ? 'synthetic' : 'real'),
    },
    { key: 'department', title: t('department'), render: ({ departmentName }) => say(departmentName) },
    {
      key: 'sharing',
      title: t('sharingLabel'),
      render: ({ sharing }) => <SharingBadge sharing={sharing} />,
      text: ({ sharing }) => t(`sharing.${sharing}`),
    },
    {
      key: 'classification',
      title: t('classificationLabel'),
      render: ({ classification }) => <ClassificationBadge value={classification} />,
      text: ({ classification }) => t(`classification.${classification}`),
    },
    {
      key: 'state',
      title: t('stateLabel'),
      render: ({ state }) => <StateBadge state={state} />,
      text: ({ state }) => t(`state.${state}`),
    },
    {
      key: 'completeness',
      title: t('core.completeness'),
      align: 'right',
      render: ({ completeness }) => `${completeness} %`,
      text: ({ completeness }) => completeness,
      optional: true,
    },
    { key: 'theme', title: t('theme'), render: ({ theme }) => theme, optional: true },
    { key: 'cycle', title: t('cycleLabel'), render: ({ updateCycle }) => t(`cycle.${updateCycle}`) },
    {
      key: 'rows',
      title: t('rows'),
      align: 'right',
      render: ({ rows }) => formatNumber(rows, language),
      text: ({ rows }) => rows,
    },
    {
      key: 'quality',
      title: t('quality'),
      align: 'right',
      render: ({ quality }) => formatNumber(quality, language),
      text: ({ quality }) => quality,
    },
    {
      key: 'publishedAt',
      title: t('publishedAt'),
      render: ({ publishedAt }) => (publishedAt ? formatDateTime(publishedAt, language) : NO_FIGURE),
    },
    { key: 'code', title: t('code'), render: ({ code }) => code, optional: true },
  ]
}
