import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Outlet, useOutletContext, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { TabLinks } from '../../../../ui/tab-links.tsx'
import { datasetQuery, type DatasetDetail } from '../api.ts'
import { DatasetActs } from '../components/dataset-acts.tsx'
import { ClassificationBadge, SharingBadge, StateBadge } from '../components/entry-badges.tsx'

/** The dataset of the address, for the pages inside this one. */
export function useDataset(): DatasetDetail {
  return useOutletContext<DatasetDetail>()
}

/** One dataset: what it is above, its parts as pages of their own below. */
export function DatasetPage() {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const can = useCan()
  const { code = '' } = useParams()
  const dataset = useQuery(datasetQuery(code))
  const base = `/desk/catalog/${code}`
  const tabs = [
    { to: base, label: t('tab.entry') },
    { to: `${base}/quality`, label: t('tab.quality'), permission: 'quality.read' },
    { to: `${base}/rows`, label: t('tab.rows'), permission: 'catalog.preview' },
    { to: `${base}/versions`, label: t('tab.versions') },
    { to: `${base}/contract`, label: t('tab.contract') },
    { to: `${base}/history`, label: t('tab.history'), permission: 'catalog.review-history' },
    { to: `${base}/notes`, label: t('tab.notes'), permission: 'catalog.review-history' },
  ]
  return (
    <Shown query={dataset}>
      {(found) => (
        <>
          <PageHeader
            crumbs={[{ label: t('title'), path: '/desk/catalog' }]}
            title={say(found.title)}
            summary={say(found.summary)}
            actions={<DatasetActs dataset={found} />}
            tags={
              <>
                {found.synthetic && <SyntheticBadge />}
                <StateBadge state={found.state} />
                <SharingBadge sharing={found.sharing} />
                <ClassificationBadge value={found.classification} />
              </>
            }
          />
          <TabLinks
            label={t('parts')}
            tabs={tabs.filter(({ permission }) => permission === undefined || can(permission))}
          />
          <Outlet context={found} />
        </>
      )}
    </Shown>
  )
}
