import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { Bench, Edit } from '../api.ts'
import { editOf, RULE_FORMS, type RuleDraft } from '../rule-forms.ts'
import styles from './bench.module.css'

type Props = { columns: Bench['columns']; busy: boolean; onAdd(edit: Edit): void }

/** One more rule by form: its kind, the column it is about, and what it needs to know. */
export function AddRule({ columns, busy, onAdd }: Props) {
  const { t } = useTranslation('contracts')
  const first = columns[0]?.name ?? ''
  const [draft, setDraft] = useState<RuleDraft>({
    ...{ kind: 'required', column: first, name: '', severity: 'warning', values: {} },
  })
  const form = RULE_FORMS.find(({ kind }) => kind === draft.kind)
  const change = (part: Partial<RuleDraft>): void => setDraft({ ...draft, ...part })
  function submit(event: FormEvent): void {
    event.preventDefault()
    onAdd(editOf({ ...draft, column: form?.column ? draft.column : '' }))
    change({ name: '', values: {} })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field label={t('kindLabel')}>
        {(control) => (
          <select
            {...control}
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value, values: {} })}
          >
            {RULE_FORMS.map(({ kind }) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {form?.column && (
        <Field label={t('column')}>
          {(control) => (
            <select
              {...control}
              value={draft.column}
              onChange={(event) => change({ column: event.target.value })}
            >
              {columns.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label === name ? name : `${label} (${name})`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {form?.fields.map(({ name, type, optional = false, example }) => (
        <Field
          key={name}
          label={t(`field.${name}`)}
          required={!optional}
          hint={type === 'list' ? t('listHint') : undefined}
        >
          {(control) => (
            <input
              {...control}
              type={type === 'number' ? 'number' : 'text'}
              step="any"
              required={!optional}
              placeholder={example}
              value={draft.values[name] ?? ''}
              onChange={(event) => change({ values: { ...draft.values, [name]: event.target.value } })}
            />
          )}
        </Field>
      ))}
      <Field label={t('severityLabel')}>
        {(control) => (
          <select
            {...control}
            value={draft.severity}
            onChange={(event) => change({ severity: event.target.value as RuleDraft['severity'] })}
          >
            <option value="warning">{t('severity.warn')}</option>
            <option value="error">{t('severity.reject')}</option>
          </select>
        )}
      </Field>
      <Field label={t('ruleName')}>
        {(control) => (
          <input {...control} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        )}
      </Field>
      <Button htmlType="submit" loading={busy}>
        {t('addRule')}
      </Button>
    </form>
  )
}
