import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { Edited } from '../api.ts'
import styles from './bench.module.css'

type Props = {
  edited: Pick<Edited, 'version' | 'comparison'>
  busy: boolean
  onVersion(version: string): void
  onHandIn(note: string): void
}

/** Hands the draft in with its version and reason; what loosens is said to need a second person. */
export function HandIn({ edited, busy, onVersion, onHandIn }: Props) {
  const { t } = useTranslation('contracts')
  const [note, setNote] = useState('')
  const [version, setVersion] = useState(edited.version)
  return (
    <>
      <p>
        {t(edited.comparison.loosens ? 'needsSecond' : 'atOnce', {
          bump: t(`bump.${edited.comparison.bump}`),
        })}
      </p>
      <div className={styles['form']}>
        <Field label={t('version')}>
          {(control) => (
            <input
              {...control}
              value={version}
              pattern="\d+\.\d+\.\d+"
              onChange={(event) => setVersion(event.target.value)}
              onBlur={() => version !== edited.version && onVersion(version)}
            />
          )}
        </Field>
        <Field label={t('note')} required>
          {(control) => <input {...control} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <Button
          type="primary"
          disabled={!note.trim() || version !== edited.version}
          loading={busy}
          onClick={() => onHandIn(note)}
        >
          {t('handIn')}
        </Button>
      </div>
    </>
  )
}
