import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { permissionsQuery } from '../../lib/session.ts'
import { StateView } from '../../ui/state-view.tsx'
import { visibleNav } from './navigation.ts'

/** /desk itself leads to the first thing this person may do. */
export function FirstPage() {
  const { t } = useTranslation('app')
  const { data: held } = useSuspenseQuery(permissionsQuery)
  const first = visibleNav(held)[0]
  if (first) return <Navigate to={first.path} replace />
  return (
    <StateView icon="lock" title={t('desk.nothingForYou')}>
      <p>{t('desk.nothingHelp')}</p>
    </StateView>
  )
}
