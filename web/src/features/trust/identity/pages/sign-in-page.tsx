import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { answer, api } from '../../../../lib/api.ts'
import { Button } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import { useSignIn } from '../api.ts'
import { DemoAccounts } from '../components/demo-accounts.tsx'
import { nextPage } from '../next-page.ts'
import styles from './sign-in-page.module.css'

/** Known to everyone by design: it opens only the accounts of an installation that lists them. */
const DEMO_PASSWORD = 'yuzhi-demo-2026'

/** The door: user name and password, or one click where the installation is a demonstration. */
export function SignInPage() {
  const { t } = useTranslation('identity')
  useDocumentTitle(t('signIn.title'))
  const [search] = useSearchParams()
  const enter = useMutation({
    mutationFn: () => answer(api.GET('/api/identity/me')),
    // The other entrances are other documents: a full navigation, with the new cookie.
    onSuccess: ({ roles }) => location.assign(nextPage(search, roles, location.origin)),
  })
  const signIn = useSignIn(() => enter.mutate())
  const busy = signIn.isPending || enter.isPending || enter.isSuccess
  return (
    <div className={styles['page']}>
      <section className={styles['card']} aria-labelledby="sign-in">
        <h1 id="sign-in">{t('signIn.title')}</h1>
        <p>{t('signIn.lead')}</p>
        <PasswordForm
          busy={busy}
          failure={signIn.error ?? enter.error}
          onSubmit={(username, password) => signIn.mutate({ username, password })}
        />
      </section>
      <DemoAccounts
        password={DEMO_PASSWORD}
        busy={busy}
        onChoose={(username) => signIn.mutate({ username, password: DEMO_PASSWORD })}
      />
    </div>
  )
}

type FormProps = { busy: boolean; failure: unknown; onSubmit(username: string, password: string): void }

function PasswordForm({ busy, failure, onSubmit }: FormProps) {
  const { t } = useTranslation('identity')
  const [incomplete, setIncomplete] = useState(false)
  const problem = useProblemMessage(failure)
  const message = incomplete ? t('signIn.missing') : problem

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const username = String(fields.get('username')).trim()
    const password = String(fields.get('password'))
    setIncomplete(!username || !password)
    if (username && password) onSubmit(username, password)
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Field label={t('signIn.username')}>
        {(control) => (
          <input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t('signIn.password')}>
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      <div aria-live="assertive">
        {message && (
          <p className={styles['failure']}>
            <Icon name="alert" />
            {message}
          </p>
        )}
      </div>
      <Button type="submit" look="primary" large disabled={busy}>
        {busy ? t('signIn.working') : t('signIn.submit')}
      </Button>
    </form>
  )
}
