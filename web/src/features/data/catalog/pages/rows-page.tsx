import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay, useLanguage } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { purposesQuery, rowsQuery, type DatasetColumn } from '../api.ts'
import { MaskMark } from '../components/mask-mark.tsx'
import { OriginDrawer } from '../components/origin-drawer.tsx'
import { cellOf, withKeys, type KeyedRow, type Origin } from '../row.ts'
import { useDataset } from './dataset-page.tsx'

/** The rows of a version as this person may see them; each leads to the file and line it came from. */
export function RowsPage() {
  const { t } = useTranslation('catalog')
  const dataset = useDataset()
  const [state, setState] = useTableState()
  const rows = useQuery({ ...rowsQuery(dataset.code, state), select: withKeys })
  const [origin, setOrigin] = useState<Origin>()
  const columns = useRowColumns(rows.data?.columns ?? dataset.columns, setOrigin)
  const { file, line } = state.filters
  const purposes = usePurposes(dataset.code)
  return (
    <>
      <DataTable
        id={`rows-${dataset.code}`}
        label={t('tab.rows')}
        columns={columns}
        rowKey={({ key }) => key}
        query={rows}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'version',
            label: t('version'),
            none: t('current'),
            options: dataset.versions.map(({ number }) => ({
              value: String(number),
              label: t('versionNumber', { number }),
            })),
          },
          { name: 'purpose', label: t('purpose'), none: t('noPurpose'), options: purposes },
        ]}
        actions={
          (file ?? line) && (
            <Button onClick={() => setState({ filters: { file: undefined, line: undefined } })}>
              {t('onlyLine', { file: rows.data?.files[file ?? ''] ?? t('origin.file'), line: line ?? '…' })} ✕
            </Button>
          )
        }
      />
      <OriginDrawer dataset={dataset} origin={origin} onClose={() => setOrigin(undefined)} />
    </>
  )
}

/** The purposes in force that name this dataset; stating one shows in clear what it names. */
function usePurposes(dataset: string): { value: string; label: string }[] {
  const say = useSay()
  const { data: purposes = [] } = useQuery(purposesQuery)
  return purposes
    .filter(({ state, datasets }) => state === 'approved' && datasets.some((one) => one.dataset === dataset))
    .map(({ code, title }) => ({ value: code, label: say(title) }))
}

function useRowColumns(columns: readonly DatasetColumn[], onOrigin: (origin: Origin) => void) {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const say = useSay()
  const placeOf = ({ origin: { fileName, line } }: KeyedRow): string =>
    fileName ? t('lineOfFile', { file: fileName, line }) : t('line', { line })
  return [
    {
      key: '_line',
      title: t('comesFrom'),
      render: (row: KeyedRow) => (
        <Button type="link" size="small" onClick={() => onOrigin(row.origin)}>
          {placeOf(row)}
        </Button>
      ),
      text: placeOf,
    },
    ...columns.map((column): Column<KeyedRow> => {
      const isNumber = column.type === 'integer' || column.type === 'number'
      return {
        key: column.name,
        title: titleWithUnit(say(column.title), column.unit),
        sortable: column.clear,
        ...(isNumber && { align: 'right' as const }),
        render: (row) =>
          column.mask !== 'full' || row.values[column.name] === null ? (
            cellOf(row.values[column.name], column, language)
          ) : (
            <MaskMark />
          ),
        text: (row) => (column.mask === 'full' ? t('masked') : plain(row.values[column.name])),
      }
    }),
  ]
}

/** Many titles name their unit already. */
function titleWithUnit(title: string, unit: string | null): string {
  return unit && !title.includes(unit) ? `${title}（${unit}）` : title
}

function plain(value: string | number | boolean | null | undefined): string | number | null {
  return typeof value === 'boolean' ? String(value) : (value ?? null)
}
