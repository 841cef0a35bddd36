import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../../ui/state-view.tsx'
import { hasParts, mapQuery, overviewQuery, type Overview } from '../api.ts'
import { AlertList } from '../components/alert-list.tsx'
import { IndicatorCard } from '../components/indicator-card.tsx'
import listStyles from '../components/indicator-card.module.css'
import { MapPanel } from '../components/map-panel.tsx'
import { RankingPanel } from '../components/ranking-panel.tsx'
import { withFiguresFirst } from '../figures.ts'
import { overviewPath, usePeriod, usePlace } from '../place.ts'
import styles from './overview-page.module.css'

/** The province, a city or a county on one screen: figures, map, warnings, ranking. */
export function OverviewPage() {
  const { t } = useTranslation('cockpit')
  const region = usePlace()
  const overview = useQuery(overviewQuery(region, usePeriod()))
  // Asked for beside the figures, not after them: the map is the largest part of the first screen.
  useQuery({ ...mapQuery(region), enabled: hasParts(region) })
  useDocumentTitle(t('title'))
  if (overview.data) return <Screen overview={overview.data} busy={overview.isPlaceholderData} />
  if (overview.error) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
  return <LoadingState />
}

function Screen({ overview, busy }: { overview: Overview; busy: boolean }) {
  const { t } = useTranslation('cockpit')
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const period = usePeriod()
  const [hovered, setHovered] = useState<string>()
  const { region } = overview
  const indicators = withFiguresFirst(overview.indicators)
  const chosen = indicators.find(({ code }) => code === search.get('indicator')) ?? indicators[0]
  const select = (code: string): void =>
    void navigate(overviewPath(region.code, code, period), { replace: true })
  return (
    <div className={styles['page']} aria-busy={busy}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <section className={styles['figures']} aria-label={t('indicators')}>
        {indicators.length === 0 && <EmptyState title={t('noIndicators')} />}
        <div className={listStyles['list']}>
          {indicators.map((indicator) => (
            <IndicatorCard
              key={indicator.code}
              indicator={indicator}
              region={region.code}
              selected={indicator.code === chosen?.code}
              onSelect={() => select(indicator.code)}
            />
          ))}
        </div>
      </section>
      <MapPanel overview={overview} indicator={chosen} hovered={hovered} onHover={setHovered} />
      <div className={styles['side']}>
        <section className={styles['panel']} aria-labelledby="alerts">
          <h2 id="alerts">{t(period ? 'alertsNow' : 'alerts')}</h2>
          <AlertList alerts={overview.alerts} />
        </section>
        {overview.children.length > 0 && (
          <RankingPanel overview={overview} indicator={chosen} hovered={hovered} onHover={setHovered} />
        )}
      </div>
    </div>
  )
}
