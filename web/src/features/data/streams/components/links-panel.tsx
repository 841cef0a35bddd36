import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { linksQuery, useRemoveLink, useSaveLink, type LinkInput, type StreamLink } from '../api.ts'
import styles from './stream.module.css'

const tones: Record<StreamLink['status'], Tone> = {
  waiting: 'blue',
  connected: 'green',
  failed: 'orange',
  off: 'grey',
}

/** Our subscriptions at other brokers, with how they are. */
export function LinksPanel({ code }: { code: string }) {
  const { t } = useTranslation('streams')
  const notify = useNotify()
  const links = useQuery(linksQuery(code))
  const remove = useRemoveLink(code)
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={t('links.title')}
      note={t('links.note')}
      actions={<Button onClick={() => setAdding(true)}>{t('links.add')}</Button>}
    >
      <Shown query={links}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('links.none')} />
          ) : (
            <PlainTable
              caption={t('links.title')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', title: t('tokens.name'), text: ({ name }) => name },
                { key: 'url', title: t('links.url'), text: ({ url }) => url },
                { key: 'topic', title: t('links.topic'), text: ({ topic }) => topic },
                {
                  key: 'status',
                  title: t('stateLabel'),
                  text: ({ status }) => t(`links.status.${status}`),
                  render: ({ status, problem }) => (
                    <>
                      <Badge tone={tones[status]}>{t(`links.status.${status}`)}</Badge> {problem}
                    </>
                  ),
                },
                {
                  key: 'acts',
                  title: '',
                  text: () => null,
                  render: ({ id }) => (
                    <Popconfirm
                      title={t('links.removeAsk')}
                      okText={t('links.remove')}
                      cancelText={t('cancel')}
                      onConfirm={() => remove.mutate(id, { onError: notify.failed })}
                    >
                      <Button size="small" danger>
                        {t('links.remove')}
                      </Button>
                    </Popconfirm>
                  ),
                },
              ]}
            />
          )
        }
      </Shown>
      {adding && <AddDialog code={code} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function AddDialog({ code, onClose }: { code: string; onClose(): void }) {
  const { t } = useTranslation('streams')
  const notify = useNotify()
  const save = useSaveLink(code)
  const text = (title: string, maxLength = 100) => ({ type: 'string' as const, title, maxLength })
  return (
    <Modal open title={t('links.add')} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={{
          properties: {
            name: text(t('tokens.name')),
            url: { ...text(t('links.url')), description: 'mqtt://host:1883, mqtts://host:8883' },
            topic: text(t('links.topic')),
            clientId: text(t('links.clientId'), 60),
            username: text(t('links.username')),
            password: text(t('links.password')),
          },
          required: ['name', 'url', 'topic', 'clientId'],
        }}
        initial={{ clientId: `yuzhi-${code}` }}
        onSubmit={(value) => {
          const { username, password, ...rest } = value as Record<string, string | undefined>
          const body = {
            ...rest,
            username: username ?? null,
            password: password ?? null,
            qos: 1,
            active: true,
          }
          save.mutate(body as LinkInput, { onSuccess: onClose, onError: notify.failed })
        }}
      >
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('links.add')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}
