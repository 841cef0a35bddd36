import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './step-fields.module.css'

type Values = Record<string, string>
type Props = { values: Values; onChange(values: Values): void }

/** Values and what each becomes; an empty right side makes it no value. */
export function ValueMapFields({ values, onChange }: Props) {
  const { t } = useTranslation('ingest')
  // Kept as a list while it is edited: an object would put keys that are numbers first, under the person's hands.
  const [pairs, setPairs] = useState(() => Object.entries(values))
  const put = (next: [string, string][]): void => {
    setPairs(next)
    onChange(Object.fromEntries(next))
  }
  return (
    <div className={styles['pairs']}>
      {pairs.map(([from, to], at) => (
        <div key={at} className={styles['pair']}>
          <Input
            size="small"
            aria-label={t('mapFrom')}
            placeholder={t('mapFrom')}
            status={from === '' ? 'warning' : ''}
            value={from}
            onChange={(event) => put(pairs.with(at, [event.target.value, to]))}
          />
          →
          <Input
            size="small"
            aria-label={t('mapTo', { from })}
            placeholder={t('mapToEmpty')}
            value={to}
            onChange={(event) => put(pairs.with(at, [from, event.target.value]))}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('removePair', { from })}
            onClick={() => put(pairs.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        disabled={'' in values}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => put([...pairs, ['', '']])}
      >
        {t('addPair')}
      </Button>
    </div>
  )
}
