import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { useIssueKey, type GrantDetail } from '../api.ts'
import styles from './exchange.module.css'

/** The key a program calls with: made here, shown once, known afterwards by its beginning. */
export function KeyPanel({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const notify = useNotify()
  const issue = useIssueKey(grant.id)
  const made = issue.data?.key
  return (
    <Panel title={t('key.title')} note={t('key.note')}>
      <div className={styles['fields']}>
        <Facts
          facts={[
            { label: t('key.address'), value: <code>{grant.address}</code> },
            {
              label: t('key.current'),
              value: grant.key
                ? `${grant.key.prefix}… · ${formatDateTime(grant.key.createdAt, language)}`
                : t('key.none'),
            },
          ]}
        />
        {made && (
          <div role="status">
            <p>{t('key.once')}</p>
            <code className={styles['key']} data-testid="key">
              {made}
            </code>
            <p className={styles['note']}>{t('key.example')}</p>
            <code className={styles['key']}>
              curl -H &quot;Authorization: Bearer {made}&quot; {grant.address}?size=100
            </code>
          </div>
        )}
        {grant.may.includes('key') && (
          <div className={styles['acts']}>
            <Button
              type="primary"
              loading={issue.isPending}
              onClick={() => issue.mutate(undefined, { onError: notify.failed })}
            >
              {grant.key ? t('key.rotate') : t('key.make')}
            </Button>
            {grant.key && <span className={styles['note']}>{t('key.rotateNote')}</span>}
          </div>
        )}
      </div>
    </Panel>
  )
}
