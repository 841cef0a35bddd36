import { useQuery } from '@tanstack/react-query'
import { App, Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { sessionsQuery, useRevokeSession, type Session } from '../api.ts'
import { deviceOf } from '../device.ts'

/** Where the account is signed in, and the means to end what one does not recognise. */
export function SessionsPage() {
  const { t } = useTranslation('identity')
  const sessions = useQuery(sessionsQuery)
  return (
    <>
      <PageHeader title={t('sessions.title')} summary={t('sessions.summary')} />
      <Shown query={sessions}>{(rows) => <SessionTable rows={rows} />}</Shown>
    </>
  )
}

function SessionTable({ rows }: { rows: Session[] }) {
  const { t } = useTranslation('identity')
  const { language } = useLanguage()
  const { message } = App.useApp()
  const revoke = useRevokeSession()
  const end = (id: string): void =>
    revoke.mutate(id, { onSuccess: () => void message.success(t('sessions.ended')) })
  return (
    <Table<Session>
      dataSource={rows}
      rowKey="id"
      pagination={false}
      columns={[
        {
          title: t('sessions.device'),
          render: (_, row) => (
            <>
              {deviceOf(row.agent) ?? t('sessions.unknownDevice')}{' '}
              {row.current && <Badge tone="green">{t('sessions.current')}</Badge>}
            </>
          ),
        },
        { title: t('sessions.address'), dataIndex: 'address', responsive: ['md'] },
        {
          title: t('sessions.created'),
          responsive: ['md'],
          render: (_, row) => formatDateTime(row.createdAt, language),
        },
        { title: t('sessions.expires'), render: (_, row) => formatDateTime(row.expiresAt, language) },
        {
          title: '',
          align: 'right',
          render: (_, row) =>
            row.current ? null : (
              <Button
                danger
                size="small"
                loading={revoke.variables === row.id && revoke.isPending}
                onClick={() => end(row.id)}
              >
                {t('sessions.end')}
              </Button>
            ),
        },
      ]}
    />
  )
}
