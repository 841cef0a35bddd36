import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDate, formatDateTime, formatList } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { requestQuery, type RequestDetail } from '../api.ts'
import { RequestBadge } from '../components/badges.tsx'
import { DecisionForm } from '../components/decision-form.tsx'
import { DecisionView } from '../components/decision-view.tsx'
import { Findings } from '../components/findings.tsx'
import { RequestActs } from '../components/request-acts.tsx'

/** One request: what is asked, what the check says, the clocks, the answer, and what one may do. */
export function RequestPage() {
  const { id = '' } = useParams()
  const request = useQuery(requestQuery(id))
  return <Shown query={request}>{(found) => <RequestView request={found} />}</Shown>
}

function RequestView({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const department = useDepartmentName()
  return (
    <>
      <PageHeader
        title={t('request.heading', {
          department: department(request.department),
          dataset: say(request.datasetTitle),
        })}
        tags={
          <>
            <RequestBadge state={request.state} /> {request.synthetic && <SyntheticBadge />}
          </>
        }
        summary={request.number}
        crumbs={[{ label: t('title'), path: '/desk/exchange' }]}
        actions={<RequestActs request={request} />}
      />
      <Stack>
        {request.may.includes('decide') && (
          <Panel title={t('decide.title')} note={t('decide.note')}>
            <DecisionForm key={request.round} request={request} />
          </Panel>
        )}
        {request.decision && (
          <Panel
            title={t('decide.answer')}
            actions={
              request.grant && (
                <Link to={`/desk/exchange/grants/${request.grant}`}>{t('request.toGrant')}</Link>
              )
            }
          >
            <DecisionView request={request} decision={request.decision} />
          </Panel>
        )}
        <Pair>
          <Asked request={request} />
          <Stack>
            <Clocks request={request} />
            <Panel title={t('ask.check')}>
              <Findings compliance={request.compliance} />
            </Panel>
          </Stack>
        </Pair>
      </Stack>
    </>
  )
}

function Asked({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  const { spec, columns } = request
  const titleOf = (name: string): string => {
    const column = columns.find((one) => one.name === name)
    return column ? say(column.title) : name
  }
  const conditions = spec.rows.map(
    ({ field, op, values }) => `${titleOf(field)} ${t(`op.${op}`)} ${values.join(', ')}`,
  )
  return (
    <Panel title={t('request.asked')}>
      <Facts
        facts={[
          { label: t('asker'), value: `${department(request.department)} · ${request.askedBy}` },
          { label: t('owner'), value: department(request.owner) },
          { label: t('ask.purpose'), value: spec.purpose },
          { label: t('ask.legalBasis'), value: spec.legalBasis },
          { label: t('ask.scenario'), value: spec.scenario },
          { label: t('fields'), value: formatList(spec.fields.map(titleOf), language) },
          {
            label: t('rowsLabel'),
            value: conditions.length > 0 ? formatList(conditions, language) : t('allRows'),
          },
          { label: t('mannerLabel'), value: t(`manner.${spec.manner}`) },
          {
            label: t('period'),
            value: `${formatDate(spec.from, language)} – ${formatDate(spec.to, language)}`,
          },
          { label: t('sharingLabel'), value: t(`sharing.${request.sharing}`) },
          { label: t('askedAt'), value: formatDateTime(request.askedAt, language) },
        ]}
      />
    </Panel>
  )
}

function Clocks({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  return (
    <Panel
      title={t('clocks')}
      actions={request.caseId && <Link to={`/desk/cases/${request.caseId}`}>{t('request.toCase')}</Link>}
    >
      <Facts
        facts={request.clocks.map(({ label, status, dueAt, legalBasis }) => ({
          label: say(label),
          value: (
            <span title={say(legalBasis)}>
              {dueAt && formatDateTime(dueAt, language)}{' '}
              <Badge tone={status === 'overdue' ? 'red' : status === 'met' ? 'green' : 'blue'}>
                {t(`clock.${status}`)}
              </Badge>
            </span>
          ),
        }))}
      />
    </Panel>
  )
}
