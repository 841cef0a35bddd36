import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatDateTime, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Button } from '../../../../ui/button.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { lineageQuery, type Indicator, type Lineage } from '../api.ts'
import { formatValue } from '../figures.ts'
import styles from '../pages/indicator-page.module.css'

type Props = { indicator: Indicator; region: string; regionName: string; periods: readonly string[] }

/** Where a number comes from: its definition, the datasets at their versions, and the very rows of the files. */
export function LineagePanel({ indicator, region, regionName, periods }: Props) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const period = search.get('period') ?? periods.at(-1) ?? indicator.period
  const choose = (next: string): void =>
    setSearch(
      (current) => {
        current.set('period', next)
        return current
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <section className={styles['panel']} aria-labelledby="lineage">
      <h2 id="lineage">{t('lineage.title')}</h2>
      {period === null ? (
        <EmptyState />
      ) : (
        <>
          <label className={styles['pick']}>
            {t('lineage.of', { region: regionName })}
            <select
              value={period}
              onChange={(event) => choose(event.target.value)}
              aria-label={t('lineage.period')}
            >
              {[...new Set([...periods, period])]
                .sort()
                .reverse()
                .map((each) => (
                  <option key={each} value={each}>
                    {formatPeriod(each, language)}
                  </option>
                ))}
            </select>
          </label>
          <Trace key={`${region} ${period}`} indicator={indicator} region={region} period={period} />
        </>
      )}
    </section>
  )
}

function Trace({ indicator, region, period }: { indicator: Indicator; region: string; period: string }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const [page, setPage] = useState(1)
  const lineage = useQuery(lineageQuery(indicator.code, region, period, page))
  return (
    <Shown query={lineage}>
      {(found) => (
        <>
          <dl className={styles['facts']}>
            <Fact term={t('indicator.value')} text={formatValue(found.value, indicator.decimals, language)} />
            <Fact term={t('lineage.computed')} text={formatDateTime(found.computation.at, language)} />
            <div>
              <dt>{t('lineage.datasets')}</dt>
              {found.computation.datasets.map(({ dataset, number }) => (
                <dd key={dataset}>
                  <a href={datasetPath(dataset)}>{t('lineage.dataset', { name: dataset, number })}</a>
                </dd>
              ))}
            </div>
          </dl>
          <h3>{t('lineage.definition', { version: found.computation.version })}</h3>
          <pre className={styles['sql']} tabIndex={0}>
            {found.sql.trim()}
          </pre>
          <h3>
            {t('lineage.rows')} ({t('lineage.rowCount', { count: found.total })})
          </h3>
          <Rows lineage={found} />
          <Pages lineage={found} onPage={setPage} />
        </>
      )}
    </Shown>
  )
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

type Row = Lineage['rows'][number]

/** The catalogue is on the desk: another entrance, reached by its address. */
const datasetPath = (code: string): string => `/desk/catalog/${encodeURIComponent(code)}`

/** A landed file is named by its SHA-256; the beginning is enough to tell files apart. */
const SHORT = 12

function Rows({ lineage }: { lineage: Lineage }) {
  const { t } = useTranslation('cockpit')
  const { dataset } = lineage
  const rowPath = ({ file, line }: Row, code: string): string =>
    `${datasetPath(code)}/rows?${new URLSearchParams({ file, line: String(line) })}`
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('lineage.rows')}>
      <PlainTable<Row>
        caption={t('lineage.rows')}
        rows={lineage.rows}
        rowKey={({ file, line, values }) => `${file}:${line}:${JSON.stringify(values)}`}
        columns={[
          {
            key: '_file',
            title: t('lineage.file'),
            text: ({ file, fileName }) => fileName ?? file,
            render: (row) =>
              dataset === null ? (
                (row.fileName ?? row.file.slice(0, SHORT))
              ) : (
                <a href={rowPath(row, dataset)} title={row.file}>
                  {row.fileName ?? row.file.slice(0, SHORT)}
                </a>
              ),
          },
          { key: '_line', title: t('lineage.line'), align: 'right', text: ({ line }) => line },
          ...lineage.columns.map((name) => ({
            key: name,
            title: name,
            text: ({ values }: Row) => String(values[name] ?? ''),
          })),
        ]}
      />
    </div>
  )
}

function Pages({ lineage, onPage }: { lineage: Lineage; onPage(page: number): void }) {
  const { t } = useTranslation('cockpit')
  const { page, size, total } = lineage
  const pages = Math.max(Math.ceil(total / size), 1)
  if (pages === 1) return null
  return (
    <nav className={styles['pages']} aria-label={t('lineage.rows')}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('lineage.previous')}
      </Button>
      {t('lineage.page', { page, pages })}
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('lineage.next')}
      </Button>
    </nav>
  )
}
