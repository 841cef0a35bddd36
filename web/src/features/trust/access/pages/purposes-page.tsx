import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { purposesQuery, useDecidePurpose, type Purpose } from '../api.ts'
import { AccessTabs } from '../components/access-tabs.tsx'
import styles from '../components/access.module.css'
import { PurposeForm } from '../components/purpose-form.tsx'

const TONES = {
  requested: 'yellow',
  approved: 'green',
  refused: 'grey',
  revoked: 'red',
  ended: 'grey',
} as const

/** The register: which department reads which fields for what, on which legal basis, until when, and who approved. */
export function PurposesPage() {
  const { t } = useTranslation('access')
  const can = useCan()
  const purposes = useQuery(purposesQuery)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <PageHeader
        title={t('purposes.title')}
        summary={t('purposes.summary')}
        actions={
          can('access.request') &&
          !isAsking && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('purposes.ask')}
            </Button>
          )
        }
      />
      <AccessTabs />
      <Stack>
        {isAsking && <PurposeForm onEnd={() => setAsking(false)} />}
        <Shown query={purposes}>
          {(found) =>
            found.length === 0 ? <EmptyState title={t('purposes.none')} /> : <Register purposes={found} />
          }
        </Shown>
      </Stack>
    </>
  )
}

function Register({ purposes }: { purposes: readonly Purpose[] }) {
  const { t } = useTranslation('access')
  const say = useSay()
  const nameOf = useDepartmentName()
  const fields = ({ datasets }: Purpose): string =>
    datasets.map(({ dataset, columns }) => `${dataset}（${columns.join('、')}）`).join('；')
  return (
    <div className={styles['scroll']}>
      <PlainTable
        caption={t('purposes.title')}
        rows={purposes}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', title: t('purposes.code'), text: ({ code }) => code },
          { key: 'title', title: t('purposes.name'), text: ({ title }) => say(title) },
          {
            key: 'state',
            title: t('state'),
            text: ({ state }) => t(`states.${state}`),
            render: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
          },
          { key: 'organisation', title: t('department'), text: ({ organisation }) => nameOf(organisation) },
          { key: 'basis', title: t('purposes.basis'), text: ({ legalBasis }) => legalBasis },
          { key: 'fields', title: t('purposes.fields'), text: fields },
          {
            key: 'period',
            title: t('purposes.period'),
            text: ({ startsOn, endsOn }) => `${startsOn} – ${endsOn}`,
          },
          { key: 'asked', title: t('purposes.askedBy'), text: ({ requestedByName }) => requestedByName },
          {
            key: 'by',
            title: t('policies.decidedBy'),
            text: ({ decidedByName, revokedByName }) => revokedByName ?? decidedByName,
          },
          { key: 'acts', title: '', text: () => null, render: (purpose) => <Acts purpose={purpose} /> },
        ]}
      />
    </div>
  )
}

function Acts({ purpose }: { purpose: Purpose }) {
  const { t } = useTranslation('access')
  const can = useCan()
  const notify = useNotify()
  const { modal } = App.useApp()
  const decide = useDecidePurpose()
  if (!can('access.approve')) return null
  const ask = (act: 'approve' | 'refuse' | 'revoke'): void => {
    let note = ''
    modal.confirm({
      title: t(`purposes.${act}Title`, { code: purpose.code }),
      content: (
        <textarea
          aria-label={t('decision.reason')}
          placeholder={t('decision.reason')}
          className={styles['note']}
          rows={3}
          onChange={({ target }) => (note = target.value)}
        />
      ),
      okText: t(`purposes.${act}`),
      cancelText: t('back'),
      onOk: () =>
        decide
          .mutateAsync({ code: purpose.code, act, note })
          .then(() => notify.done(t('decision.done')), notify.failed),
    })
  }
  if (purpose.state === 'approved')
    return (
      <Button size="small" danger onClick={() => ask('revoke')}>
        {t('purposes.revoke')}
      </Button>
    )
  if (purpose.state !== 'requested' || purpose.own) return null
  return (
    <div className={styles['pair']}>
      <Button size="small" type="primary" onClick={() => ask('approve')}>
        {t('purposes.approve')}
      </Button>
      <Button size="small" onClick={() => ask('refuse')}>
        {t('purposes.refuse')}
      </Button>
    </div>
  )
}
