import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { permissionsQuery } from '../../lib/session.ts'
import { StateView } from '../../ui/state-view.tsx'
import { firstPath } from './navigation.ts'

/** /desk itself leads to where this person's work begins. */
export function FirstPage() {
  const { t } = useTranslation('app')
  const { data: held } = useSuspenseQuery(permissionsQuery)
  const first = firstPath(held)
  if (first) return <Navigate to={first} replace />
  return (
    <StateView icon="lock" title={t('desk.nothingForYou')}>
      <p>{t('desk.nothingHelp')}</p>
    </StateView>
  )
}
