import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { caseListQuery, caseTypesQuery, exportPath, type CaseSummary } from '../api.ts'
import { ClockBadge } from '../components/clock-display.tsx'

/** The cases a person may see, most pressing first. */
export function CaseListPage() {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const [state, change] = useTableState()
  const cases = useQuery(caseListQuery(state))
  return (
    <>
      <PageHeader title={t('list.title')} summary={t('list.summary')} actions={<OpenMenu />} />
      <DataTable<CaseSummary>
        id="cases"
        label={t('list.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/desk/cases/${id}`}
        query={cases}
        state={state}
        onChange={change}
        filters={useFilters()}
        actions={<Button href={exportPath(state, language)}>{t('list.exportAll')}</Button>}
      />
    </>
  )
}

function useColumns(): Column<CaseSummary>[] {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  return [
    { key: 'number', title: t('number'), render: ({ number }) => number, width: 170 },
    {
      key: 'title',
      title: t('title'),
      render: ({ id, title }) => <Link to={`/desk/cases/${id}`}>{say(title)}</Link>,
      text: ({ title }) => say(title),
    },
    {
      key: 'type',
      title: t('type'),
      render: ({ typeName }) => say(typeName),
      text: ({ typeName }) => say(typeName),
    },
    {
      key: 'state',
      title: t('state'),
      render: ({ stateLabel, closedAt }) => (
        <Badge tone={closedAt ? 'grey' : 'blue'}>{say(stateLabel)}</Badge>
      ),
      text: ({ stateLabel }) => say(stateLabel),
    },
    {
      key: 'department',
      title: t('department'),
      render: (row) => department(row.desk),
      text: (row) => department(row.desk),
    },
    { key: 'assignee', title: t('assignee'), render: ({ assignee }) => assignee?.name ?? '' },
    {
      key: 'dueAt',
      title: t('remaining'),
      sortable: true,
      render: ({ clock }) => clock && <ClockBadge clock={clock} />,
      text: ({ dueAt }) => (dueAt ? formatDateTime(dueAt, language) : ''),
    },
    {
      key: 'openedAt',
      title: t('openedAt'),
      sortable: true,
      render: ({ openedAt }) => formatDateTime(openedAt, language),
    },
  ]
}

function useFilters(): Filter[] {
  const { t } = useTranslation('cases')
  const say = useSay()
  const { data: types } = useQuery(caseTypesQuery)
  return [
    {
      name: 'type',
      label: t('type'),
      options: (types ?? []).map(({ key, name }) => ({ value: key, label: say(name) })),
    },
    {
      name: 'open',
      label: t('list.open'),
      options: [
        { value: 'true', label: t('list.openOnly') },
        { value: 'false', label: t('list.closedOnly') },
      ],
      fallback: 'true',
      all: 'all',
    },
    { name: 'mine', label: t('list.whose'), options: [{ value: 'true', label: t('list.mine') }] },
    { name: 'overdue', label: t('list.deadline'), options: [{ value: 'true', label: t('list.overdue') }] },
  ]
}

/** Case types the person may open by hand; nothing where there is none. */
function OpenMenu() {
  const { t } = useTranslation('cases')
  const say = useSay()
  const navigate = useNavigate()
  const { data: types = [] } = useQuery(caseTypesQuery)
  const items = types
    .filter(({ mayOpen }) => mayOpen)
    .map(({ key, name }) => ({
      key,
      label: say(name),
      onClick: () => void navigate(`/desk/cases/new/${key}`),
    }))
  if (items.length === 0) return null
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {t('list.new')}
      </Button>
    </Dropdown>
  )
}
