import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './badges.module.css'

export type Tone = 'red' | 'orange' | 'yellow' | 'blue' | 'green' | 'grey'
export type Severity = 'red' | 'orange' | 'yellow' | 'blue'

/** A short label with a tone; the words carry the meaning, the colour only helps the eye. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles['badge']} ${styles[tone]}`}>{children}</span>
}

/** Stands wherever figures do not come from the real world. */
export function SyntheticBadge() {
  const { t } = useTranslation('ui')
  return (
    <span className={`${styles['badge']} ${styles['synthetic']}`} title={t('synthetic.help')}>
      {t('synthetic.label')}
    </span>
  )
}

/** Each level has its own shape, for eyes that do not tell the colours apart. */
const shapes: Record<Severity, ReactNode> = {
  red: <path d="M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5Z" />,
  orange: <path d="M6 0 12 11.5H0Z" />,
  yellow: <path d="M6 0 12 6 6 12 0 6Z" />,
  blue: <circle cx="6" cy="6" r="5.5" />,
}

/** A level of warning: shape, word and colour. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslation('ui')
  return (
    <Badge tone={severity}>
      <svg width="0.8em" height="0.8em" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {shapes[severity]}
      </svg>
      {t(`severity.${severity}`)}
    </Badge>
  )
}
