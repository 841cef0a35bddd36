import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import type { FormSchema, FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useAct, type CaseDetail, type CaseStep } from '../api.ts'
import { faultyFields } from '../form-faults.ts'
import styles from './case.module.css'

type Props = { detail: CaseDetail; step: CaseStep; onClose(): void }

/** No form field is named like this: names begin with a letter. */
const COMMENT = '_comment'

/** Confirms a step: the fields it needs, a comment, and where the case goes. */
export function StepDialog({ detail, step, onClose }: Props) {
  const { t } = useTranslation('cases')
  const say = useSay()
  const notify = useNotify()
  const act = useAct(detail.id, detail.version)
  const target = detail.states.find(({ name }) => name === step.to)
  const faults = Object.fromEntries(faultyFields(act.error).map((name) => [name, t('fieldRefused')]))

  function submit({ [COMMENT]: comment, ...data }: FormValue): void {
    act.mutate(
      {
        act: 'transitions',
        transition: step.name,
        ...(step.requires.length > 0 && { data: data as Record<string, unknown> }),
        ...(typeof comment === 'string' && { comment }),
      },
      {
        onSuccess: () => {
          notify.done(t('stepDone', { step: say(step.label) }))
          onClose()
        },
        onError: notify.failed,
      },
    )
  }

  return (
    <Modal open title={say(step.label)} onCancel={onClose} footer={null} destroyOnHidden>
      <SchemaForm
        schema={schemaOf(detail, step, { zh: t('comment', { lng: 'zh' }), en: t('comment', { lng: 'en' }) })}
        initial={Object.fromEntries(step.requires.map((name) => [name, detail.data[name]]))}
        serverFaults={faults}
        onSubmit={submit}
      >
        <p>{t('stepLeadsTo', { state: target ? say(target.label) : step.to })}</p>
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {say(step.label)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </SchemaForm>
    </Modal>
  )
}

/** The part of the case's form this step needs, and the comment. */
function schemaOf(detail: CaseDetail, step: CaseStep, comment: { zh: string; en: string }): FormSchema {
  const fields = (detail.form as FormSchema).properties ?? {}
  const needed = step.requires.map((name) => [name, fields[name] ?? { type: 'string' }] as const)
  return {
    properties: {
      ...Object.fromEntries(needed),
      [COMMENT]: { type: 'string', title: comment.zh, 'x-title-en': comment.en, maxLength: 4000 },
    },
    required: [...step.requires, ...(step.requiresComment ? [COMMENT] : [])],
  }
}
