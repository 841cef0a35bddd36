import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormSchema } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useAct, type CaseDetail } from '../api.ts'
import styles from './case.module.css'

/** Gives a clock more time; the server holds the limit. */
export function ExtendDialog({ detail, onClose }: { detail: CaseDetail; onClose(): void }) {
  const { t } = useTranslation('cases')
  const notify = useNotify()
  const act = useAct(detail.id, detail.version)
  const clocks = detail.clocks.filter(({ name }) => detail.may.extend.includes(name))
  const schema: FormSchema = {
    properties: {
      clock: {
        type: 'string',
        title: t('extend.clock'),
        oneOf: clocks.map(({ name, label }) => ({ const: name, title: label.zh, 'x-title-en': label.en })),
      },
      amount: { type: 'integer', title: t('extend.amount'), minimum: 1 },
      reason: { type: 'string', title: t('extend.reason'), maxLength: 4000 },
    },
    required: ['clock', 'amount', 'reason'],
  }
  return (
    <Modal open title={t('extend.title')} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={schema}
        initial={{ clock: clocks[0]?.name }}
        onSubmit={({ clock, amount, reason }) =>
          act.mutate(
            { act: 'extensions', clock: String(clock), amount: Number(amount), reason: String(reason) },
            {
              onSuccess: () => {
                notify.done(t('extend.done'))
                onClose()
              },
              onError: notify.failed,
            },
          )
        }
      >
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('extend.title')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}
