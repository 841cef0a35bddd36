import { Field } from '../../../../ui/form/field.tsx'
import { useTranslation } from 'react-i18next'

type Props = { value: string; faulty: boolean; onChange(value: string): void }

/** For wide tables whose columns are years or quarters: the pattern of the labels that become rows. */
export function UnpivotField({ value, faulty, onChange }: Props) {
  const { t } = useTranslation('ingest')
  return (
    <Field
      label={t('unpivot.label')}
      hint={t('unpivot.hint')}
      error={faulty ? t('draftFault.pattern') : undefined}
    >
      {(control) => (
        <input
          {...control}
          placeholder="^(?<year>\d{4})年$"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
