import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import {
  tokensQuery,
  useMakeToken,
  useRevokeToken,
  useRotateToken,
  type NewToken,
  type Token,
} from '../api.ts'
import styles from './stream.module.css'

/** Who may post: tokens, their secret shown once. */
export function TokensPanel({ code }: { code: string }) {
  const { t } = useTranslation('streams')
  const tokens = useQuery(tokensQuery(code))
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<NewToken>()
  return (
    <Panel
      title={t('tokens.title')}
      note={t('tokens.note')}
      actions={
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('tokens.make')}
        </Button>
      }
    >
      {made && <Secret token={made} onClose={() => setMade(undefined)} />}
      <Shown query={tokens}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('tokens.none')} />
          ) : (
            <TokenTable code={code} rows={rows} onMade={setMade} />
          )
        }
      </Shown>
      {making && (
        <MakeDialog
          code={code}
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMade(token)
            setMaking(false)
          }}
        />
      )}
    </Panel>
  )
}

function Secret({ token, onClose }: { token: NewToken; onClose(): void }) {
  const { t } = useTranslation('streams')
  return (
    <Alert
      type="success"
      closable
      onClose={onClose}
      title={t('tokens.once', { name: token.name })}
      description={
        <>
          <code className={styles['secret']}>{token.secret}</code>
          <Button size="small" onClick={() => void navigator.clipboard.writeText(token.secret)}>
            {t('tokens.copy')}
          </Button>
        </>
      }
    />
  )
}

function TokenTable({ code, rows, onMade }: { code: string; rows: Token[]; onMade(token: NewToken): void }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const notify = useNotify()
  const rotate = useRotateToken(code)
  const revoke = useRevokeToken(code)
  return (
    <div className={styles['scroll']}>
      <PlainTable
        caption={t('tokens.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('tokens.name'), text: ({ name }) => name },
          { key: 'start', title: t('token'), text: ({ start }) => `${start}…` },
          {
            key: 'things',
            title: t('things'),
            text: ({ things }) => things?.join(', ') ?? t('tokens.allThings'),
          },
          {
            key: 'made',
            title: t('tokens.made'),
            text: ({ createdAt }) => formatDateTime(createdAt, language),
          },
          {
            key: 'state',
            title: t('stateLabel'),
            text: ({ revokedAt }) => (revokedAt ? t('tokens.revoked') : t('tokens.valid')),
            render: ({ revokedAt }) =>
              revokedAt ? (
                <Badge tone="grey">{t('tokens.revoked')}</Badge>
              ) : (
                <Badge tone="green">{t('tokens.valid')}</Badge>
              ),
          },
          {
            key: 'acts',
            title: '',
            text: () => null,
            render: ({ id, revokedAt }) =>
              revokedAt ? null : (
                <>
                  <Popconfirm
                    title={t('tokens.rotateAsk')}
                    okText={t('tokens.rotate')}
                    cancelText={t('cancel')}
                    onConfirm={() => rotate.mutate(id, { onSuccess: onMade, onError: notify.failed })}
                  >
                    <Button size="small">{t('tokens.rotate')}</Button>
                  </Popconfirm>{' '}
                  <Popconfirm
                    title={t('tokens.revokeAsk')}
                    okText={t('tokens.revoke')}
                    cancelText={t('cancel')}
                    onConfirm={() =>
                      revoke.mutate(id, {
                        onSuccess: () => notify.done(t('tokens.revokedDone')),
                        onError: notify.failed,
                      })
                    }
                  >
                    <Button size="small" danger>
                      {t('tokens.revoke')}
                    </Button>
                  </Popconfirm>
                </>
              ),
          },
        ]}
      />
    </div>
  )
}

type MakeProps = { code: string; onClose(): void; onMade(token: NewToken): void }

function MakeDialog({ code, onClose, onMade }: MakeProps) {
  const { t } = useTranslation('streams')
  const notify = useNotify()
  const make = useMakeToken(code)
  return (
    <Modal open title={t('tokens.make')} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={{
          properties: {
            name: { type: 'string', title: t('tokens.name'), maxLength: 100 },
            things: { type: 'string', title: t('tokens.onlyThings'), description: t('tokens.onlyHint') },
          },
          required: ['name'],
        }}
        onSubmit={({ name, things }) => {
          const named = String(things ?? '')
            .split(/[,，、\s]+/)
            .filter(Boolean)
          const body = { name: String(name), things: named.length > 0 ? named : null }
          make.mutate(body, { onSuccess: onMade, onError: notify.failed })
        }}
      >
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t('tokens.make')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}
