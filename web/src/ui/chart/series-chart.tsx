import type { ECharts } from 'echarts/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTheme } from '../../lib/theme.ts'
import { readToken } from '../tokens.ts'
import styles from './series-chart.module.css'
import { seriesOption, type SeriesInput } from './series-option.ts'

type Props = {
  label: string
  /** Kept stable by the caller (useMemo): the chart is drawn again when it changes. */
  input: Omit<SeriesInput, 'color'>
  /** Set to what renders the picture as a data URL. */
  image?: RefObject<(() => string | undefined) | undefined>
}

/** A time series with forecast interval and unusual points. ECharts arrives after the page, so the first paint does not wait. */
export function SeriesChart({ label, input, image }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts>()
  const { theme } = useTheme()

  useEffect(() => {
    let made: ECharts | undefined
    let gone = false
    void import('./echarts.ts').then(({ init }) => {
      if (gone || !host.current) return
      made = init(host.current)
      setChart(made)
    })
    const observer = new ResizeObserver(() => made?.resize())
    if (host.current) observer.observe(host.current)
    return () => {
      gone = true
      observer.disconnect()
      made?.dispose()
      setChart(undefined)
    }
  }, [])

  useEffect(() => {
    chart?.setOption(seriesOption({ ...input, color }), { notMerge: true })
    if (image)
      image.current = () =>
        chart?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: color('surface') })
  }, [chart, input, theme, image])

  return <div ref={host} className={styles['chart']} role="img" aria-label={label} />
}

/** Series tokens have no `color-` in their name. */
function color(token: string): string {
  if (token === 'band') return readToken('--series-band')
  return readToken(token.startsWith('series-') ? `--${token}` : `--color-${token}`)
}
