import { useInfiniteQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Button } from '../../../../ui/button.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../../ui/state-view.tsx'
import { openSearchQuery } from '../api.ts'
import { DatasetCard } from '../components/dataset-card.tsx'
import { FacetList } from '../components/facet-list.tsx'
import styles from './open.module.css'

/** Everything the province has opened: words, counts to narrow by, the datasets. */
export function SearchPage() {
  const { t } = useTranslation('opening')
  const [search, setSearch] = useSearchParams()
  useDocumentTitle(t('portal.title'))
  const found = useInfiniteQuery(openSearchQuery(search))
  const [first] = found.data?.pages ?? []
  const narrow = (name: string, value: string | null): void =>
    setSearch((current) => {
      const next = new URLSearchParams(current)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <div className={styles['page']}>
      <h1>{t('portal.title')}</h1>
      <p className={styles['lead']}>{t('portal.lead')}</p>
      <SearchBox value={search.get('q') ?? ''} onSearch={(q) => narrow('q', q)} />
      <nav className={styles['links']} aria-label={t('portal.more')}>
        <Link to="/open/api">{t('portal.api')}</Link>
        <Link to="/open/request">{t('portal.request')}</Link>
        <a href="/api/open/changes.atom">{t('portal.feed')}</a>
      </nav>
      <div className={styles['columns']}>
        {first && <FacetList counts={first.facets} chosen={search} onChoose={narrow} />}
        <section aria-label={t('portal.results')}>
          {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {found.isPending && <LoadingState />}
          {first && <Summary total={first.total} correction={first.correction} />}
          {first?.total === 0 && <EmptyState title={t('portal.none')}>{t('portal.noneHelp')}</EmptyState>}
          <ul className={styles['cards']}>
            {found.data?.pages
              .flatMap(({ items }) => items)
              .map((dataset) => (
                <DatasetCard key={dataset.code} dataset={dataset} />
              ))}
          </ul>
          {found.hasNextPage && (
            <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
              {t('portal.next')}
            </Button>
          )}
        </section>
      </div>
    </div>
  )
}

function SearchBox({ value, onSearch }: { value: string; onSearch(q: string): void }) {
  const { t } = useTranslation('opening')
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('q') ?? '').trim())
  }
  return (
    <form className={styles['search']} role="search" onSubmit={submit} key={value}>
      <input
        type="search"
        name="q"
        defaultValue={value}
        aria-label={t('portal.search')}
        placeholder={t('portal.searchHint')}
      />
      <Button look="primary" type="submit">
        {t('portal.search')}
      </Button>
    </form>
  )
}

function Summary({ total, correction }: { total: number; correction: string | null }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  return (
    <p className={styles['summary']} role="status">
      {t('portal.found', { count: total, figure: formatNumber(total, language) })}
      {correction && <> {t(`portal.correction.${correction}`)}</>}
    </p>
  )
}
