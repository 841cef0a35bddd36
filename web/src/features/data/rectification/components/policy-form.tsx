import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import wide from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { useSavePolicy, type Policy } from '../api.ts'

const LIMITS = ['acceptanceDays', 'closingDays', 'reopenDays'] as const

/** The limits of rectifications that are opened from now on. */
export function PolicyForm({ start }: { start: Policy }) {
  const { t } = useTranslation('rectification')
  const notify = useNotify()
  const save = useSavePolicy()
  const [policy, setPolicy] = useState(start)
  function submit(event: FormEvent): void {
    event.preventDefault()
    save.mutate(policy, { onSuccess: () => notify.done(t('saved')), onError: notify.failed })
  }
  return (
    <div className={wide['wide']}>
      <form onSubmit={submit} style={{ display: 'grid' }}>
        {LIMITS.map((limit) => (
          <Field key={limit} label={t(`limit.${limit}`)} hint={t(`limitHint.${limit}`)}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={365}
                required
                value={policy[limit]}
                onChange={(event) => setPolicy({ ...policy, [limit]: Number(event.target.value) })}
              />
            )}
          </Field>
        ))}
        <div className={wide['acts']}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </div>
  )
}
