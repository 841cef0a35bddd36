import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Button } from '../../../../ui/button.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { openRowsQuery, type OpenDataset } from '../api.ts'
import styles from '../pages/open.module.css'

const SIZE = 10

/** Rows of the newest version, a page at a time, filtered by a column's value and ordered. */
export function RowsPreview({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const [page, setPage] = useState(1)
  const [sort, setSort] = useState('')
  const [filter, setFilter] = useState<Record<string, string>>({})
  const rows = useQuery(openRowsQuery(dataset.code, { page, filters: filter, ...(sort && { sort }) }))
  const choose = (next: { sort?: string; filter?: Record<string, string> }): void => {
    setPage(1)
    if (next.sort !== undefined) setSort(next.sort)
    if (next.filter) setFilter(next.filter)
  }
  return (
    <section className={styles['section']} aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <Controls dataset={dataset} sort={sort} onChange={choose} />
      <Shown query={rows}>
        {({ items, total, columns }) => (
          <>
            <p role="status">{t('rows', { count: total, figure: formatNumber(total, language) })}</p>
            <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('preview.title')}>
              <PlainTable<Record<string, unknown>>
                caption={t('preview.title')}
                rows={items.map((row, i) => ({ ...row, key: `${page}-${i}` }))}
                rowKey={({ key }) => String(key)}
                columns={columns.map(({ name, title }) => ({
                  key: name,
                  title: say(title),
                  text: (row) => {
                    const value = row[name]
                    return value === null || value === undefined ? NO_FIGURE : String(value)
                  },
                }))}
              />
            </div>
            <div className={styles['inline']}>
              <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
                {t('preview.before')}
              </Button>
              <span>{t('preview.page', { page, pages: Math.max(1, Math.ceil(total / SIZE)) })}</span>
              <Button disabled={page * SIZE >= total} onClick={() => setPage(page + 1)}>
                {t('preview.after')}
              </Button>
            </div>
          </>
        )}
      </Shown>
    </section>
  )
}

type ControlsProps = {
  dataset: OpenDataset
  sort: string
  onChange(next: { sort?: string; filter?: Record<string, string> }): void
}

function Controls({ dataset, sort, onChange }: ControlsProps) {
  const { t } = useTranslation('opening')
  const say = useSay()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const value = String(data.get('value') ?? '').trim()
    onChange({ filter: value ? { [String(data.get('column'))]: value } : {} })
  }
  return (
    <form className={styles['inline']} onSubmit={submit}>
      <label>
        {t('preview.sort')}
        <select value={sort} onChange={({ target }) => onChange({ sort: target.value })}>
          <option value="">{t('preview.asIs')}</option>
          {dataset.columns.flatMap(({ name, title }) => [
            <option key={name} value={name}>
              {say(title)} ↑
            </option>,
            <option key={`-${name}`} value={`-${name}`}>
              {say(title)} ↓
            </option>,
          ])}
        </select>
      </label>
      <label>
        {t('preview.column')}
        <select name="column">
          {dataset.columns.map(({ name, title }) => (
            <option key={name} value={name}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('preview.equals')}
        <input name="value" />
      </label>
      <Button type="submit">{t('preview.apply')}</Button>
    </form>
  )
}
