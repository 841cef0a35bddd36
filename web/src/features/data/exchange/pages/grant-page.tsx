import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDate, formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { grantQuery, type GrantDetail } from '../api.ts'
import { GrantBadge } from '../components/badges.tsx'
import styles from '../components/exchange.module.css'
import { FilesPanel } from '../components/files-panel.tsx'
import { GrantActs } from '../components/grant-acts.tsx'
import { KeyPanel } from '../components/key-panel.tsx'
import { SubscriptionPanel } from '../components/subscription-panel.tsx'
import { UsePanel } from '../components/use-panel.tsx'

/** One grant: what it gives, how it is called, how it is used, and how it ends. */
export function GrantPage() {
  const { id = '' } = useParams()
  const grant = useQuery(grantQuery(id))
  return <Shown query={grant}>{(found) => <GrantView grant={found} />}</Shown>
}

function GrantView({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const department = useDepartmentName()
  return (
    <>
      <PageHeader
        title={`${say(grant.datasetTitle)} → ${department(grant.department)}`}
        tags={
          <>
            <GrantBadge state={grant.state} /> {grant.synthetic && <SyntheticBadge />}
          </>
        }
        summary={`${grant.number} · ${grant.purpose}`}
        crumbs={[
          { label: t('title'), path: '/desk/exchange' },
          { label: t('tab.grants'), path: '/desk/exchange/grants' },
        ]}
        actions={<GrantActs grant={grant} />}
      />
      <Stack>
        <Pair>
          <Terms grant={grant} />
          <Stack>
            {grant.manner !== 'file' && <KeyPanel grant={grant} />}
            {grant.manner === 'file' && <FilesPanel grant={grant} />}
            {grant.subscription && <SubscriptionPanel grant={grant} />}
          </Stack>
        </Pair>
        <UsePanel grant={grant} />
      </Stack>
    </>
  )
}

function Terms({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  const limits = t('grant.limitsText', {
    calls: formatNumber(grant.spec.callsPerMinute, language),
    rows: formatNumber(grant.spec.rowsPerDay, language),
  })
  return (
    <Panel
      title={t('grant.terms')}
      actions={<Link to={`/desk/exchange/requests/${grant.request}`}>{t('grant.toRequest')}</Link>}
    >
      <div className={styles['fields']}>
        <Facts
          facts={[
            { label: t('owner'), value: department(grant.owner) },
            {
              label: t('period'),
              value: `${formatDate(grant.from, language)} – ${formatDate(grant.to, language)}`,
            },
            { label: t('mannerLabel'), value: t(`manner.${grant.manner}`) },
            { label: t('decide.conditionsLabel'), value: grant.spec.conditions || null },
            { label: t('grant.limits'), value: limits },
            ...(grant.endedAt
              ? [
                  {
                    label: t('grant.ended'),
                    value: `${formatDateTime(grant.endedAt, language)} · ${grant.endedBy ?? ''}`,
                  },
                  { label: t('reason'), value: grant.endReason },
                ]
              : []),
          ]}
        />
        {grant.warnedAt && grant.state === 'active' && (
          <p>
            <Badge tone="orange">{t('flag.unused')}</Badge> {t('grant.warned')}
          </p>
        )}
        <PlainTable
          caption={t('fields')}
          rows={grant.columns}
          rowKey={({ name }) => name}
          columns={[
            { key: 'title', title: t('field'), text: ({ title }) => say(title) },
            { key: 'name', title: t('grant.name'), text: ({ name }) => name },
            { key: 'mask', title: t('decide.mask'), text: ({ mask }) => t(`mask.${mask ?? 'none'}`) },
          ]}
        />
      </div>
    </Panel>
  )
}
