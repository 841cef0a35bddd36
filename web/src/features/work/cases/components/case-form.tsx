import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { say, useLanguage, type Bilingual, type Language } from '../../../../lib/language.ts'
import { EmptyState } from '../../../../ui/state-view.tsx'
import {
  choicesOf,
  labelOf,
  shownFields,
  type FieldSchema,
  type FormSchema,
} from '../../../../ui/form/form-schema.ts'
import type { CaseDetail } from '../api.ts'
import styles from './case.module.css'
import { Pair } from './clock-display.tsx'

/** What was filled in, read only; it changes by steps, which say which fields they need. */
export function CaseForm({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['cases', 'ui'])
  const { language } = useLanguage()
  const fields = shownFields(detail.form as FormSchema)
  if (fields.length === 0) return <EmptyState />
  const words = { yes: t('ui:form.yes'), no: t('ui:form.no') }
  return (
    <dl className={styles['pairs']}>
      {fields.map(([name, field]) => (
        <Pair
          key={name}
          term={labelOf(name, field, language)}
          text={textOf(field, detail.data[name], language, words)}
        />
      ))}
    </dl>
  )
}

/** A field's value as a person reads it. */
export function textOf(
  field: FieldSchema,
  value: unknown,
  language: Language,
  words: { yes: string; no: string },
): string {
  if (value === undefined || value === null || value === '') return NO_FIGURE
  const choice = choicesOf(field, language).find((option) => option.value === value)
  if (choice) return choice.label
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return formatNumber(value, language, 4)
  if (isBilingual(value)) return say(value, language)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}
