import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { ShapeDraft } from '../stream-draft.ts'
import styles from './stream.module.css'

const kinds = ['plain', 'mapped', 'senml'] as const
const paths = ['records', 'thing', 'time', 'value', 'property'] as const

/** How a payload says thing, time and values. */
export function ShapeFields({ shape, onChange }: { shape: ShapeDraft; onChange(shape: ShapeDraft): void }) {
  const { t } = useTranslation('streams')
  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['legend']}>{t('shapeLabel')}</legend>
      <Radio.Group
        value={shape.kind}
        options={kinds.map((value) => ({ value, label: t(`shape.${value}`) }))}
        onChange={({ target }) => onChange({ ...shape, kind: target.value as ShapeDraft['kind'] })}
      />
      {shape.kind === 'mapped' && (
        <div className={styles['paths']}>
          {paths.map((name) => (
            <Field key={name} label={t(`path.${name}`)} hint={t(`pathHint.${name}`)}>
              {(control) => (
                <Input
                  {...control}
                  value={shape[name]}
                  onChange={({ target }) => onChange({ ...shape, [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  )
}
