import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import type { FormSchema } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useAct, type CaseDetail } from '../api.ts'
import styles from './case.module.css'

/** Passes the case to another department, with the reason it will read. */
export function HandOverDialog({ detail, onClose }: { detail: CaseDetail; onClose(): void }) {
  const { t } = useTranslation('cases')
  const notify = useNotify()
  const act = useAct(detail.id, detail.version)
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const others = organisations.filter(({ code }) => code !== detail.desk)
  const schema: FormSchema = {
    properties: {
      department: {
        type: 'string',
        title: t('handOver.to'),
        oneOf: others.map(({ code, name }) => ({ const: code, title: name.zh, 'x-title-en': name.en })),
      },
      reason: { type: 'string', title: t('handOver.reason'), maxLength: 4000 },
    },
    required: ['department', 'reason'],
  }
  return (
    <Modal open title={t('handOver.title')} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={schema}
        onSubmit={({ department, reason }) =>
          act.mutate(
            { act: 'hand-over', department: String(department), reason: String(reason) },
            {
              onSuccess: () => {
                notify.done(t('handOver.done'))
                onClose()
              },
              onError: notify.failed,
            },
          )
        }
      >
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('handOver.title')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}
