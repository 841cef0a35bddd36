import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { formatValue } from '../figures.ts'
import styles from '../pages/overview-page.module.css'
import { overviewPath, usePeriod } from '../place.ts'
import type { PanelProps } from './map-panel.tsx'
import { RegionRanking } from './region-ranking.tsx'

/** The parts of the region by the chosen indicator, beside the map. */
export function RankingPanel({ overview, indicator, hovered, onHover }: PanelProps) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const period = usePeriod()
  const nameOf = useRegionName(overview.children)
  const values = useMemo(
    () => new Map(indicator?.values.map(({ region, value }) => [region, value])),
    [indicator],
  )
  const title = indicator ? t('rankingOf', { name: say(indicator.name) }) : t('ranking')
  return (
    <section className={styles['panel']} aria-labelledby="ranking">
      <h2 id="ranking">{title}</h2>
      {overview.children.length === 0 ? (
        <EmptyState title={t('noParts')} />
      ) : (
        <RegionRanking
          label={title}
          places={overview.children}
          values={values}
          format={(value) => formatValue(value, indicator?.decimals ?? 0, language)}
          nameOf={nameOf}
          linkTo={(code) => overviewPath(code, indicator?.code, period)}
          active={hovered}
          onHover={onHover}
        />
      )}
    </section>
  )
}
