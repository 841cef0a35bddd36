import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { elementsQuery, type ElementSummary } from '../api.ts'
import { RegisterTabs } from '../components/register-tabs.tsx'
import { classifications, types } from '../element-form.ts'

/** All data elements in force: what a value means, how it is written, under which words departments head it. */
export function ElementsPage() {
  const { t } = useTranslation('standards')
  const [state, setState] = useTableState()
  const can = useCan()
  const elements = useQuery(elementsQuery(state))
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          can('standards.propose') && (
            <>
              <Link to="/desk/standards/import?kind=element">
                <Button tabIndex={-1}>{t('import.open')}</Button>
              </Link>
              <Link to="/desk/standards/elements/_new">
                <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                  {t('newElement')}
                </Button>
              </Link>
            </>
          )
        }
      />
      <RegisterTabs />
      <DataTable
        id="elements"
        label={t('part.elements')}
        columns={useElementColumns()}
        rowKey={({ element }) => element.id}
        query={elements}
        state={state}
        onChange={setState}
        filters={useElementFilters()}
        rowLink={({ element }) => `/desk/standards/elements/${element.id}`}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

function useElementFilters(): Filter[] {
  const { t } = useTranslation('standards')
  const choices = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }))
  return [
    { name: 'type', label: t('field.type'), options: choices('type', types) },
    {
      name: 'classification',
      label: t('field.classification'),
      options: choices('classification', classifications),
    },
    {
      name: 'retired',
      label: t('standing'),
      options: [
        { value: 'false', label: t('inForce') },
        { value: 'true', label: t('retired') },
      ],
    },
  ]
}

function useElementColumns(): Column<ElementSummary>[] {
  const { t } = useTranslation('standards')
  const say = useSay()
  return [
    {
      key: 'name',
      title: t('field.name'),
      sortable: true,
      render: ({ element }) => say(element.name),
      text: ({ element }) => say(element.name),
    },
    { key: 'code', title: t('field.id'), sortable: true, render: ({ element }) => element.id },
    { key: 'definition', title: t('field.definition'), render: ({ element }) => element.definition },
    { key: 'type', title: t('field.type'), render: ({ element }) => t(`type.${element.type}`) },
    { key: 'unit', title: t('field.unit'), render: ({ element }) => element.unit ?? '' },
    { key: 'codeList', title: t('field.codeList'), render: ({ element }) => element.codeList ?? '' },
    {
      key: 'classification',
      title: t('field.classification'),
      render: ({ element }) => t(`classification.${element.classification}`),
    },
    { key: 'standard', title: t('field.standard'), render: ({ element }) => element.standard ?? '' },
    {
      key: 'version',
      title: t('versionColumn'),
      align: 'right',
      render: ({ version, retired }) => (retired ? `${version} · ${t('retired')}` : version),
      text: ({ version }) => version,
    },
    {
      key: 'labels',
      title: t('field.labels'),
      optional: true,
      render: ({ element }) => element.labels.join('、'),
    },
  ]
}
