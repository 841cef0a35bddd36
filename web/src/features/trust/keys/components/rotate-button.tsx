import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useBeginRotation, type KeysOverview } from '../api.ts'
import styles from './keys.module.css'
import { useDuration } from './use-duration.ts'

/** Rotates in two steps: first what will happen, then the act. Finishes instead what a cancelled rotation left behind. */
export function RotateButton({ overview }: { overview: KeysOverview }) {
  const { t } = useTranslation('keys')
  const [asked, setAsked] = useState<'new' | 'finish'>()
  if (overview.running) return null
  const close = (): void => setAsked(undefined)
  return (
    <>
      {overview.plan.leftBehind > 0 && (
        <Button onClick={() => setAsked('finish')}>{t('rotate.finish')}</Button>
      )}
      <Button type="primary" onClick={() => setAsked('new')}>
        {t('rotate.act')}
      </Button>
      {asked && <RotateDialog overview={overview} newVersion={asked === 'new'} onClose={close} />}
    </>
  )
}

type DialogProps = { overview: KeysOverview; newVersion: boolean; onClose(): void }

function RotateDialog({ overview, newVersion, onClose }: DialogProps) {
  const { t } = useTranslation('keys')
  const { language } = useLanguage()
  const notify = useNotify()
  const duration = useDuration()
  const begin = useBeginRotation()
  const [understood, setUnderstood] = useState(false)
  const { plan, provider } = overview
  const dataKeys = newVersion ? plan.dataKeys : plan.leftBehind
  const version = newVersion ? plan.nextVersion : plan.nextVersion - 1
  const seconds = plan.seconds === null ? null : (plan.seconds * dataKeys) / Math.max(1, plan.dataKeys)
  return (
    <Modal
      open
      title={t(newVersion ? 'rotate.title' : 'rotate.finish')}
      onCancel={onClose}
      okText={t('rotate.begin')}
      cancelText={t('back')}
      okButtonProps={{ disabled: !understood, loading: begin.isPending }}
      onOk={() => begin.mutate(newVersion, { onSuccess: onClose, onError: notify.failed })}
    >
      <Facts
        facts={[
          { label: t('rotate.toVersion'), value: version },
          { label: t('dataKeys'), value: formatNumber(dataKeys, language) },
          { label: t('rotate.expected'), value: duration(seconds) },
        ]}
      />
      <h3 className={styles['heading']}>{t('rotate.whatHappens')}</h3>
      <ul className={styles['steps']}>
        {newVersion && <li>{t(`rotate.made.${provider}`, { version })}</li>}
        <li>{t('rotate.rewrapped')}</li>
        <li>{t('rotate.reading')}</li>
        <li>{t('rotate.retireLater')}</li>
      </ul>
      <Checkbox checked={understood} onChange={({ target }) => setUnderstood(target.checked)}>
        {t(`rotate.confirm.${provider}`)}
      </Checkbox>
    </Modal>
  )
}
