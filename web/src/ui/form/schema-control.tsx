import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import type { ControlProps } from './field.tsx'
import { choicesOf, kindOf, parseControl, type FieldSchema } from './form-schema.ts'

type Props = {
  name: string
  field: FieldSchema
  value: unknown
  onChange(value: unknown): void
  control: ControlProps
}

/** The native control of a field's kind: a phone shows its own keyboard and date picker. */
export function SchemaControl({ name, field, value, onChange, control }: Props) {
  const { t } = useTranslation('ui')
  const { language } = useLanguage()
  const text = value === undefined || value === null ? '' : String(value)
  const read = (next: string): void => onChange(parseControl(field, next))
  switch (kindOf(field)) {
    case 'textarea':
      return <textarea {...control} name={name} value={text} onChange={(event) => read(event.target.value)} />
    case 'choice':
      return (
        <select {...control} name={name} value={text} onChange={(event) => read(event.target.value)}>
          <option value="">{t('form.choose')}</option>
          {choicesOf(field, language).map((choice) => (
            <option key={choice.value} value={String(choice.value)}>
              {choice.label}
            </option>
          ))}
        </select>
      )
    case 'boolean':
      return (
        <select
          {...control}
          name={name}
          value={text}
          onChange={(event) => onChange(toBoolean(event.target.value))}
        >
          <option value="">{t('form.choose')}</option>
          <option value="true">{t('form.yes')}</option>
          <option value="false">{t('form.no')}</option>
        </select>
      )
    case 'number':
      return (
        <input
          {...control}
          name={name}
          type="number"
          inputMode="decimal"
          step={field.type === 'integer' ? 1 : 'any'}
          value={text}
          onChange={(event) => read(event.target.value)}
        />
      )
    case 'date':
      return (
        <input
          {...control}
          name={name}
          type="date"
          value={text}
          onChange={(event) => read(event.target.value)}
        />
      )
    case 'text':
      return <input {...control} name={name} value={text} onChange={(event) => read(event.target.value)} />
  }
}

/** Unanswered is not "no". */
function toBoolean(text: string): boolean | undefined {
  return text === '' ? undefined : text === 'true'
}
