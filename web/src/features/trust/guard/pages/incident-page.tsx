import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { incidentQuery, type GuardIncidentDetail } from '../api.ts'
import { ActDialog, type Asked } from '../components/act-dialog.tsx'
import { IncidentSeverity } from '../components/incident-words.tsx'
import { IncidentTimeline } from '../components/incident-timeline.tsx'

/** One incident: what was seen, by which audit entries it is proved, and what was done about it. */
export function IncidentPage() {
  const id = Number(useParams()['id'])
  const incident = useQuery(incidentQuery(id))
  return <Shown query={incident}>{(data) => <Incident incident={data} />}</Shown>
}

function Incident({ incident }: { incident: GuardIncidentDetail }) {
  const { t } = useTranslation('guard')
  const { language } = useLanguage()
  const [asked, setAsked] = useState<Asked>()
  const ban = incident.bans.find(({ active }) => active)
  return (
    <>
      <PageHeader
        title={`${t('incident')} ${incident.id}`}
        tags={<IncidentSeverity severity={incident.severity} />}
        summary={incident.detectors.map((name) => t(`detector.${name}`)).join(t('comma'))}
        crumbs={[{ label: t('title'), path: '/desk/guard' }]}
        actions={
          <>
            {ban && <Button onClick={() => setAsked({ act: 'lift', ban: ban.id })}>{t('lift.act')}</Button>}
            {!ban && incident.bannable && (
              <Button onClick={() => setAsked({ act: 'ban' })}>{t('ban.act')}</Button>
            )}
            {!incident.closedAt && (
              <Button type="primary" onClick={() => setAsked({ act: 'close' })}>
                {t('close.act')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <Panel title={t('overview')}>
          <Facts
            facts={[
              { label: t(`subjectKind.${incident.subjectKind}`), value: incident.subject },
              { label: t('openedAt'), value: formatDateTime(incident.openedAt, language) },
              { label: t('lastAt'), value: formatDateTime(incident.lastAt, language) },
              { label: t('state'), value: t(incident.closedAt ? 'closed' : 'open') },
              { label: t('close.reason'), value: incident.outcome },
              {
                label: t('ban.until'),
                value: ban ? formatDateTime(ban.until, language) : t('ban.none'),
              },
              { label: t('auditOf'), value: <Link to={auditOf(incident)}>{t('show')}</Link> },
            ]}
          />
        </Panel>
        <Panel title={t('timeline')}>
          <IncidentTimeline steps={incident.steps} />
        </Panel>
      </Stack>
      {asked && <ActDialog incident={incident.id} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function auditOf({ subjectKind, subject, id }: GuardIncidentDetail): string {
  const query =
    subjectKind === 'actor' ? { actor: subject } : { objectKind: 'incident', objectId: String(id) }
  return `/desk/audit?${new URLSearchParams(query).toString()}`
}
