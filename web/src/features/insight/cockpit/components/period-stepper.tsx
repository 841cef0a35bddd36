import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatPeriod } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { overviewQuery, type Indicator } from '../api.ts'
import { periodsOf } from '../periods.ts'
import { overviewPath, usePeriod } from '../place.ts'
import styles from './period-stepper.module.css'

/** Looks back in time: a slider over the periods of the chosen indicator, one period a step. */
export function PeriodStepper({ indicator, region }: { indicator: Indicator; region: string }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const navigate = useNavigate()
  const back = usePeriod()
  const latest = useQuery(overviewQuery(region))
  const newest = latest.data?.indicators.find(({ code }) => code === indicator.code)
  const periods = periodsOf(newest?.spark ?? [], indicator.spark)
  const at = periods.indexOf(indicator.period ?? '')
  if (periods.length < 2) return null

  function goTo(index: number): void {
    const period = index === periods.length - 1 ? undefined : periods[index]
    void navigate(overviewPath(region, indicator.code, period), { replace: true })
  }

  const step = (by: 1 | -1) => (
    <button
      type="button"
      className={styles['step']}
      data-by={by}
      aria-label={t(by === 1 ? 'time.next' : 'time.previous')}
      disabled={periods[at + by] === undefined}
      onClick={() => goTo(at + by)}
    >
      <Icon name="chevron" />
    </button>
  )
  return (
    <div className={styles['stepper']} role="group" aria-label={t('time.label')}>
      {step(-1)}
      <input
        type="range"
        min={0}
        max={periods.length - 1}
        value={at === -1 ? periods.length - 1 : at}
        aria-label={t('time.label')}
        aria-valuetext={indicator.period ? formatPeriod(indicator.period, language) : t('time.none')}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      {step(1)}
      <output>{indicator.period ? formatPeriod(indicator.period, language) : t('time.none')}</output>
      {back && (
        <button type="button" className={styles['now']} onClick={() => goTo(periods.length - 1)}>
          {t('time.now')}
        </button>
      )}
    </div>
  )
}
