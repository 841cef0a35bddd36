import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiProblem, isForbidden, needsSignIn } from '../lib/problem.ts'
import { problemMessage } from '../lib/problem-message.ts'
import { signInPath } from '../lib/session.ts'
import { Button, ButtonLink } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './state-view.module.css'

/** What stands where data would: title, a sentence, what to do next. */
export function StateView({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children?: ReactNode
}) {
  return (
    <div className={styles['state']}>
      <span className={styles['mark']}>
        <Icon name={icon} size="1.6rem" />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

export function EmptyState({ title, children }: { title?: string; children?: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <StateView icon="empty" title={title ?? t('state.empty')}>
      {children}
    </StateView>
  )
}

export function LoadingState() {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['state']} role="status">
      <span className={styles['spinner']} />
      <span>{t('state.loading')}</span>
    </div>
  )
}

/** A failure as a person should meet it: sign in, ask for the right, or try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  const message = useProblemMessage(error)
  if (needsSignIn(error)) {
    return (
      <StateView icon="lock" title={t('state.signInNeeded')}>
        <ButtonLink look="primary" href={signInPath()}>
          {t('state.signIn')}
        </ButtonLink>
      </StateView>
    )
  }
  if (isForbidden(error)) {
    return (
      <StateView icon="lock" title={t('state.forbidden')}>
        <p>{t('state.forbiddenHelp')}</p>
      </StateView>
    )
  }
  const trace = isApiProblem(error) && error.problem.status >= 500 ? error.problem.traceId : null
  return (
    <div role="alert">
      <StateView icon="alert" title={t('state.error')}>
        <p>{message}</p>
        {trace && (
          <p className={styles['trace']}>
            {t('state.traceId')} {trace}
          </p>
        )}
        {onRetry && <Button onClick={onRetry}>{t('state.retry')}</Button>}
      </StateView>
    </div>
  )
}

/** The translated sentence of a failure; empty for the moment its messages are being fetched. */
export function useProblemMessage(error: unknown): string {
  const { i18n } = useTranslation()
  const [message, setMessage] = useState('')
  useEffect(() => {
    let current = true
    void problemMessage(error).then((text) => current && setMessage(text))
    return () => {
      current = false
    }
  }, [error, i18n.language])
  return error ? message : ''
}

type QueryLike<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch(): unknown }

/** Shows a query in its four states; old data stays while a refresh fails. */
export function Shown<T>({ query, children }: { query: QueryLike<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <LoadingState />
}
