import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { shareableQuery } from '../api.ts'
import { AskForm } from '../components/ask-form.tsx'

/** Asks for one dataset. */
export function AskPage() {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const department = useDepartmentName()
  const { code = '' } = useParams()
  const dataset = useQuery(shareableQuery(code))
  return (
    <Shown query={dataset}>
      {(found) => (
        <>
          <PageHeader
            title={t('ask.heading', { dataset: say(found.title) })}
            tags={found.synthetic && <SyntheticBadge />}
            summary={t('ask.terms', {
              owner: department(found.owner),
              sharing: t(`sharing.${found.sharing}`),
              count: found.replyDays,
              reason: found.sharingReason ?? '',
            })}
            crumbs={[
              { label: t('title'), path: '/desk/exchange' },
              { label: t('ask.choose'), path: '/desk/exchange/ask' },
            ]}
          />
          <AskForm key={found.code} dataset={found} />
        </>
      )}
    </Shown>
  )
}
