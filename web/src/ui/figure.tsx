import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SyntheticBadge } from './badges.tsx'
import styles from './figure.module.css'

type Props = {
  label: string
  value: string
  unit?: string
  note?: ReactNode
  synthetic?: boolean
  /** Where the number comes from; every figure should have one. */
  sourceHref?: string
}

/** A number with its unit, its period and the way to its source. */
export function Figure({ label, value, unit, note, synthetic, sourceHref }: Props) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['figure']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['value']}>
        {value}
        {unit && <small>{unit}</small>}
      </span>
      <span className={styles['foot']}>
        {note}
        {synthetic && <SyntheticBadge />}
        {sourceHref && <a href={sourceHref}>{t('figure.source')}</a>}
      </span>
    </div>
  )
}
