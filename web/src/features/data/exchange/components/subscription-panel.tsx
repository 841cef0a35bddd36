import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { useSubscribe, type GrantDetail } from '../api.ts'
import styles from './exchange.module.css'

/** Where new versions are announced, and how the differences are fetched. */
export function SubscriptionPanel({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const notify = useNotify()
  const subscribe = useSubscribe(grant.id)
  const { url, announced, lastStatus, lastAt } = grant.subscription ?? {
    url: null,
    announced: 0,
    lastStatus: null,
    lastAt: null,
  }
  const [draft, setDraft] = useState(url ?? '')
  return (
    <Panel title={t('subscription.title')} note={t('subscription.note')}>
      <div className={styles['fields']}>
        <Facts
          facts={[
            { label: t('subscription.announced'), value: String(announced) },
            {
              label: t('subscription.last'),
              value: lastAt && `${formatDateTime(lastAt, language)} · ${lastStatus ?? ''}`,
            },
            {
              label: t('subscription.changes'),
              value: <code>{`${grant.address}/changes?since=${announced}`}</code>,
            },
          ]}
        />
        {grant.may.includes('subscribe') && (
          <div className={styles['two']}>
            <Field label={t('subscription.url')} hint={t('subscription.urlHint')}>
              {(control) => (
                <input
                  {...control}
                  type="url"
                  value={draft}
                  onChange={(event) => setDraft(event.target.value)}
                />
              )}
            </Field>
            <Button
              loading={subscribe.isPending}
              onClick={() => subscribe.mutate(draft.trim() || null, { onError: notify.failed })}
            >
              {t('subscription.save')}
            </Button>
          </div>
        )}
        {subscribe.data && (
          <div role="status">
            <p>{t('subscription.secret')}</p>
            <code className={styles['key']}>{subscribe.data.secret}</code>
          </div>
        )}
      </div>
    </Panel>
  )
}
