import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { refusalsQuery, type GuardRefusal } from '../api.ts'
import { GuardTabs } from '../components/incident-words.tsx'

const families = [
  'sqli',
  'xss',
  'path-traversal',
  'cmdi',
  'code-injection',
  'xxe',
  'nosqli',
  'ldapi',
  'header-injection',
] as const

/** Requests that held what looks like an attack; a person's incident number is found by the search. */
export function RefusalsPage() {
  const { t } = useTranslation('guard')
  const [state, setState] = useTableState()
  const refusals = useQuery(refusalsQuery(state))
  return (
    <>
      <PageHeader title={t('title')} summary={t('refusalsSummary')} />
      <GuardTabs />
      <DataTable
        id="guard-refusals"
        label={t('refusals')}
        columns={useColumns()}
        rowKey={({ incident }) => incident}
        query={refusals}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'family',
            label: t('familyLabel'),
            options: families.map((value) => ({ value, label: t(`family.${value}`) })),
          },
          {
            name: 'mode',
            label: t('modeLabel'),
            options: (['block', 'report'] as const).map((value) => ({ value, label: t(`mode.${value}`) })),
          },
        ]}
      />
    </>
  )
}

function useColumns(): Column<GuardRefusal>[] {
  const { t } = useTranslation('guard')
  const { language } = useLanguage()
  return [
    { key: 'incident', title: t('number'), render: ({ incident }) => incident },
    { key: 'at', title: t('lastAt'), render: ({ at }) => formatDateTime(at, language) },
    {
      key: 'family',
      title: t('familyLabel'),
      render: ({ family }) => t(`family.${family}`, { defaultValue: family }),
    },
    { key: 'mode', title: t('modeLabel'), render: ({ mode }) => t(`mode.${mode}`) },
    { key: 'operation', title: t('operation'), render: ({ operation }) => operation },
    { key: 'field', title: t('field'), render: ({ field }) => field },
    {
      key: 'excerpt',
      title: t('excerpt'),
      render: ({ excerpt }) => <code>{excerpt}</code>,
      text: ({ excerpt }) => excerpt,
    },
    { key: 'actor', title: t('actor'), render: ({ actorName }) => actorName || t('nobody') },
    { key: 'address', title: t('subjectKind.address'), render: ({ address }) => address },
    { key: 'times', title: t('times'), align: 'right', render: ({ times }) => times },
  ]
}
