import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { chartQuery, type OpenColumn, type OpenDataset } from '../api.ts'
import styles from '../pages/open.module.css'
import { BarsOrLine } from './bars-or-line.tsx'
import { DivisionMap } from './division-map.tsx'

const figures = ['sum', 'avg', 'min', 'max', 'count'] as const
type Choice = { x: string; y: string; by: (typeof figures)[number]; look: 'bar' | 'line' }

const isNumber = ({ type }: OpenColumn): boolean => type === 'integer' || type === 'number'

/** A reader's own chart: one column across, one figure of another, as bars or a line, with its numbers as a table. */
export function ChartBuilder({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const [choice, setChoice] = useState<Choice>(() => firstChoice(dataset.columns))
  const { x, y, by, look } = choice
  const points = useQuery(chartQuery(dataset.code, { x, by, ...(by !== 'count' && { y }) }))
  const across = dataset.columns.find(({ name }) => name === x)
  const measured = dataset.columns.find(({ name }) => name === y)
  const figure =
    by === 'count' ? t('chart.count') : `${t(`chart.${by}`)} ${measured ? say(measured.title) : ''}`
  const title = t('chart.of', { figure, across: across ? say(across.title) : x })
  return (
    <section className={styles['section']} aria-label={t('chart.title')}>
      <h2>{t('chart.title')}</h2>
      <Choices columns={dataset.columns} choice={choice} onChange={setChoice} />
      <Shown query={points}>
        {({ points: found, cut }) => (
          <>
            <ChartFrame
              title={title}
              summary={title}
              fileName={`${dataset.code}-${x}-${by}`}
              rows={found}
              rowKey={(point) => point.x}
              columns={[
                { key: 'x', title: across ? say(across.title) : x, text: (point) => point.x },
                {
                  key: 'y',
                  title: figure,
                  text: (point) => (point.y === null ? NO_FIGURE : formatNumber(point.y, language, 4)),
                  align: 'right',
                },
              ]}
            >
              <BarsOrLine points={found} look={look} label={title} />
            </ChartFrame>
            {cut && <p className={styles['note']}>{t('chart.cut', { count: found.length })}</p>}
            {across?.element === 'division-code' && <DivisionMap title={title} points={found} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function firstChoice(columns: readonly OpenColumn[]): Choice {
  const x = columns.find((column) => !isNumber(column)) ?? columns[0]
  const y = columns.find((column) => isNumber(column) && column.name !== x?.name && column.element !== 'year')
  return {
    x: x?.name ?? '',
    y: y?.name ?? '',
    by: y ? 'sum' : 'count',
    look: x?.type === 'date' ? 'line' : 'bar',
  }
}

type ChoicesProps = { columns: readonly OpenColumn[]; choice: Choice; onChange(choice: Choice): void }

function Choices({ columns, choice, onChange }: ChoicesProps) {
  const { t } = useTranslation('opening')
  const say = useSay()
  const select = (label: string, key: keyof Choice, options: readonly { value: string; name: string }[]) => (
    <label>
      {label}
      <select
        value={choice[key]}
        onChange={({ target }) => onChange({ ...choice, [key]: target.value } as Choice)}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  const named = (some: readonly OpenColumn[]) =>
    some.map(({ name, title }) => ({ value: name, name: say(title) }))
  return (
    <div className={styles['inline']}>
      {select(t('chart.across'), 'x', named(columns))}
      {select(
        t('chart.figure'),
        'by',
        figures.map((value) => ({ value, name: t(`chart.${value}`) })),
      )}
      {choice.by !== 'count' && select(t('chart.column'), 'y', named(columns.filter(isNumber)))}
      {select(
        t('chart.look'),
        'look',
        (['bar', 'line'] as const).map((value) => ({ value, name: t(`chart.${value}`) })),
      )}
    </div>
  )
}
