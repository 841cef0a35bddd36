import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { Draft } from '../draft.ts'

export type DraftProps = { draft: Draft; change(part: Partial<Draft>): void }

/** The names of the fields that hold a text. */
type TextName = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft]

type Props = DraftProps & {
  name: TextName
  required?: boolean
  type?: 'text' | 'password' | 'number' | 'textarea'
  placeholder?: string
  /** Instead of the field's own words, where it means something else for a kind. */
  as?: string
}

/** One text of the draft under its label and hint. */
export function DraftField({
  draft,
  change,
  name,
  required = false,
  type = 'text',
  placeholder,
  as = name,
}: Props) {
  const { t } = useTranslation('sources')
  const hint = t(`hint.${as}`, { defaultValue: '' })
  return (
    <Field label={t(`field.${as}`)} hint={hint || undefined} required={required}>
      {(control) => {
        const common = {
          ...control,
          value: draft[name],
          placeholder,
          onChange: (event: { target: { value: string } }) =>
            change({ [name]: event.target.value } as Partial<Draft>),
        }
        if (type === 'textarea') return <textarea {...common} spellCheck={false} />
        return <input {...common} type={type} autoComplete={type === 'password' ? 'new-password' : 'off'} />
      }}
    </Field>
  )
}

type ChoiceProps = DraftProps & {
  name: TextName
  options: readonly { value: string; label: string }[]
  required?: boolean
  /** What stands first and means nothing chosen. */
  none?: string
}

/** One choice of the draft. */
export function DraftChoice({ draft, change, name, options, required = false, none }: ChoiceProps) {
  const { t } = useTranslation('sources')
  const hint = t(`hint.${name}`, { defaultValue: '' })
  return (
    <Field label={t(`field.${name}`)} hint={hint || undefined} required={required}>
      {(control) => (
        <select
          {...control}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value } as Partial<Draft>)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
