import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { codeListsQuery, type CodeListSummary } from '../api.ts'
import { RegisterTabs } from '../components/register-tabs.tsx'

/** All code lists; the search finds them also by a code or a name they hold. */
export function CodeListsPage() {
  const { t } = useTranslation('standards')
  const [state, setState] = useTableState()
  const can = useCan()
  const lists = useQuery(codeListsQuery(state))
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('codeListsSummary')}
        actions={
          can('standards.propose') && (
            <Link to="/desk/standards/import?kind=code-list">
              <Button tabIndex={-1}>{t('import.open')}</Button>
            </Link>
          )
        }
      />
      <RegisterTabs />
      <DataTable
        id="code-lists"
        label={t('part.code-lists')}
        columns={useCodeListColumns()}
        rowKey={({ id }) => id}
        query={lists}
        state={state}
        onChange={setState}
        rowLink={({ id }) => `/desk/standards/code-lists/${id}`}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

function useCodeListColumns(): Column<CodeListSummary>[] {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      title: t('field.name'),
      sortable: true,
      render: ({ name }) => say(name),
      text: ({ name }) => say(name),
    },
    { key: 'code', title: t('field.id'), sortable: true, render: ({ id }) => id },
    { key: 'standard', title: t('field.standard'), render: ({ standard }) => standard },
    {
      key: 'codes',
      title: t('codes'),
      align: 'right',
      render: ({ codes }) => formatNumber(codes, language),
      text: ({ codes }) => codes,
    },
    { key: 'validFrom', title: t('field.validFrom'), render: ({ validFrom }) => validFrom },
    { key: 'version', title: t('versionColumn'), align: 'right', render: ({ version }) => version },
  ]
}
