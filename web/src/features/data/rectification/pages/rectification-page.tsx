import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { rectificationQuery, type Rectification } from '../api.ts'
import { StateBadge } from '../components/state-badge.tsx'

type Breach = Rectification['breaches'][number]

/** One rectification: every broken subject as it was and as it is, and the case in which it is handled. */
export function RectificationPage() {
  const { id = '' } = useParams()
  const found = useQuery(rectificationQuery(id))
  return <Shown query={found}>{(one) => <Detail one={one} />}</Shown>
}

function Detail({ one }: { one: Rectification }) {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  const date = (at: string | null) => (at ? formatDateTime(at, language) : NO_FIGURE)
  return (
    <>
      <PageHeader
        title={t('titleOf', { name: say(one.title) })}
        crumbs={[{ label: t('title'), path: '/desk/rectifications' }]}
        summary={<StateBadge rectification={one} />}
      />
      <Stack>
        <Panel title={t('standing')}>
          <Facts
            facts={[
              { label: t('department'), value: departmentName(one.department) },
              {
                label: t('dataset'),
                value: <Link to={`/desk/catalog/${one.dataset}/quality`}>{say(one.title)}</Link>,
              },
              {
                label: t('case'),
                value: <Link to={`/desk/cases/${one.caseId}`}>{one.caseNumber ?? t('case')}</Link>,
              },
              { label: t('openedAt'), value: date(one.openedAt) },
              { label: t('deadline'), value: date(one.dueAt) },
              { label: t('closedAt'), value: date(one.closedAt) },
            ]}
          />
        </Panel>
        <Panel title={t('broken')} note={t('brokenNote')}>
          <PlainTable
            caption={t('broken')}
            columns={useColumns()}
            rows={one.breaches}
            rowKey={({ subject }) => subject}
          />
        </Panel>
      </Stack>
    </>
  )
}

function useColumns(): PlainColumn<Breach>[] {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const say = useSay()
  const share = ({ failed, checked, score }: Breach['first']) =>
    `${formatNumber(score, language)}（${formatNumber(failed, language)} / ${formatNumber(checked, language)}）`
  return [
    { key: 'subject', title: t('subject'), text: ({ words }) => say(words) },
    {
      key: 'dimension',
      title: t('dimensionLabel'),
      text: ({ dimension }) => (dimension ? t(`dimension.${dimension}`) : NO_FIGURE),
    },
    { key: 'minimum', title: t('required'), align: 'right', text: ({ minimum }) => minimum },
    { key: 'first', title: t('before'), align: 'right', text: ({ first }) => share(first) },
    { key: 'latest', title: t('now'), align: 'right', text: ({ latest }) => share(latest) },
    {
      key: 'mended',
      title: t('stateLabel'),
      text: ({ mended }) => t(mended ? 'isMended' : 'isBroken'),
      render: ({ mended }) => (
        <Badge tone={mended ? 'green' : 'red'}>{t(mended ? 'isMended' : 'isBroken')}</Badge>
      ),
    },
    {
      key: 'rows',
      title: t('rowsBehind'),
      text: ({ latest }) => latest.run,
      render: ({ latest, subject }) => <RowsLink run={latest.run} subject={subject} />,
    },
  ]
}

function RowsLink({ run, subject }: { run: string | null; subject: string }) {
  const { t } = useTranslation('rectification')
  if (run === null || subject === 'freshness') return NO_FIGURE
  const rule = subject.startsWith('rule:') ? `?rule=${encodeURIComponent(subject.slice(5))}` : ''
  return <Link to={`/desk/quality/${run}${rule}`}>{t('openRows')}</Link>
}
