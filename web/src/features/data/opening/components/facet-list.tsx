import { useTranslation } from 'react-i18next'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { facets } from '../api.ts'
import styles from '../pages/open.module.css'

type Props = {
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  chosen: URLSearchParams
  onChoose(facet: string, value: string | null): void
}

/** What the results can be narrowed by, with how many there would be; folded away on a phone. */
export function FacetList({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation('opening')
  const nameOf = useFacetName()
  return (
    <details className={styles['facets']} open={matchMedia('(min-width: 48rem)').matches}>
      <summary>{t('portal.narrow')}</summary>
      {facets.map((facet) => {
        const values = Object.entries(counts[facet] ?? {}).toSorted((a, b) => b[1] - a[1])
        const picked = chosen.get(facet)
        if (values.length < 2 && !picked) return null
        return (
          <fieldset key={facet}>
            <legend>{t(`facet.${facet}`)}</legend>
            {values.map(([value, count]) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={picked === value}
                  onChange={({ target }) => onChoose(facet, target.checked ? value : null)}
                />
                {nameOf(facet, value)} <span className={styles['count']}>{count}</span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </details>
  )
}

function useFacetName(): (facet: string, value: string) => string {
  const { t } = useTranslation('opening')
  const department = useDepartmentName()
  return (facet, value) => {
    if (facet === 'department') return department(value)
    return facet === 'theme' ? value : t(`facetValue.${facet}.${value}`)
  }
}
