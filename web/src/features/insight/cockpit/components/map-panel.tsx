import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { MapCredit } from '../../../../ui/map/map-credit.tsx'
import { RegionMap } from '../../../../ui/map/region-map.tsx'
import { EmptyState, LoadingState, Shown } from '../../../../ui/state-view.tsx'
import { mapQuery, type Indicator, type Overview } from '../api.ts'
import { formatValue } from '../figures.ts'
import styles from '../pages/overview-page.module.css'
import { indicatorPath, overviewPath, usePeriod } from '../place.ts'
import { PeriodStepper } from './period-stepper.tsx'

export type PanelProps = {
  overview: Overview
  indicator: Indicator | undefined
  hovered: string | undefined
  onHover(code: string | undefined): void
}

/** The region's parts coloured by the chosen indicator; opening a part goes down to it. */
export function MapPanel({ overview, indicator, hovered, onHover }: PanelProps) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const { region, map } = overview
  return (
    <section className={`${styles['panel']} ${styles['map']}`} aria-label={t('map')}>
      <div className={styles['mapHead']}>
        <h2>{language === 'en' ? region.nameEn : region.name}</h2>
        {indicator && (
          <>
            <span>
              {say(indicator.name)}
              {say(indicator.unit) && ` (${say(indicator.unit)})`}
              {indicator.period && ` · ${formatPeriod(indicator.period, language)}`}
            </span>
            {indicator.synthetic && <SyntheticBadge />}
            <Link to={indicatorPath(indicator.code, region.code, indicator.period)}>{t('whereFrom')}</Link>
          </>
        )}
      </div>
      {indicator && <PeriodStepper indicator={indicator} region={region.code} />}
      <div className={styles['mapBody']}>
        {map ? (
          <PartsMap overview={overview} indicator={indicator} hovered={hovered} onHover={onHover} />
        ) : (
          <Course overview={overview} indicator={indicator} />
        )}
      </div>
      {map && <MapCredit pack={map.pack} />}
    </section>
  )
}

/** The chart's code is loaded only where there is no map to draw. */
const RegionCourse = lazy(async () => ({ default: (await import('./region-course.tsx')).RegionCourse }))

function Course({ overview: { region }, indicator }: Pick<PanelProps, 'overview' | 'indicator'>) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  if (!indicator || indicator.value === null) return <EmptyState title={t('noParts')} />
  const regionName = language === 'en' ? region.nameEn : region.name
  return (
    <Suspense fallback={<LoadingState />}>
      <RegionCourse indicator={indicator} region={region.code} regionName={regionName} />
    </Suspense>
  )
}

function PartsMap({ overview, indicator, hovered, onHover }: PanelProps) {
  const { language } = useLanguage()
  const navigate = useNavigate()
  const period = usePeriod()
  const nameOf = useRegionName(overview.children)
  const boundaries = useQuery(mapQuery(overview.region.code))
  const values = useMemo(
    () => new Map(indicator?.values.map(({ region, value }) => [region, value])),
    [indicator],
  )
  return (
    <Shown query={boundaries}>
      {(collection) => (
        <RegionMap
          name={language === 'en' ? overview.region.nameEn : overview.region.name}
          boundaries={collection}
          values={values}
          format={(value) => formatValue(value, indicator?.decimals ?? 0, language)}
          nameOf={(code, fallback) =>
            overview.children.some((child) => child.code === code) ? nameOf(code) : fallback
          }
          active={hovered}
          onHover={onHover}
          onOpen={(code) => void navigate(overviewPath(code, indicator?.code, period))}
        />
      )}
    </Shown>
  )
}
