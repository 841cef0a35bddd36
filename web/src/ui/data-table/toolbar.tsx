import { DownloadOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableChange, TableState } from '../../lib/url-state.ts'
import type { Column, Filter } from './column.ts'
import styles from './data-table.module.css'

type Props<T> = {
  label: string
  search: boolean
  filters: readonly Filter[]
  state: TableState
  onChange(change: TableChange): void
  columns: readonly Column<T>[]
  shown: readonly string[]
  onShown(keys: string[]): void
  onExport: (() => void) | undefined
  actions: ReactNode
}

/** Search, filters, choice of columns and export, above the rows. */
export function Toolbar<T>({ label, search, filters, state, onChange, ...rest }: Props<T>) {
  return (
    <div className={styles['toolbar']} role="search" aria-label={label}>
      {search && <SearchBox value={state.q ?? ''} onSearch={(q) => onChange({ q: q || undefined })} />}
      {filters.map((filter) => (
        <FilterSelect
          key={filter.name}
          filter={filter}
          value={state.filters[filter.name] ?? filter.fallback ?? ''}
          onChange={(value) =>
            onChange({ filters: { [filter.name]: value === filter.fallback ? undefined : value } })
          }
        />
      ))}
      <span className={styles['spacer']} />
      {rest.actions}
      <ColumnChoice columns={rest.columns} shown={rest.shown} onShown={rest.onShown} />
      <ExportButton onExport={rest.onExport} />
    </div>
  )
}

function SearchBox({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(value)
  return (
    <Input.Search
      allowClear
      style={{ width: 240 }}
      aria-label={t('table.search')}
      placeholder={t('table.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(next) => onSearch(next.trim())}
    />
  )
}

/** A native list: works with keyboard, screen reader and phone as people know it. */
function FilterSelect({
  filter,
  value,
  onChange,
}: {
  filter: Filter
  value: string
  onChange(value: string): void
}) {
  const { t } = useTranslation('ui')
  return (
    <label className={styles['filter']}>
      {filter.label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={filter.all ?? ''}>{filter.none ?? t('table.all')}</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function ColumnChoice<T>(props: Pick<Props<T>, 'columns' | 'shown' | 'onShown'>) {
  const { t } = useTranslation('ui')
  const choice = (
    <Checkbox.Group
      value={[...props.shown]}
      onChange={(keys) => keys.length > 0 && props.onShown(keys)}
      options={props.columns.map(({ key, title }) => ({ value: key, label: title }))}
      style={{ display: 'grid', gap: 4 }}
    />
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choice}>
      <Button icon={<SettingOutlined aria-hidden />}>{t('table.columns')}</Button>
    </Popover>
  )
}

function ExportButton({ onExport }: { onExport: (() => void) | undefined }) {
  const { t } = useTranslation('ui')
  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      title={t('table.exportHelp')}
      disabled={!onExport}
      {...(onExport && { onClick: onExport })}
    >
      {t('table.export')}
    </Button>
  )
}
