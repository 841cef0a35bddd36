import { Field } from '../../../../ui/form/field.tsx'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange(value: V): void
}

/** A labelled native list whose value keeps its type. */
export function Choice<V extends string>({ label, value, options, onChange }: Props<V>) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as V)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
