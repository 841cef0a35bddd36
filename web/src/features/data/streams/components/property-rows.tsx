import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { emptyProperty, type PropertyDraft } from '../stream-draft.ts'
import styles from './stream.module.css'

type Props = { rows: PropertyDraft[]; mapped: boolean; onChange(rows: PropertyDraft[]): void }

const columns = ['name', 'zh', 'en', 'unit', 'min', 'max'] as const

/** What is measured, one line each; with a mapped shape also where its value stands. */
export function PropertyRows({ rows, mapped, onChange }: Props) {
  const { t } = useTranslation('streams')
  const shown = mapped ? ([...columns, 'path'] as const) : columns
  const set = (index: number, change: Partial<PropertyDraft>): void =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...change } : row)))
  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['legend']}>{t('properties')}</legend>
      <div className={styles['scroll']}>
        <table className={styles['fields']}>
          <thead>
            <tr>
              {shown.map((name) => (
                <th key={name} scope="col">
                  {t(`propertyField.${name}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {shown.map((name) => (
                  <td key={name}>
                    <Input
                      aria-label={`${t(`propertyField.${name}`)} ${index + 1}`}
                      value={row[name]}
                      required={name === 'name' || name === 'zh' || name === 'en'}
                      inputMode={name === 'min' || name === 'max' ? 'decimal' : 'text'}
                      onChange={({ target }) => set(index, { [name]: target.value })}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    disabled={rows.length === 1}
                    onClick={() => onChange(rows.filter((_, i) => i !== index))}
                  >
                    {t('removeProperty')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['actions']}>
        <Button onClick={() => onChange([...rows, emptyProperty])}>{t('addProperty')}</Button>
      </div>
    </fieldset>
  )
}
