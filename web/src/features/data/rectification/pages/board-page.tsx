import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Figure } from '../../../../ui/figure.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { boardQuery, type Board } from '../api.ts'
import styles from '../components/board.module.css'
import { DatasetTable } from '../components/dataset-table.tsx'
import { DepartmentGrid } from '../components/department-grid.tsx'

/** Where the data of every department stands today; every figure leads down to the rows behind it. */
export function BoardPage() {
  const { t } = useTranslation('rectification')
  const board = useQuery(boardQuery)
  return (
    <>
      <PageHeader title={t('board')} summary={t('boardSummary')} />
      <Shown query={board}>
        {(found) =>
          found.datasets.length === 0 ? <EmptyState title={t('nothingJudged')} /> : <Standing board={found} />
        }
      </Shown>
    </>
  )
}

function Standing({ board }: { board: Board }) {
  const { t } = useTranslation('rectification')
  const departmentName = useDepartmentName()
  const [state, setState] = useTableState()
  const chosen = state.filters['department']
  const datasets = board.datasets.filter(({ department }) => !chosen || department === chosen)
  return (
    <Stack>
      <Figures board={board} />
      <Panel title={t('departments')} note={t('departmentsNote')}>
        <DepartmentGrid
          departments={board.departments}
          chosen={chosen}
          onChoose={(department) => setState({ filters: { department } })}
        />
      </Panel>
      <Panel
        title={chosen ? t('datasetsOf', { name: departmentName(chosen) }) : t('datasets')}
        note={t('worstFirst')}
      >
        <DatasetTable rows={datasets} />
      </Panel>
    </Stack>
  )
}

function Figures({ board }: { board: Board }) {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const scores = board.datasets.flatMap(({ score }) => (score === null ? [] : [score]))
  const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
  const total = (of: 'late' | 'open' | 'overdue') => board.departments.reduce((sum, one) => sum + one[of], 0)
  return (
    <div className={styles['figures']}>
      <Figure
        label={t('meanScore')}
        value={formatNumber(mean, language)}
        note={t('meanNote', { count: scores.length })}
      />
      <Figure label={t('judged')} value={formatNumber(board.datasets.length, language)} />
      <Figure label={t('late')} value={formatNumber(total('late'), language)} />
      <Figure label={t('openRectifications')} value={formatNumber(total('open'), language)} />
      <Figure label={t('overdue')} value={formatNumber(total('overdue'), language)} />
    </div>
  )
}
