import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import { useFeedback } from '../api.ts'
import styles from '../pages/open.module.css'
import { ReceiptNote } from './receipt-note.tsx'

const kinds = ['error', 'suggestion', 'other'] as const

/** Anybody tells the department what is wrong with the data; the number and receipt lead back to the answer. */
export function FeedbackForm({ code }: { code: string }) {
  const { t } = useTranslation('opening')
  const send = useFeedback(code)
  const message = useProblemMessage(send.error)
  const [kind, setKind] = useState<(typeof kinds)[number]>('error')
  if (send.data) return <ReceiptNote receipt={send.data} />
  return (
    <section className={styles['section']}>
      <h2>{t('feedback.title')}</h2>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          send.mutate({ kind, text: String(data.get('text')), contact: String(data.get('contact')) })
        }}
      >
        <Field label={t('feedback.kind')}>
          {(control) => (
            <select {...control} value={kind} onChange={({ target }) => setKind(target.value as typeof kind)}>
              {kinds.map((value) => (
                <option key={value} value={value}>
                  {t(`feedback.kinds.${value}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('feedback.text')} required error={message || undefined}>
          {(control) => <textarea {...control} name="text" rows={3} required minLength={5} />}
        </Field>
        <Field label={t('contact')} hint={t('contactHint')}>
          {(control) => <input {...control} name="contact" />}
        </Field>
        <div>
          <Button type="submit" look="primary" disabled={send.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </section>
  )
}
