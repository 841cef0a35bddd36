import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatList, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { usesQuery, type UseEntry } from '../api.ts'

/** Every call of shared data, allowed and denied. */
export function UsesPage() {
  const { t } = useTranslation('exchange')
  const [state, setState] = useTableState()
  const uses = useQuery(usesQuery(state))
  return (
    <DataTable
      id="share-uses"
      label={t('tab.uses')}
      columns={useColumns()}
      rowKey={({ id }) => String(id)}
      query={uses}
      state={state}
      onChange={setState}
      filters={[
        {
          name: 'outcome',
          label: t('outcomeLabel'),
          options: (['allowed', 'denied'] as const).map((value) => ({
            value,
            label: t(`outcomes.${value}`),
          })),
        },
      ]}
      actions={
        state.filters['grant'] && (
          <Button onClick={() => setState({ filters: { grant: undefined } })}>{t('use.onlyGrant')} ✕</Button>
        )
      }
      empty={<EmptyState title={t('use.none')} />}
    />
  )
}

function useColumns(): Column<UseEntry>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const department = useDepartmentName()
  return [
    { key: 'at', title: t('at'), sortable: true, render: ({ at }) => formatDateTime(at, language) },
    {
      key: 'outcome',
      title: t('outcomeLabel'),
      render: ({ outcome }) => (
        <Badge tone={outcome === 'allowed' ? 'green' : outcome === 'cut' ? 'orange' : 'red'}>
          {t(`outcome.${outcome}`)}
        </Badge>
      ),
      text: ({ outcome }) => t(`outcome.${outcome}`),
    },
    {
      key: 'grant',
      title: t('grant.title'),
      render: ({ grant, grantNumber }) =>
        grant ? <Link to={`/desk/exchange/grants/${grant}`}>{grantNumber}</Link> : NO_FIGURE,
      text: ({ grantNumber }) => grantNumber,
    },
    { key: 'dataset', title: t('dataset'), render: ({ dataset }) => dataset ?? NO_FIGURE },
    {
      key: 'department',
      title: t('receiver'),
      render: (row) => (row.department ? department(row.department) : NO_FIGURE),
    },
    { key: 'who', title: t('use.who'), render: ({ who }) => who },
    { key: 'operation', title: t('operation'), render: ({ operation }) => t(`operations.${operation}`) },
    {
      key: 'rows',
      title: t('rowsGiven'),
      align: 'right',
      render: ({ rows }) => formatNumber(rows, language),
    },
    {
      key: 'version',
      title: t('version'),
      align: 'right',
      render: ({ version }) => String(version ?? NO_FIGURE),
    },
    { key: 'address', title: t('use.address'), render: ({ address }) => address },
    {
      key: 'purpose',
      title: t('ask.purpose'),
      render: ({ purpose }) => purpose ?? NO_FIGURE,
      optional: true,
    },
    {
      key: 'fields',
      title: t('fields'),
      render: ({ fields }) => formatList(fields, language) || NO_FIGURE,
      optional: true,
    },
  ]
}
