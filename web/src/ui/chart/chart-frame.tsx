import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toCsv } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { Button } from '../button.tsx'
import { PlainTable, type PlainColumn } from '../plain-table.tsx'
import styles from './chart-frame.module.css'

type Props<T> = {
  title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  summary: string
  fileName: string
  columns: readonly PlainColumn<T>[]
  rows: readonly T[]
  rowKey(row: T): string
  /** Renders the picture as an image file; absent where there is none. */
  toImage?: (() => string | undefined) | undefined
  children: ReactNode
}

/** Every chart stands in one: its title, its numbers as a table, as CSV and as an image. */
export function ChartFrame<T>({
  title,
  summary,
  fileName,
  columns,
  rows,
  rowKey,
  toImage,
  children,
}: Props<T>) {
  const { t } = useTranslation('ui')
  const [asTable, setAsTable] = useState(false)
  const saveCsv = (): void =>
    download(
      `${fileName}.csv`,
      toCsv(
        columns.map(({ title: head }) => head),
        rows.map((row) => columns.map((column) => column.text(row))),
      ),
    )
  const saveImage = async (): Promise<void> => {
    const url = toImage?.()
    if (url) download(`${fileName}.png`, await (await fetch(url)).blob())
  }
  return (
    <figure className={styles['frame']}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        <div className={styles['tools']} role="group" aria-label={t('chart.view')}>
          <Button look="quiet" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {t('chart.asChart')}
          </Button>
          <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {t('chart.asTable')}
          </Button>
          <Button look="quiet" onClick={saveCsv}>
            {t('chart.csv')}
          </Button>
          {toImage && !asTable && (
            <Button look="quiet" onClick={() => void saveImage()}>
              {t('chart.png')}
            </Button>
          )}
        </div>
      </div>
      {asTable ? (
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
          <PlainTable caption={summary} columns={columns} rows={rows} rowKey={rowKey} />
        </div>
      ) : (
        children
      )}
      <figcaption className="visually-hidden">{summary}</figcaption>
    </figure>
  )
}
