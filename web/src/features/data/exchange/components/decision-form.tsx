import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useDecide, type DecisionInput, type RequestDetail, type SharedColumn } from '../api.ts'
import styles from './exchange.module.css'
import { Sensitivity } from './sensitivity.tsx'

type FieldDecision = DecisionInput['fields'][number]
type MaskName = SharedColumn['masks'][number]

/** The owner's answer: each field granted, masked or refused, with reasons. */
export function DecisionForm({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('exchange')
  const notify = useNotify()
  const decide = useDecide(request.id)
  const [draft, setDraft] = useState<DecisionInput>(() => ({
    fields: request.spec.fields.map((name) => ({ name, granted: true, mask: null, reason: '' })),
    reason: '',
    legalGround: '',
    conditions: '',
    rows: [],
    deliver: true,
  }))
  const refused = draft.fields.filter(({ granted }) => !granted).length
  const none = refused === draft.fields.length
  const put = (change: Partial<DecisionInput>): void => setDraft({ ...draft, ...change })
  const putField = (name: string, change: Partial<FieldDecision>): void =>
    put({ fields: draft.fields.map((field) => (field.name === name ? { ...field, ...change } : field)) })
  const submit = (): void =>
    decide.mutate(draft, { onSuccess: () => notify.done(t('done')), onError: notify.failed })
  return (
    <div className={styles['fields']}>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('decide.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('decide.grant')}</th>
              <th scope="col">{t('sensitivityLabel')}</th>
              <th scope="col">{t('necessity')}</th>
              <th scope="col">{t('decide.mask')}</th>
              <th scope="col">{t('decide.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.fields.map((field) => (
              <FieldRow key={field.name} request={request} field={field} onChange={putField} />
            ))}
          </tbody>
        </table>
      </div>
      <Texts draft={draft} refused={refused} onChange={put} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={draft.deliver}
          disabled={none}
          onChange={(event) => put({ deliver: event.target.checked })}
        />
        {t('decide.deliver')}
      </label>
      <div className={styles['acts']}>
        <Button type="primary" danger={none} loading={decide.isPending} onClick={submit}>
          {none ? t('decide.refuse') : t('decide.approve', { count: draft.fields.length - refused })}
        </Button>
      </div>
    </div>
  )
}

type RowProps = {
  request: RequestDetail
  field: FieldDecision
  onChange(name: string, change: Partial<FieldDecision>): void
}

function FieldRow({ request, field, onChange }: RowProps) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const column = request.columns.find(({ name }) => name === field.name)
  const title = column ? say(column.title) : field.name
  return (
    <tr>
      <td>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={field.granted}
            onChange={(event) => onChange(field.name, { granted: event.target.checked, mask: null })}
          />
          {title}
        </label>
      </td>
      <td>{column && <Sensitivity value={column.classification} />}</td>
      <td>{request.spec.necessity[field.name]}</td>
      <td>
        <select
          aria-label={t('decide.maskOf', { field: title })}
          disabled={!field.granted}
          value={field.mask ?? ''}
          onChange={(event) =>
            onChange(field.name, {
              mask: event.target.value === '' ? null : (event.target.value as MaskName),
            })
          }
        >
          <option value="">{t('mask.none')}</option>
          {column?.masks.map((mask) => (
            <option key={mask} value={mask}>
              {t(`mask.${mask}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          type="text"
          aria-label={t('decide.reasonOf', { field: title })}
          maxLength={500}
          value={field.reason}
          onChange={(event) => onChange(field.name, { reason: event.target.value })}
        />
      </td>
    </tr>
  )
}

type TextsProps = { draft: DecisionInput; refused: number; onChange(change: Partial<DecisionInput>): void }

function Texts({ draft, refused, onChange }: TextsProps) {
  const { t } = useTranslation('exchange')
  const needed = refused > 0
  const texts = needed ? (['reason', 'legalGround', 'conditions'] as const) : (['conditions'] as const)
  return (
    <>
      {texts.map((name) => (
        <Field
          key={name}
          label={t(`decide.${name}Label`)}
          hint={t(`decide.${name}Hint`)}
          required={name === 'legalGround'}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}
