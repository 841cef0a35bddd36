import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { meQuery, signInPath } from '../../../../lib/session.ts'
import { Icon, type IconName } from '../../../../ui/icon.tsx'
import styles from '../pages/home-page.module.css'

type Entrance = { key: 'desk' | 'cockpit' | 'api'; icon: IconName; href: string; signIn: boolean }

/** Only doors that exist. */
const entrances: readonly Entrance[] = [
  { key: 'cockpit', icon: 'gauge', href: '/cockpit', signIn: true },
  { key: 'desk', icon: 'desk', href: '/desk', signIn: true },
  { key: 'api', icon: 'code', href: '/api/docs', signIn: false },
]

/** The doors of the platform; one that needs signing in leads there first. */
export function Entrances() {
  const { t } = useTranslation('home')
  const { data: me } = useQuery(meQuery)
  return (
    <section className={styles['section']} aria-labelledby="entrances">
      <h2 id="entrances">{t('entrances.title')}</h2>
      <ul className={styles['entrances']}>
        {entrances.map(({ key, icon, href, signIn }) => {
          const closed = signIn && me?.signedIn === false
          return (
            <li key={key}>
              <a className={styles['entrance']} href={closed ? signInPath(href) : href}>
                <Icon name={icon} size="1.6rem" />
                <span>
                  <strong>{t(`entrances.${key}`)}</strong>
                  {closed && <em>{t('entrances.signIn')}</em>}
                  <br />
                  <small>{t(`entrances.${key}Help`)}</small>
                </span>
                <Icon name="chevron" />
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
