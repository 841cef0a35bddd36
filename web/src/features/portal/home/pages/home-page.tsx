import { useTranslation } from 'react-i18next'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Entrances } from '../components/entrances.tsx'
import { OpenData } from '../components/open-data.tsx'
import styles from './home-page.module.css'

const steps = ['dataset', 'indicator', 'finding', 'action', 'result'] as const
const promises = ['source', 'synthetic', 'local'] as const

/** What this is, where to go, and what a resident may expect of it. */
export function HomePage() {
  const { t } = useTranslation('home')
  useDocumentTitle('')
  return (
    <>
      <section className={styles['hero']}>
        <div className={styles['inner']}>
          <h1>{t('title')}</h1>
          <p className={styles['lead']}>{t('lead')}</p>
        </div>
      </section>
      <Entrances />
      <OpenData />
      <section className={styles['section']} aria-labelledby="flow">
        <h2 id="flow">{t('flow.title')}</h2>
        <ol className={styles['flow']}>
          {steps.map((step) => (
            <li key={step}>
              <strong>{t(`flow.${step}`)}</strong>
              <span>{t(`flow.${step}Help`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['section']} aria-labelledby="promise">
        <h2 id="promise">{t('promise.title')}</h2>
        <ul className={styles['promises']}>
          {promises.map((promise) => (
            <li key={promise}>
              <Icon name="check" />
              {t(`promise.${promise}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
