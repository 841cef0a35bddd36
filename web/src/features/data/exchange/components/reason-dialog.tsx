import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldSchema, FormSchema, FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import styles from './exchange.module.css'

type Props = {
  title: string
  note?: string
  schema: FormSchema
  initial?: FormValue
  pending: boolean
  onSubmit(value: FormValue, done: { onSuccess(): void; onError(error: unknown): void }): void
  onClose(): void
}

/** Asks for what an act needs, confirms it, and says that it was done. */
export function ReasonDialog({ title, note, schema, initial, pending, onSubmit, onClose }: Props) {
  const { t } = useTranslation('exchange')
  const notify = useNotify()
  return (
    <Modal open title={title} onCancel={onClose} footer={null} destroyOnHidden>
      {note && <p className={styles['note']}>{note}</p>}
      <SchemaForm
        schema={schema}
        {...(initial && { initial })}
        onSubmit={(value) =>
          onSubmit(value, {
            onSuccess: () => {
              notify.done(t('done'))
              onClose()
            },
            onError: notify.failed,
          })
        }
      >
        <div className={styles['acts']}>
          <Button type="primary" htmlType="submit" loading={pending}>
            {title}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}

/** A single text of a form, titled in the language of the moment. */
export function textField(title: string, maxLength = 2000): FieldSchema {
  return { type: 'string', title, maxLength }
}
