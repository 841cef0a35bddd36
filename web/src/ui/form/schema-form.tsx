import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import styles from './field.module.css'
import { Field } from './field.tsx'
import {
  faultsOf,
  hintOf,
  labelOf,
  shownFields,
  type FieldFault,
  type FieldSchema,
  type FormSchema,
  type FormValue,
} from './form-schema.ts'
import { SchemaControl } from './schema-control.tsx'

type Props = {
  schema: FormSchema
  initial?: FormValue
  onSubmit(value: FormValue): void
  /** Faults the server found, as sentences by field. */
  serverFaults?: Readonly<Record<string, string>>
  /** The buttons, one of them of type submit; and what depends on what is filled in. */
  children: ReactNode | ((value: FormValue) => ReactNode)
}

/** A form drawn from its JSON Schema. Faults appear when one tries to send, and focus goes to the first. */
export function SchemaForm({ schema, initial = {}, onSubmit, serverFaults = {}, children }: Props) {
  const { t } = useTranslation('ui')
  const { language } = useLanguage()
  const [value, setValue] = useState<FormValue>(initial)
  const [faults, setFaults] = useState<Record<string, FieldFault>>({})
  const form = useRef<HTMLFormElement>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = faultsOf(schema, value)
    setFaults(found)
    if (Object.keys(found).length === 0) return onSubmit(value)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  function change(name: string, next: unknown): void {
    setValue((current) => ({ ...current, [name]: next }))
    setFaults(({ [name]: _mended, ...rest }) => rest)
  }

  function sentence(name: string, field: FieldSchema): string | undefined {
    const fault = faults[name]
    if (!fault) return serverFaults[name]
    return t(`form.${fault.key}`, { label: labelOf(name, field, language), count: fault.count ?? 0 })
  }

  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      {shownFields(schema).map(([name, field]) => (
        <Field
          key={name}
          label={labelOf(name, field, language)}
          hint={hintOf(field, language)}
          error={sentence(name, field)}
          required={schema.required?.includes(name) ?? false}
        >
          {(control) => (
            <SchemaControl
              field={field}
              name={name}
              value={value[name]}
              onChange={(next) => change(name, next)}
              control={control}
            />
          )}
        </Field>
      ))}
      {typeof children === 'function' ? children(value) : children}
    </form>
  )
}
