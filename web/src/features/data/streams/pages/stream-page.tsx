import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Stack } from '../../../../ui/panel.tsx'
import { Shown, StateView } from '../../../../ui/state-view.tsx'
import { TabLinks } from '../../../../ui/tab-links.tsx'
import { streamQuery, type StreamDetail } from '../api.ts'
import { LakePanel } from '../components/lake-panel.tsx'
import { LinksPanel } from '../components/links-panel.tsx'
import { LivePanel } from '../components/live-panel.tsx'
import { OverviewPanel } from '../components/overview-panel.tsx'
import { PostingPanel } from '../components/posting-panel.tsx'
import { RefusalsTable } from '../components/refusals-table.tsx'
import { ThingsTable } from '../components/things-table.tsx'
import { TokensPanel } from '../components/tokens-panel.tsx'

/** One stream: live values, its things, what was refused, who may post and how. */
export function StreamPage() {
  const { code = '', tab = '' } = useParams()
  const stream = useQuery(streamQuery(code))
  return <Shown query={stream}>{(detail) => <StreamView stream={detail} tab={tab} />}</Shown>
}

function StreamView({ stream, tab }: { stream: StreamDetail; tab: string }) {
  const { t } = useTranslation('streams')
  const say = useSay()
  const can = useCan()
  const base = `/desk/streams/${stream.code}`
  const manages = can('streams.manage')
  const tabs = [
    { to: base, label: t('tab.live') },
    { to: `${base}/things`, label: t('tab.things') },
    ...(manages ? [{ to: `${base}/refused`, label: t('tab.refused') }] : []),
    ...(manages && stream.mine ? [{ to: `${base}/access`, label: t('tab.access') }] : []),
    { to: `${base}/posting`, label: t('tab.posting') },
    { to: `${base}/lake`, label: t('tab.lake') },
  ]
  return (
    <>
      <PageHeader
        title={say(stream.title)}
        tags={
          <>
            {stream.synthetic && <SyntheticBadge />}
            {!stream.active && <Badge tone="grey">{t('state.paused')}</Badge>}
          </>
        }
        crumbs={[{ label: t('streams'), path: '/desk/streams' }]}
        summary={<code>{stream.code}</code>}
        actions={
          manages &&
          stream.mine && (
            <Link to={`${base}/edit`}>
              <Button tabIndex={-1}>{t('change')}</Button>
            </Link>
          )
        }
      />
      <TabLinks label={say(stream.title)} tabs={tabs} />
      <Tab stream={stream} tab={tab} />
    </>
  )
}

function Tab({ stream, tab }: { stream: StreamDetail; tab: string }) {
  const { t } = useTranslation('streams')
  switch (tab) {
    case '':
      return (
        <Stack>
          <LivePanel stream={stream} />
          <OverviewPanel stream={stream} />
        </Stack>
      )
    case 'things':
      return <ThingsTable stream={stream} />
    case 'refused':
      return <RefusalsTable code={stream.code} />
    case 'access':
      return (
        <Stack>
          <TokensPanel code={stream.code} />
          <LinksPanel code={stream.code} />
        </Stack>
      )
    case 'posting':
      return <PostingPanel stream={stream} />
    case 'lake':
      return <LakePanel stream={stream} />
    default:
      return <StateView icon="empty" title={t('noSuchTab')} />
  }
}
