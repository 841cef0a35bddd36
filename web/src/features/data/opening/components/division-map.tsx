import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCompact } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { PROVINCE } from '../../../../lib/regions.ts'
import { RegionMap } from '../../../../ui/map/region-map.tsx'
import { boundariesQuery } from '../api.ts'
import styles from '../pages/open.module.css'

type Props = { title: string; points: readonly { x: string; y: number | null }[] }

/** The chart's figures on the map of the province's cities; a county's figure counts to its city where there is no other. */
export function DivisionMap({ title, points }: Props) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const { data } = useQuery(boundariesQuery(PROVINCE))
  const values = byCity(points)
  if (!data || !data.features.some(({ properties }) => values.has(properties.code))) return null
  return (
    <div>
      <p className={styles['note']}>{t('chart.mapNote')}</p>
      <RegionMap
        name={title}
        boundaries={data}
        values={values}
        format={(value) => formatCompact(value, language)}
        nameOf={(_code, fallback) => fallback}
      />
    </div>
  )
}

/** Figures by city; counties are added up where the data has counties only. */
function byCity(points: Props['points']): Map<string, number> {
  const cities = points.filter(({ x }) => /^\d{4}00$/.test(x) && !x.endsWith('0000'))
  const used = cities.length > 0 ? cities : points.filter(({ x }) => /^\d{6}$/.test(x))
  const values = new Map<string, number>()
  for (const { x, y } of used) {
    const city = `${x.slice(0, 4)}00`
    if (y !== null) values.set(city, (values.get(city) ?? 0) + y)
  }
  return values
}
