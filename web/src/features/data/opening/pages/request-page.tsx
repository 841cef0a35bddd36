import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatDate } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { Shown, useProblemMessage } from '../../../../ui/state-view.tsx'
import { publicCaseQuery, useRequestOpening } from '../api.ts'
import { ReceiptNote } from '../components/receipt-note.tsx'
import styles from './open.module.css'

/** Ask for data to be opened, and look up what became of it. */
export function RequestPage() {
  const { t } = useTranslation('opening')
  useDocumentTitle(t('request.title'))
  return (
    <div className={styles['page']}>
      <h1>{t('request.title')}</h1>
      <p className={styles['lead']}>{t('request.lead')}</p>
      <RequestForm />
      <LookUp />
    </div>
  )
}

function RequestForm() {
  const { t } = useTranslation('opening')
  const request = useRequestOpening()
  const message = useProblemMessage(request.error)
  if (request.data) return <ReceiptNote receipt={request.data} />
  return (
    <section className={styles['section']}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          const of = (name: string): string => String(data.get(name) ?? '')
          request.mutate({
            title: of('title'),
            description: of('description'),
            purpose: of('purpose'),
            contact: of('contact'),
          })
        }}
      >
        <Field label={t('request.name')} required>
          {(control) => <input {...control} name="title" required minLength={2} maxLength={200} />}
        </Field>
        <Field label={t('request.description')} hint={t('request.descriptionHint')} required>
          {(control) => <textarea {...control} name="description" rows={4} required minLength={5} />}
        </Field>
        <Field label={t('request.purpose')} required error={message || undefined}>
          {(control) => <input {...control} name="purpose" required minLength={2} />}
        </Field>
        <Field label={t('contact')} hint={t('contactHint')}>
          {(control) => <input {...control} name="contact" />}
        </Field>
        <div>
          <Button type="submit" look="primary" disabled={request.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function LookUp() {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const number = search.get('number') ?? ''
  const receipt = search.get('receipt') ?? ''
  const found = useQuery(publicCaseQuery(number, receipt))
  return (
    <section className={styles['section']}>
      <h2>{t('receipt.look')}</h2>
      <form
        className={styles['inline']}
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          setSearch({
            number: String(data.get('number')).trim(),
            receipt: String(data.get('receipt')).trim(),
          })
        }}
      >
        <label>
          {t('receipt.number')}
          <input name="number" defaultValue={number} required />
        </label>
        <label>
          {t('receipt.code')}
          <input name="receipt" defaultValue={receipt} required />
        </label>
        <Button type="submit">{t('receipt.show')}</Button>
      </form>
      {number !== '' && receipt !== '' && (
        <Shown query={found}>
          {({ title, state, openedAt, dueAt, answer }) => (
            <Facts
              facts={[
                { label: t('receipt.about'), value: say(title) },
                { label: t('receipt.state'), value: say(state) },
                { label: t('receipt.since'), value: formatDate(openedAt, language) },
                { label: t('receipt.due'), value: dueAt && formatDate(dueAt, language) },
                { label: t('receipt.answer'), value: answer },
              ]}
            />
          )}
        </Shown>
      )}
    </section>
  )
}
