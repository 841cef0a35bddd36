import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import type { RowCondition, SharedColumn } from '../api.ts'
import styles from './exchange.module.css'

const operations = ['eq', 'in', 'between', 'startsWith'] as const

type Props = {
  columns: readonly SharedColumn[]
  rows: readonly RowCondition[]
  onChange(rows: RowCondition[]): void
}

/** Conditions on rows as data: a field, how it is compared, and values. */
export function RowConditions({ columns, rows, onChange }: Props) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const put = (index: number, change: Partial<RowCondition>): void =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...change } : row)))
  return (
    <div className={styles['fields']}>
      {rows.map((row, index) => (
        <div key={index} className={styles['two']}>
          <select
            aria-label={t('field')}
            value={row.field}
            onChange={(event) => put(index, { field: event.target.value })}
          >
            {columns.map(({ name, title }) => (
              <option key={name} value={name}>
                {say(title)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('operation')}
            value={row.op}
            onChange={(event) => put(index, { op: event.target.value as RowCondition['op'] })}
          >
            {operations.map((op) => (
              <option key={op} value={op}>
                {t(`op.${op}`)}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={t('values')}
            placeholder={t('valuesHint')}
            value={row.values.join(',')}
            onChange={(event) => put(index, { values: event.target.value.split(/[,，]/) })}
          />
          <Button onClick={() => onChange(rows.filter((_, i) => i !== index))}>{t('remove')}</Button>
        </div>
      ))}
      <div>
        <Button
          onClick={() => onChange([...rows, { field: columns[0]?.name ?? '', op: 'eq', values: [''] }])}
        >
          {t('addCondition')}
        </Button>
      </div>
    </div>
  )
}
