import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { pathOf, proposalQuery, type ProposalDetail } from '../api.ts'
import { DecidePanel } from '../components/decide-panel.tsx'
import { EntryChanges } from '../components/entry-changes.tsx'
import { ImpactPanel } from '../components/impact-panel.tsx'
import { ProposalBadge } from '../components/proposal-badge.tsx'

/** One proposed change: what it changes, what that does to the data there is, and the decision. */
export function ProposalPage() {
  const { id = '' } = useParams()
  const proposal = useQuery(proposalQuery(id))
  return <Shown query={proposal}>{(found) => <Detail proposal={found} />}</Shown>
}

function Detail({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  return (
    <>
      <PageHeader
        title={t(proposal.action === 'retire' ? 'retireOf' : 'changeOf', { name: say(proposal.name) })}
        tags={
          <>
            {' '}
            <ProposalBadge status={proposal.status} />
          </>
        }
        crumbs={[{ label: t('part.proposals'), path: '/desk/standards/proposals' }]}
      />
      <Stack>
        <Panel title={t('proposal')}>
          <Facts facts={useProposalFacts(proposal)} />
        </Panel>
        {proposal.fields.length > 0 && <FieldChanges proposal={proposal} />}
        {proposal.entries.length > 0 && (
          <Panel title={t('entryChanges', { count: proposal.entries.length })}>
            <EntryChanges changes={proposal.entries} />
          </Panel>
        )}
        {proposal.kind !== 'crosswalk' && <ImpactPanel id={proposal.id} />}
        {proposal.status === 'open' && <DecidePanel proposal={proposal} />}
      </Stack>
    </>
  )
}

function useProposalFacts(proposal: ProposalDetail) {
  const { t } = useTranslation('standards')
  const { language } = useLanguage()
  const { kind, code, decidedAt } = proposal
  return [
    { label: t('kindLabel'), value: t(`kind.${kind}`) },
    {
      label: t('field.id'),
      value: proposal.after === 0 ? code : <Link to={pathOf(kind, code)}>{code}</Link>,
    },
    { label: t('field.reason'), value: proposal.reason },
    { label: t('field.validFrom'), value: proposal.validFrom },
    { label: t('field.successor'), value: proposal.successor },
    { label: t('proposedBy'), value: proposal.proposedByName },
    { label: t('proposedAt'), value: formatDateTime(proposal.proposedAt, language) },
    { label: t('decidedBy'), value: proposal.decidedByName },
    { label: t('decidedAt'), value: decidedAt && formatDateTime(decidedAt, language) },
    { label: t('note'), value: proposal.note },
    { label: t('versionColumn'), value: proposal.version },
  ]
}

function FieldChanges({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('standards')
  return (
    <Panel title={t('fieldChanges')}>
      <PlainTable
        caption={t('fieldChanges')}
        rows={proposal.fields}
        rowKey={({ field }) => field}
        columns={[
          {
            key: 'field',
            title: t('fieldLabel'),
            text: ({ field }) => field,
            render: ({ field, narrows }) => (
              <>
                {t(`field.${field}`, { defaultValue: field })}{' '}
                {narrows && <Badge tone="orange">{t('narrows')}</Badge>}
              </>
            ),
          },
          { key: 'before', title: t('before'), text: ({ before }) => show(before) },
          { key: 'after', title: t('after'), text: ({ after }) => show(after) },
        ]}
      />
    </Panel>
  )
}

/** Lists with commas, objects as they are written. */
function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}
