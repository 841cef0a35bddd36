import { Link } from 'react-router'
import { NO_FIGURE } from '../../../../lib/format.ts'
import type { Place } from '../../../../lib/regions.ts'
import styles from './region-ranking.module.css'

type Props = {
  label: string
  places: readonly Place[]
  values: ReadonlyMap<string, number>
  format(value: number): string
  nameOf(code: string): string
  linkTo(code: string): string
  active: string | undefined
  onHover(code: string | undefined): void
}

/** The map as a list: the same regions and figures, largest first, by keyboard and for those who do not see a map. */
export function RegionRanking({ label, places, values, format, nameOf, linkTo, active, onHover }: Props) {
  const ranked = [...places].sort(
    (a, b) => (values.get(b.code) ?? -Infinity) - (values.get(a.code) ?? -Infinity),
  )
  const most = Math.max(...[...values.values()].map(Math.abs), 0)
  return (
    <ol className={styles['list']} aria-label={label}>
      {ranked.map(({ code }, index) => {
        const value = values.get(code)
        const share = value === undefined || most === 0 ? 0 : Math.abs(value) / most
        return (
          <li key={code}>
            <Link
              to={linkTo(code)}
              className={`${styles['row']} ${active === code ? styles['active'] : ''}`}
              onPointerEnter={() => onHover(code)}
              onPointerLeave={() => onHover(undefined)}
              onFocus={() => onHover(code)}
              onBlur={() => onHover(undefined)}
            >
              <span className={`num ${styles['rank']}`}>{value === undefined ? '' : index + 1}</span>
              <span className={styles['name']}>{nameOf(code)}</span>
              {value === undefined ? (
                <span />
              ) : (
                <span className={styles['bar']} aria-hidden="true">
                  <span style={{ width: `${(share * 100).toFixed(1)}%` }} />
                </span>
              )}
              <span className={styles['value']}>{value === undefined ? NO_FIGURE : format(value)}</span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
