import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { MenuOutlined } from '@ant-design/icons'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { useLive, type LiveMap } from '../../lib/live.ts'
import { meQuery, signInPath, useCan } from '../../lib/session.ts'
import { BrandMark } from '../../ui/brand.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { LanguageSwitch, ThemeSwitch } from '../../ui/preferences.tsx'
import { LoadingState, Shown } from '../../ui/state-view.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './desk-layout.module.css'
import { SideMenu } from './side-menu.tsx'

/** An alert is handled as a case; a finished run changes what the catalogue shows. */
const live: LiveMap = { alerts: ['cases'], ingest: ['catalog'], catalog: ['ingest', 'indicators'] }

/** The frame of the desk: who one is, where one may go, and the page. Sends strangers to sign in. */
export function DeskLayout() {
  const me = useQuery(meQuery)
  useLive(live)
  const { t } = useTranslation('ui')
  return (
    <Shown query={me}>
      {(person) => {
        if (!person.signedIn) {
          location.replace(signInPath())
          return <LoadingState />
        }
        return (
          <div className={styles['frame']}>
            <a className="skip-link" href="#content">
              {t('skip')}
            </a>
            <Frame name={person.name} roles={person.roles} />
          </div>
        )
      }}
    </Shown>
  )
}

function Frame({ name, roles }: { name: string; roles: readonly string[] }) {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(pathname)
  if (seen !== pathname) {
    setSeen(pathname)
    setOpen(false)
  }
  return (
    <>
      <header className={styles['header']}>
        <span className={styles['menuButton']}>
          <Button
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={t('desk.menu')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
        <Brand />
        <span className={styles['spacer']} />
        <CockpitLink />
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu name={name} roles={roles} />
      </header>
      <div className={styles['body']}>
        <nav className={styles['side']} data-open={open} aria-label={t('desk.nav')}>
          <SideMenu />
        </nav>
        <Main />
      </div>
    </>
  )
}

/** Moves focus to the new page, so that keyboard and screen reader begin there. */
function Main() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) main.current?.focus()
    first.current = false
  }, [pathname])
  return (
    <main id="content" className={styles['main']} tabIndex={-1} ref={main}>
      <Suspense fallback={<LoadingState />}>
        <Outlet />
      </Suspense>
    </main>
  )
}

function Brand() {
  const { t } = useTranslation(['app', 'ui'])
  return (
    <a className={styles['brand']} href="/desk">
      <BrandMark />
      <strong>{t('ui:brand')}</strong>
      <span>{t('app:desk.title')}</span>
    </a>
  )
}

function CockpitLink() {
  const { t } = useTranslation('app')
  const can = useCan()
  if (!can('cockpit.read')) return null
  return (
    <span className={styles['wide']}>
      <ButtonLink look="quiet" href="/cockpit">
        {t('desk.cockpit')}
      </ButtonLink>
    </span>
  )
}
