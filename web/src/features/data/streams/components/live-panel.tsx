import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { SeriesChart } from '../../../../ui/chart/series-chart.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import {
  choicesQuery,
  seriesQuery,
  spans,
  type Latest,
  type Point,
  type Span,
  type StreamDetail,
} from '../api.ts'
import { keyOf, useLatest } from '../use-latest.ts'
import { FlagBadges } from './flag-badges.tsx'
import styles from './stream.module.css'

const SPANS = Object.keys(spans).map(Number) as Span[]

/** The course of one property of one thing; a new value is in the picture about a second after it was received. */
export function LivePanel({ stream }: { stream: StreamDetail }) {
  const { t } = useTranslation('streams')
  const choices = useQuery(choicesQuery(stream.code))
  return (
    <Shown query={choices}>
      {({ items }) =>
        items[0] ? (
          <LiveSeries stream={stream} choices={items} first={items[0]} />
        ) : (
          <Panel title={t('live')}>
            <EmptyState title={t('nothingYet')}>
              <p>{t('nothingYetHelp')}</p>
            </EmptyState>
          </Panel>
        )
      }
    </Shown>
  )
}

type Props = { stream: StreamDetail; choices: Latest[]; first: Latest }

function LiveSeries({ stream, choices, first }: Props) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const thing = search.get('thing') ?? first.thing
  const property = search.get('property') ?? first.property
  const [hours, setHours] = useState<Span>(72)
  const series = useQuery(seriesQuery(stream.code, thing, property, hours))
  const newest = useNewest(stream.code, choices, thing, property)
  const known = stream.properties.find(({ name }) => name === property)
  const name = known ? say(known.title) : property
  const choose = (change: Record<string, string>): void =>
    setSearch((now) => new URLSearchParams({ ...Object.fromEntries(now), ...change }), { replace: true })
  return (
    <Panel
      title={t('live')}
      actions={
        <>
          <Select
            aria-label={t('thing')}
            showSearch
            className={styles['choice'] ?? ''}
            value={thing}
            options={[...new Set(choices.map((each) => each.thing))].map((value) => ({
              value,
              label: value,
            }))}
            onChange={(value: string) => choose({ thing: value })}
          />
          <Select
            aria-label={t('property')}
            className={styles['choice'] ?? ''}
            value={property}
            options={stream.properties.map((each) => ({ value: each.name, label: say(each.title) }))}
            onChange={(value: string) => choose({ property: value })}
          />
          <Select
            aria-label={t('span')}
            value={hours}
            options={SPANS.map((value) => ({ value, label: t(`spans.${value}`) }))}
            onChange={setHours}
          />
        </>
      }
    >
      {newest && (
        <p className={styles['newest']} aria-live="polite">
          <strong>
            {formatNumber(newest.result, language)} {known?.unit}
          </strong>{' '}
          {formatDateTime(newest.time, language)} <FlagBadges flags={newest.flags} />
        </p>
      )}
      <Shown query={series}>
        {({ points }) =>
          points.length === 0 ? (
            <EmptyState title={t('nothingInSpan')} />
          ) : (
            <Course points={points} title={`${thing} · ${name}`} unit={known?.unit ?? ''} />
          )
        }
      </Shown>
    </Panel>
  )
}

/** The newest value, as told live; each new one also renews the series. */
function useNewest(code: string, choices: Latest[], thing: string, property: string): Latest | undefined {
  const queries = useQueryClient()
  const live = useLatest(code).get(keyOf({ thing, property }))
  const receivedAt = live?.receivedAt
  useEffect(() => {
    if (receivedAt) void queries.invalidateQueries({ queryKey: ['streams', 'series', code, thing, property] })
  }, [queries, receivedAt, code, thing, property])
  return live ?? choices.find((each) => each.thing === thing && each.property === property)
}

function Course({ points, title, unit }: { points: Point[]; title: string; unit: string }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const image = useRef<(() => string | undefined) | undefined>(undefined)
  const input = useMemo(
    () => ({
      points: points.map(({ time, result }) => ({ period: time, value: result })),
      forecast: [],
      anomalies: points.filter(({ flags }) => flags.some(isDoubtful)).map(({ time }) => time),
      names: { actual: t('mean'), forecast: '', interval: '', anomaly: t('doubtful') },
      formatValue: (value: number) => formatNumber(value, language),
      formatPeriod: (period: string) => formatDateTime(period, language),
    }),
    [points, language, t],
  )
  const number = (value: number) => formatNumber(value, language)
  const summary = t('course', { title, count: points.length, unit })
  return (
    <ChartFrame
      title={unit ? `${title}（${unit}）` : title}
      summary={summary}
      fileName={title.replaceAll(' ', '')}
      rows={points}
      rowKey={({ time }) => time}
      toImage={() => image.current?.()}
      columns={[
        { key: 'time', title: t('time'), text: ({ time }) => formatDateTime(time, language) },
        { key: 'mean', title: t('mean'), align: 'right', text: ({ result }) => number(result) },
        { key: 'least', title: t('least'), align: 'right', text: ({ least }) => number(least) },
        { key: 'greatest', title: t('greatest'), align: 'right', text: ({ greatest }) => number(greatest) },
        { key: 'count', title: t('count'), align: 'right', text: ({ count }) => number(count) },
        {
          key: 'flags',
          title: t('quality'),
          text: ({ flags }) => flags.map((flag) => t(`flag.${flag}`)).join(' ') || t('good'),
        },
      ]}
    >
      <SeriesChart label={summary} input={input} image={image} />
    </ChartFrame>
  )
}

/** Of the value or its time; that it came late says nothing against it. */
function isDoubtful(flag: Latest['flags'][number]): boolean {
  return flag !== 'late' && flag !== 'out-of-order'
}
