import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { useCancelRotation, type KeyRotation } from '../api.ts'
import styles from './keys.module.css'

/** How far the rotation is, live, and how to stop it. */
export function RunningRotation({ rotation }: { rotation: KeyRotation }) {
  const { t } = useTranslation('keys')
  const { language } = useLanguage()
  const notify = useNotify()
  const cancel = useCancelRotation()
  const { done, total, state, toVersion } = rotation
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  const number = (value: number): string => formatNumber(value, language)
  return (
    <Panel
      title={t('running.title', { version: toVersion })}
      note={t('running.note')}
      actions={
        <Button
          danger
          disabled={state === 'cancelling'}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(undefined, { onError: notify.failed })}
        >
          {t(state === 'cancelling' ? 'running.stopping' : 'running.cancel')}
        </Button>
      }
    >
      <div className={styles['progress']}>
        <Progress percent={percent} status="active" aria-label={t('running.title', { version: toVersion })} />
        <span role="status">{t('running.done', { done: number(done), total: number(total) })}</span>
      </div>
    </Panel>
  )
}
