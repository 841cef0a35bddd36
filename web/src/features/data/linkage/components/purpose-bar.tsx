import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './linkage.module.css'

/** Numbers and phones are hidden until a purpose is stated; the purpose is written into the audit log with each reading. */
export function PurposeBar({ purpose, onChange }: { purpose: string; onChange(purpose: string): void }) {
  const { t } = useTranslation('linkage')
  const [text, setText] = useState(purpose)
  return (
    <form
      className={styles['purpose']}
      onSubmit={(event) => {
        event.preventDefault()
        onChange(text.trim())
      }}
    >
      <span>{purpose ? t('purpose.given') : t('purpose.hidden')}</span>
      <Input
        aria-label={t('purpose.label')}
        placeholder={t('purpose.placeholder')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit">{t('purpose.state')}</Button>
      {purpose && (
        <Button
          onClick={() => {
            setText('')
            onChange('')
          }}
        >
          {t('purpose.withdraw')}
        </Button>
      )}
    </form>
  )
}
