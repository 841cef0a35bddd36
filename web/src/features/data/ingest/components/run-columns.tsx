import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import type { Run } from '../api.ts'
import { RunProgress } from './run-badge.tsx'

/** The columns of lists of runs: the account of the rows stands in the order of its equation. */
export function useRunColumns({ withSource }: { withSource: boolean }): Column<Run>[] {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const say = useSay()
  const count = (key: 'rowsIn' | 'accepted' | 'quarantined' | 'nonData' | 'faults', sortable = false) => ({
    key,
    title: t(key),
    sortable,
    align: 'right' as const,
    render: (run: Run) => formatNumber(run[key], language),
    text: (run: Run) => run[key],
  })
  const source: Column<Run> = {
    key: 'source',
    title: t('source'),
    sortable: true,
    render: ({ sourceTitle }) => say(sourceTitle),
  }
  const at: Column<Run> = {
    key: 'createdAt',
    title: t('createdAt'),
    sortable: true,
    render: ({ createdAt }) => formatDateTime(createdAt, language),
  }
  return [
    ...(withSource ? [source, at] : [at]),
    {
      key: 'status',
      title: t('statusLabel'),
      sortable: true,
      render: (run) => <RunProgress run={run} />,
      text: ({ status }) => t(`status.${status}`),
    },
    count('rowsIn', true),
    count('accepted'),
    count('quarantined'),
    count('nonData'),
    count('faults', true),
    {
      key: 'version',
      title: t('version'),
      align: 'right',
      render: ({ version }) => (version === null ? '—' : t('versionNumber', { number: version })),
      text: ({ version }) => version,
    },
    { key: 'startedBy', title: t('startedBy'), render: ({ startedBy }) => startedBy, optional: true },
  ]
}
