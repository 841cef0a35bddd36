import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import styles from './field.module.css'

/** What a control must carry so that label, hint and error belong to it. */
export type ControlProps = {
  id: string
  className: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
  'aria-required': boolean
}

type Props = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, required = false, children }: Props) {
  const { t } = useTranslation('ui')
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {required && (
          <span className={styles['required']}>
            <span aria-hidden="true"> *</span>
            <span className="visually-hidden"> ({t('form.required')})</span>
          </span>
        )}
      </label>
      {hint && (
        <span className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        className: styles['control'] ?? '',
        'aria-invalid': Boolean(error),
        'aria-describedby': describedBy || undefined,
        'aria-required': required,
      })}
      {error && (
        <span className={styles['error']} id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </span>
      )}
    </div>
  )
}
