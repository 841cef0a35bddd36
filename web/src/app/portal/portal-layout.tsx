import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useLocation } from 'react-router'
import { meQuery, useSignOut } from '../../lib/session.ts'
import { BrandMark } from '../../ui/brand.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { LanguageSwitch, ThemeSwitch } from '../../ui/preferences.tsx'
import { LoadingState } from '../../ui/state-view.tsx'
import styles from './portal-layout.module.css'

/** The frame of the portal: brand, preferences, who one is; the page; what this is. */
export function PortalLayout() {
  const { t } = useTranslation(['app', 'ui'])
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <a className="skip-link" href="#content">
          {t('ui:skip')}
        </a>
        <nav className={styles['bar']} aria-label={t('app:portal.nav')}>
          <Link className={styles['brand']} to="/">
            <BrandMark />
            <strong>{t('ui:brand')}</strong>
          </Link>
          <Link to="/open">{t('app:portal.open')}</Link>
          <span className={styles['spacer']} />
          <LanguageSwitch />
          <ThemeSwitch />
          <Account />
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={styles['footer']}>{t('app:portal.footer')}</footer>
    </div>
  )
}

function Account() {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const { data: me } = useQuery(meQuery)
  const signOut = useSignOut()
  if (me?.signedIn) return <Button onClick={() => signOut.mutate()}>{t('portal.signOut')}</Button>
  if (pathname === '/sign-in') return null
  return (
    <ButtonLink look="primary" href="/sign-in">
      {t('portal.signIn')}
    </ButtonLink>
  )
}
