import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import styles from './open.module.css'

/** What can be asked without signing in; each can be tried here as it is. */
const CALLS = [
  { key: 'list', path: '/api/open/search?q=人口' },
  { key: 'rows', path: '/api/open/datasets/population/rows?size=3&sort=-residents' },
  { key: 'chart', path: '/api/open/datasets/population/chart?x=year&y=residents&by=sum' },
  { key: 'csv', path: '/api/open/datasets/economy/data.csv' },
  { key: 'package', path: '/api/3/action/package_search?q=空气&rows=1' },
  { key: 'datastore', path: '/api/3/action/datastore_search?resource_id=economy&limit=2' },
  {
    key: 'sql',
    path: '/api/3/action/datastore_search_sql?sql=select area, sum(gdp) as gdp from economy group by area limit 3',
  },
  { key: 'dcat', path: '/api/open/catalog.jsonld' },
] as const

/** As much of an answer as one can read. */
const MOST_SHOWN = 4000

/** The open interfaces by example: read, change, send, see the answer. */
export function ApiPage() {
  const { t } = useTranslation('opening')
  useDocumentTitle(t('portal.api'))
  return (
    <div className={styles['page']}>
      <h1>{t('portal.api')}</h1>
      <p className={styles['lead']}>{t('api.lead')}</p>
      <p>
        <a href="/api/docs">{t('api.all')}</a>
      </p>
      {CALLS.map(({ key, path }) => (
        <Call key={key} title={t(`api.${key}`)} path={path} />
      ))}
    </div>
  )
}

function Call({ title, path }: { title: string; path: string }) {
  const { t } = useTranslation('opening')
  const [address, setAddress] = useState(path)
  const [answer, setAnswer] = useState<{ status: number; ms: number; text: string }>()
  const send = async (): Promise<void> => {
    const started = performance.now()
    const reply = await fetch(address)
    const text = await reply.text()
    setAnswer({ status: reply.status, ms: Math.round(performance.now() - started), text })
  }
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <input
          aria-label={t('api.address')}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <Button type="submit">{t('api.try')}</Button>
      </form>
      {answer && (
        <>
          <p role="status">{t('api.answered', { status: answer.status, ms: answer.ms })}</p>
          <pre className={styles['code']} tabIndex={0}>
            {pretty(answer.text).slice(0, MOST_SHOWN)}
          </pre>
        </>
      )}
    </section>
  )
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
