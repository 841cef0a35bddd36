import { Table, type TableProps } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { toCsv } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { DEFAULT_SIZE, type TableChange, type TableState } from '../../lib/url-state.ts'
import { Button } from '../button.tsx'
import { EmptyState, ErrorState } from '../state-view.tsx'
import { cellText, readSort, writeSort, type Column, type Filter, type Page } from './column.ts'
import styles from './data-table.module.css'
import { Toolbar } from './toolbar.tsx'

export type DataTableProps<T> = {
  /** Names the table for screen readers, the exported file and the remembered columns. */
  id: string
  label: string
  columns: readonly Column<T>[]
  rowKey(row: T): string
  query: { data: Page<T> | undefined; error: unknown; isFetching: boolean; refetch(): unknown }
  state: TableState
  onChange(change: TableChange): void
  filters?: readonly Filter[]
  search?: boolean
  /** Where a row leads; the first column becomes the link, so that the keyboard reaches it. */
  rowLink?(row: T): string
  actions?: ReactNode
  /** Shown where there is nothing at all, e.g. how to begin. */
  empty?: ReactNode
}

/** A table whose rows live on the server: pages, order, search and filters are in the address (`useTableState`). */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { columns, query, state, onChange } = props
  const [shown, setShown] = useShownColumns(props.id, columns)
  const visible = columns.filter(({ key }) => shown.includes(key))
  const rows = query.data?.items
  return (
    <section className={styles['panel']} aria-label={props.label}>
      <Toolbar
        label={props.label}
        search={props.search ?? true}
        filters={props.filters ?? []}
        state={state}
        onChange={onChange}
        columns={columns}
        shown={shown}
        onShown={setShown}
        onExport={rows?.length ? () => exportRows(props.id, visible, rows) : undefined}
        actions={props.actions}
      />
      {query.error && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Rows {...props} visible={visible} />
      )}
    </section>
  )
}

function Rows<T extends object>(props: DataTableProps<T> & { visible: readonly Column<T>[] }) {
  const { t } = useTranslation('ui')
  const navigate = useNavigate()
  const { query, state, onChange, rowLink, visible } = props
  const sort = readSort(state.sort)
  const columns: TableProps<T>['columns'] = visible.map((column, index) => ({
    key: column.key,
    title: column.title,
    ...(column.align && { align: column.align }),
    ...(column.width !== undefined && { width: column.width }),
    ...(column.sortable && { sorter: true, sortOrder: sort?.key === column.key ? sort.order : null }),
    render: (_: unknown, row: T) =>
      index === 0 && rowLink ? <Link to={rowLink(row)}>{column.render(row)}</Link> : column.render(row),
  }))
  return (
    <Table<T>
      className={styles['table'] ?? ''}
      size="middle"
      columns={columns}
      dataSource={query.data?.items ?? []}
      rowKey={props.rowKey}
      loading={query.isFetching && !query.data}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      locale={{ emptyText: query.data ? <Nothing {...props} /> : ' ' }}
      {...(rowLink && {
        onRow: (row: T) => ({
          className: styles['linked'],
          onClick: (event) => follow(event, () => void navigate(rowLink(row))),
        }),
      })}
      onChange={(_pages, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? { columnKey: undefined, order: null } : sorter
        const next = writeSort(columnKey, order)
        if (next !== state.sort) onChange({ sort: next })
      }}
      pagination={{
        current: state.page,
        pageSize: state.size,
        total: query.data?.total ?? 0,
        hideOnSinglePage: (query.data?.total ?? 0) <= DEFAULT_SIZE,
        showSizeChanger: true,
        showTotal: (total, [from, to]) =>
          t(query.data?.totalIsLeast ? 'table.rangeLeast' : 'table.range', { from, to, total }),
        style: { padding: '0 16px' },
        onChange: (page, size) => onChange(size === state.size ? { page } : { size }),
      }}
    />
  )
}

/** A click on a link or a control in the row is theirs; any other click on the row follows its link. */
function follow(event: React.MouseEvent<HTMLElement>, go: () => void): void {
  const target = event.target as HTMLElement
  if (!target.closest('a, button, input, label') && !getSelection()?.toString()) go()
}

function Nothing<T>({ state, onChange, empty }: Pick<DataTableProps<T>, 'state' | 'onChange' | 'empty'>) {
  const { t } = useTranslation('ui')
  const names = Object.keys(state.filters)
  if (!state.q && names.length === 0) return empty ?? <EmptyState />
  const cleared = Object.fromEntries(names.map((name) => [name, undefined]))
  return (
    <EmptyState title={t('state.emptyFiltered')}>
      <Button onClick={() => onChange({ q: undefined, filters: cleared })}>{t('state.clearFilters')}</Button>
    </EmptyState>
  )
}

/** Which columns this person wants, remembered on the device. */
function useShownColumns<T>(id: string, columns: readonly Column<T>[]): [string[], (keys: string[]) => void] {
  const storageKey = `yuzhi.columns.${id}`
  const [chosen, setChosen] = useState<string[] | null>(() => {
    const kept = localStorage.getItem(storageKey)
    return kept ? kept.split(',') : null
  })
  const shown = useMemo(() => {
    const known = columns.filter(({ key, optional }) => (chosen ? chosen.includes(key) : !optional))
    return (known.length > 0 ? known : columns).map(({ key }) => key)
  }, [chosen, columns])
  const choose = (keys: string[]): void => {
    localStorage.setItem(storageKey, keys.join(','))
    setChosen(keys)
  }
  return [shown, choose]
}

function exportRows<T>(id: string, columns: readonly Column<T>[], rows: readonly T[]): void {
  const header = columns.map(({ title }) => title)
  const body = rows.map((row) => columns.map((column) => cellText(column, row)))
  download(`${id}.csv`, toCsv(header, body))
}
