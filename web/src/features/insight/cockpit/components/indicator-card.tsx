import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { Sparkline } from '../../../../ui/chart/sparkline.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import type { Indicator } from '../api.ts'
import { formatStep, formatValue, isGoodNews } from '../figures.ts'
import { indicatorPath } from '../place.ts'
import styles from './indicator-card.module.css'

type Props = { indicator: Indicator; region: string; selected: boolean; onSelect(): void }

/** A headline figure: its value and period, its direction, its recent line with what is expected; a press puts it on the map. */
export function IndicatorCard({ indicator, region, selected, onSelect }: Props) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const name = say(indicator.name)
  return (
    <article className={`${styles['card']} ${selected ? styles['selected'] : ''}`}>
      <button type="button" className={styles['select']} aria-pressed={selected} onClick={onSelect}>
        {name}
      </button>
      <Link
        className={styles['detail']}
        to={indicatorPath(indicator.code, region, indicator.period)}
        aria-label={t('detailOf', { name })}
      >
        {t('detail')}
      </Link>
      <span className={styles['value']}>
        {formatValue(indicator.value, indicator.decimals, language)}
        <small>{say(indicator.unit)}</small>
      </span>
      <span className={styles['foot']}>
        {indicator.period && <span>{formatPeriod(indicator.period, language)}</span>}
        <Change indicator={indicator} />
        {indicator.anomaly && (
          <span className={styles['unusual']} title={say(indicator.anomaly.sentence)}>
            <Icon name="alert" />
            {t('unusual')}
          </span>
        )}
        {indicator.synthetic && <SyntheticBadge />}
      </span>
      <span className={styles['spark']}>
        <Sparkline
          points={indicator.spark}
          forecast={indicator.forecast}
          mark={indicator.anomaly?.period}
          label={t('sparkLabel', { name, count: indicator.spark.length })}
        />
      </span>
    </article>
  )
}

/** Sign and arrow say the direction; the colour only whether that is good. */
function Change({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const { change } = indicator
  if (change === null) return null
  const good = isGoodNews(indicator)
  const tone = good === null ? '' : good ? styles['good'] : styles['bad']
  return (
    <span className={`${styles['change']} ${tone}`} title={t('change')}>
      {change !== 0 && <Icon name={change > 0 ? 'arrowUp' : 'arrowDown'} />}
      {formatStep(indicator, language)}
      <span className="visually-hidden">{t('change')}</span>
    </span>
  )
}
