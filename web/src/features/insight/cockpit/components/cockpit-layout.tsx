import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useSearchParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { useLive, type LiveMap } from '../../../../lib/live.ts'
import { useNow } from '../../../../lib/use-now.ts'
import { BrandMark } from '../../../../ui/brand.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { LanguageSwitch, ThemeSwitch } from '../../../../ui/preferences.tsx'
import { LoadingState } from '../../../../ui/state-view.tsx'
import { overviewPath, pathTo, usePlace } from '../place.ts'
import styles from './cockpit-layout.module.css'

/** The one screen shows what all these modules know. */
const live: LiveMap = {
  indicators: ['cockpit'],
  findings: ['cockpit', 'indicators'],
  alerts: ['cockpit'],
  cases: ['cockpit'],
}

/** The frame of the cockpit: where one is in the province, what time it is, whether the figures are live. */
export function CockpitLayout() {
  const { t } = useTranslation(['cockpit', 'ui'])
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <a className="skip-link" href="#content">
          {t('ui:skip')}
        </a>
        <Link className={styles['brand']} to="/cockpit">
          <BrandMark size="2rem" />
          <strong>{t('cockpit:title')}</strong>
        </Link>
        <Breadcrumb />
        <span className={styles['spacer']} />
        <LiveSign />
        <Clock />
        <LanguageSwitch />
        <ThemeSwitch />
        <ButtonLink look="quiet" href="/desk">
          {t('cockpit:desk')}
        </ButtonLink>
      </header>
      <main id="content" className={styles['main']} tabIndex={-1}>
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

/** Province → city → county; the way up is always in sight. */
function Breadcrumb() {
  const { t } = useTranslation('cockpit')
  const region = usePlace()
  const [search] = useSearchParams()
  const nameOf = useRegionName()
  return (
    <nav aria-label={t('regions')}>
      <ol className={styles['crumbs']}>
        {pathTo(region).map((code, index) => (
          <li key={code}>
            {index > 0 && <Icon name="chevron" size="0.8em" />}
            <Link
              to={overviewPath(code, search.get('indicator'), search.get('period'))}
              {...(code === region && { 'aria-current': 'location' as const })}
            >
              {nameOf(code)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function LiveSign() {
  const { t } = useTranslation('ui')
  const state = useLive(live)
  return (
    <span className={styles['live']} data-state={state} role="status">
      {t(`live.${state}`)}
    </span>
  )
}

function Clock() {
  const { language } = useLanguage()
  const now = useNow(10_000)
  return (
    <time className={styles['clock']} dateTime={now.toISOString()}>
      {formatDateTime(now, language)}
    </time>
  )
}
