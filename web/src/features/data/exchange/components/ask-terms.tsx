import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { RequestInput } from '../api.ts'
import styles from './exchange.module.css'

const manners = ['api', 'file', 'table'] as const

type Props = {
  draft: RequestInput
  longestDays: number
  onChange(change: Partial<RequestInput>): void
}

/** Purpose, legal basis, scenario, manner and period. */
export function AskTerms({ draft, longestDays, onChange }: Props) {
  const { t } = useTranslation('exchange')
  const texts = ['purpose', 'legalBasis', 'scenario'] as const
  return (
    <div className={styles['fields']}>
      {texts.map((name) => (
        <Field key={name} label={t(`ask.${name}`)} hint={t(`ask.${name}Hint`)} required>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className={styles['two']}>
        <Field label={t('mannerLabel')} hint={t(`mannerHint.${draft.manner}`)}>
          {(control) => (
            <select
              {...control}
              value={draft.manner}
              onChange={(event) => onChange({ manner: event.target.value as RequestInput['manner'] })}
            >
              {manners.map((manner) => (
                <option key={manner} value={manner}>
                  {t(`manner.${manner}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('from')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.from}
              onChange={(event) => onChange({ from: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('to')} hint={t('ask.longest', { count: longestDays })}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.to}
              onChange={(event) => onChange({ to: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}
