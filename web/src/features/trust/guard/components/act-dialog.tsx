import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormSchema } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useIncidentAct, type IncidentAct } from '../api.ts'

export type Asked = { act: 'ban' } | { act: 'lift'; ban: number } | { act: 'close' }

/** Asks for the reason, and where somebody is kept out for how long, before anything is done. */
export function ActDialog({ incident, asked, onClose }: { incident: number; asked: Asked; onClose(): void }) {
  const { t } = useTranslation('guard')
  const notify = useNotify()
  const act = useIncidentAct(incident)
  const reason = { type: 'string', title: t(`${asked.act}.reason`), minLength: 4, maxLength: 500 } as const
  const minutes = { type: 'integer', title: t('ban.minutes'), minimum: 1, maximum: 43_200 } as const
  const schema: FormSchema = {
    properties: asked.act === 'ban' ? { minutes, reason } : { reason },
    required: asked.act === 'ban' ? ['minutes', 'reason'] : ['reason'],
  }
  return (
    <Modal open title={t(`${asked.act}.title`)} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={schema}
        initial={asked.act === 'ban' ? { minutes: 60 } : {}}
        onSubmit={(form) =>
          act.mutate(inputOf(asked, String(form['reason']), Number(form['minutes'])), {
            onSuccess: () => {
              notify.done(t('done'))
              onClose()
            },
            onError: notify.failed,
          })
        }
      >
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t(`${asked.act}.act`)}
        </Button>
      </SchemaForm>
    </Modal>
  )
}

function inputOf(asked: Asked, reason: string, minutes: number): IncidentAct {
  if (asked.act === 'close') return { act: 'close', outcome: reason }
  return asked.act === 'ban' ? { act: 'ban', minutes, reason } : { ...asked, reason }
}
