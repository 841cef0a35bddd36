import { formatNumber } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { partWidths } from './part-widths.ts'
import styles from './parts-bar.module.css'

export type Part = { label: string; value: number; tone: 'green' | 'orange' | 'grey' }

/** An equation that must come out, whole = part + part + …, as numbers in words and as a bar. */
export function PartsBar({
  whole,
  parts,
}: {
  whole: { label: string; value: number }
  parts: readonly Part[]
}) {
  const { language } = useLanguage()
  const widths = partWidths(parts.map(({ value }) => value))
  return (
    <div>
      <p className={styles['equation']}>
        <span className={`${styles['term']} ${styles['whole']}`}>
          {whole.label} <strong>{formatNumber(whole.value, language)}</strong>
        </span>
        {parts.map(({ label, value, tone }, i) => (
          <span key={label}>
            <span className={styles['sign']}>{i === 0 ? '= ' : '+ '}</span>
            <span className={`${styles['term']} ${styles[tone]}`}>
              {label} <strong>{formatNumber(value, language)}</strong>
            </span>
          </span>
        ))}
      </p>
      <div className={styles['bar']} aria-hidden="true">
        {parts.map(({ label, tone }, i) =>
          widths[i] ? <span key={label} className={styles[tone]} style={{ width: `${widths[i]}%` }} /> : null,
        )}
      </div>
    </div>
  )
}
