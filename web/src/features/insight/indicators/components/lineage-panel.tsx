import { useQuery } from '@tanstack/react-query'
import { Pagination, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { lineageQuery, type Definition, type Lineage, type Series } from '../api.ts'
import styles from './parts-panel.module.css'

type Props = {
  definition: Definition
  series: Series
  period: string | null
  onPeriod(period: string): void
}

/** Where a number comes from: the versions of the datasets and the very rows, each with its file and line. */
export function LineagePanel({ definition, series, period, onPeriod }: Props) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const known = series.points.map((point) => point.period).reverse()
  const chosen = period && known.includes(period) ? period : known[0]
  return (
    <Panel title={t('lineage')} note={t('lineageNote')}>
      {chosen === undefined ? (
        <EmptyState title={t('noSeries')} />
      ) : (
        <>
          <div className={styles['bar']}>
            <label>
              {t('periodLabel')}{' '}
              <Select
                style={{ width: 180 }}
                value={chosen}
                options={known.map((each) => ({ value: each, label: formatPeriod(each, language) }))}
                onChange={onPeriod}
              />
            </label>
          </div>
          <Rows
            key={`${series.region.code} ${chosen}`}
            definition={definition}
            region={series.region.code}
            period={chosen}
          />
        </>
      )}
    </Panel>
  )
}

function Rows({ definition, region, period }: { definition: Definition; region: string; period: string }) {
  const [page, setPage] = useState(1)
  const lineage = useQuery(lineageQuery(definition.code, { region, period, page }))
  return (
    <Shown query={lineage}>
      {(found) => <Traced definition={definition} lineage={found} onPage={setPage} />}
    </Shown>
  )
}

type TracedProps = { definition: Definition; lineage: Lineage; onPage(page: number): void }

function Traced({ definition, lineage, onPage }: TracedProps) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const say = useSay()
  const { computation, dataset, columns, rows, total, page, size, value } = lineage
  const placeOf = (file: string | null, line: number): string =>
    file === null ? t('line', { line }) : t('lineOfFile', { file, line })
  const version = computation.datasets.find((each) => each.dataset === dataset)?.number
  return (
    <>
      <p>
        {t('tracedTo', {
          value: formatNumber(value, language, definition.decimals),
          unit: say(definition.unit),
          rows: formatNumber(total, language),
          at: formatDateTime(computation.at, language),
        })}{' '}
        {computation.datasets.map((each) => (
          <Link key={each.dataset} to={`/desk/catalog/${each.dataset}/rows?version=${each.number}`}>
            {t('datasetVersion', { dataset: each.dataset, number: each.number })}{' '}
          </Link>
        ))}
      </p>
      {dataset !== null && rows.length > 0 && (
        <div className={styles['wide']}>
          <PlainTable
            caption={t('lineage')}
            rows={rows}
            rowKey={(row) => `${row.file}:${row.line}:${JSON.stringify(row.values)}`}
            columns={[
              {
                key: '_line',
                title: t('comesFrom'),
                text: ({ fileName, line }) => placeOf(fileName, line),
                render: ({ file, fileName, line }) => (
                  <Link to={`/desk/catalog/${dataset}/rows?file=${file}&line=${line}&version=${version}`}>
                    {placeOf(fileName, line)}
                  </Link>
                ),
              },
              ...columns.map((name) => ({
                key: name,
                title: name,
                text: ({ values }: Lineage['rows'][number]) => String(values[name] ?? ''),
              })),
            ]}
          />
        </div>
      )}
      {total > size && (
        <Pagination
          current={page}
          pageSize={size}
          total={total}
          showSizeChanger={false}
          onChange={onPage}
          style={{ marginTop: 12 }}
        />
      )}
    </>
  )
}
