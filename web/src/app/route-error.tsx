import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorState, StateView } from '../ui/state-view.tsx'

/** What a broken or unknown page shows instead of nothing. */
export function RouteError() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return <ErrorState error={error} onRetry={() => location.reload()} />
}

export function NotFound() {
  const { t } = useTranslation('ui')
  return (
    <main id="content">
      <StateView icon="search" title={t('state.notFound')}>
        <ButtonLink href="/">{t('action.back')}</ButtonLink>
      </StateView>
    </main>
  )
}
