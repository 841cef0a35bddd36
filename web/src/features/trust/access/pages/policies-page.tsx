import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { useSaveDraft, versionQuery, versionsQuery, type PolicyVersion } from '../api.ts'
import { AccessTabs } from '../components/access-tabs.tsx'
import styles from '../components/access.module.css'

export const TONES = {
  draft: 'grey',
  proposed: 'yellow',
  returned: 'grey',
  approved: 'blue',
  'in-force': 'green',
  superseded: 'grey',
} as const

/** Every version of the policies, and the way to write the next. */
export function PoliciesPage() {
  const { t } = useTranslation('access')
  const { language } = useLanguage()
  const versions = useQuery(versionsQuery)
  const at = (time: string | null): string => (time ? formatDateTime(time, language) : '')
  return (
    <>
      <PageHeader
        title={t('policies.title')}
        summary={t('policies.summary')}
        actions={versions.data && <NewDraft versions={versions.data} />}
      />
      <AccessTabs />
      <Shown query={versions}>
        {(found) => (
          <div className={styles['scroll']}>
            <PlainTable
              caption={t('policies.title')}
              rows={found}
              rowKey={({ number }) => String(number)}
              columns={[
                {
                  key: 'number',
                  title: t('policies.version'),
                  text: ({ number }) => number,
                  render: ({ number }) => (
                    <Link to={`/desk/access/policies/${number}`}>{t('policies.number', { number })}</Link>
                  ),
                },
                {
                  key: 'state',
                  title: t('state'),
                  text: ({ state }) => t(`states.${state}`),
                  render: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
                },
                { key: 'note', title: t('policies.note'), text: ({ note }) => note },
                { key: 'author', title: t('policies.author'), text: ({ authorName }) => authorName },
                { key: 'changed', title: t('policies.changed'), text: ({ changedAt }) => at(changedAt) },
                { key: 'by', title: t('policies.decidedBy'), text: ({ decidedByName }) => decidedByName },
                { key: 'from', title: t('policies.effective'), text: ({ effectiveAt }) => at(effectiveAt) },
              ]}
            />
          </div>
        )}
      </Shown>
    </>
  )
}

/** Begins the next version with the text in force, unless one is open. */
function NewDraft({ versions }: { versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation('access')
  const can = useCan()
  const notify = useNotify()
  const navigate = useNavigate()
  const save = useSaveDraft()
  const inForce = versions.find(({ state }) => state === 'in-force')?.number ?? 0
  const present = useQuery({ ...versionQuery(inForce), enabled: inForce > 0 })
  const open = versions.find(({ state }) => state === 'draft' || state === 'proposed')
  if (!can('access.write') || open) return null
  return (
    <Button
      type="primary"
      disabled={!present.data}
      loading={save.isPending}
      onClick={() => {
        const { text, tests } = present.data ?? { text: '', tests: [] }
        save.mutate(
          { text, tests, note: '' },
          {
            onSuccess: ({ number }) => navigate(`/desk/access/policies/${number}`),
            onError: notify.failed,
          },
        )
      }}
    >
      {t('policies.begin')}
    </Button>
  )
}
