import { Button, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useJoin, useSplit, type Entity } from '../api.ts'
import styles from './linkage.module.css'

type Props = { project: string; entity: Entity; chosen: readonly string[] }

/** Splitting and joining by hand: words that the next run keeps to, each with its reason. */
export function EntityActs({ project, entity, chosen }: Props) {
  const { t } = useTranslation('linkage')
  const can = useCan()
  const [open, setOpen] = useState<'split' | 'join'>()
  if (!can('linkage.review')) return null
  const some = chosen.length > 0 && chosen.length < entity.records.length
  return (
    <>
      <Button disabled={!some} onClick={() => setOpen('split')}>
        {t('entity.split', { count: chosen.length })}
      </Button>
      <Button onClick={() => setOpen('join')}>{t('entity.join')}</Button>
      {open && (
        <CorrectionDialog
          key={open}
          kind={open}
          project={project}
          entity={entity}
          chosen={chosen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function CorrectionDialog({
  kind,
  project,
  entity,
  chosen,
  onClose,
}: Props & { kind: 'split' | 'join'; onClose(): void }) {
  const { t } = useTranslation('linkage')
  const notify = useNotify()
  const split = useSplit(project, entity.entity)
  const join = useJoin(project, entity.entity)
  const [reason, setReason] = useState('')
  const [other, setOther] = useState<number | null>(null)
  const done = {
    onSuccess: () => {
      notify.done(t('entity.said'))
      onClose()
    },
    onError: notify.failed,
  }
  const say = (): void => {
    if (kind === 'split') split.mutate({ records: [...chosen], reason }, done)
    else if (other !== null) join.mutate({ other, reason }, done)
  }
  return (
    <Modal
      open
      title={t(`entity.${kind}Title`, { number: entity.entity, count: chosen.length })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={say}
      confirmLoading={split.isPending || join.isPending}
      okButtonProps={{ disabled: reason.trim() === '' || (kind === 'join' && other === null) }}
    >
      <div className={styles['rows']}>
        <p>{t(`entity.${kind}Help`)}</p>
        {kind === 'join' && (
          <Field label={t('entity.other')} required>
            {({ className: _, ...control }) => (
              <InputNumber
                {...control}
                min={1}
                precision={0}
                value={other}
                onChange={setOther}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        )}
        <Field label={t('reason')} required>
          {({ className: _, ...control }) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}
