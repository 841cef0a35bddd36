import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { resourcesQuery, useRequestPurpose } from '../api.ts'
import styles from './access.module.css'

const empty = { code: '', zh: '', en: '', legalBasis: '', reason: '', startsOn: '', endsOn: '' }
type TextKey = keyof typeof empty

/** Asks for a purpose: what for, on which legal basis, which fields, from when until when. */
export function PurposeForm({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation('access')
  const say = useSay()
  const notify = useNotify()
  const request = useRequestPurpose()
  const { data: resources = [] } = useQuery(resourcesQuery)
  const [wanted, setWanted] = useState(empty)
  const [fields, setFields] = useState<string[]>([])
  const isWhole = Object.values(wanted).every((value) => value.trim()) && fields.length > 0
  const send = (): void => {
    const { zh, en, ...rest } = wanted
    request.mutate(
      { ...rest, title: { zh, en }, datasets: byDataset(fields) },
      {
        onSuccess: () => {
          notify.done(t('purposes.asked'))
          onEnd()
        },
        onError: notify.failed,
      },
    )
  }
  const input = (key: TextKey, type = 'text') => (
    <Field key={key} label={t(`purposes.form.${key}`)} required>
      {(control) => (
        <input
          {...control}
          type={type}
          value={wanted[key]}
          onChange={({ target }) => setWanted({ ...wanted, [key]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Panel title={t('purposes.ask')} note={t('purposes.askNote')}>
      <div className={styles['form']}>
        {input('code')}
        {input('zh')}
        {input('en')}
        {input('legalBasis')}
        {input('reason')}
        {input('startsOn', 'date')}
        {input('endsOn', 'date')}
      </div>
      <Select
        mode="multiple"
        aria-label={t('purposes.fields')}
        placeholder={t('purposes.chooseFields')}
        className={styles['wide'] ?? ''}
        value={fields}
        onChange={setFields}
        optionFilterProp="label"
        options={resources.map(({ code, title, columns }) => ({
          label: say(title),
          options: columns.map(({ name, classification }) => ({
            value: `${code}.${name}`,
            label: `${say(title)} · ${name}（${t(`classes.${classification}`)}）`,
          })),
        }))}
      />
      <div className={styles['acts']}>
        <Button type="primary" disabled={!isWhole} loading={request.isPending} onClick={send}>
          {t('purposes.send')}
        </Button>
        <Button onClick={onEnd}>{t('back')}</Button>
      </div>
    </Panel>
  )
}

/** `dataset.column` as chosen, by dataset; codes of datasets hold no dot. */
function byDataset(fields: readonly string[]): { dataset: string; columns: string[] }[] {
  const found = new Map<string, string[]>()
  for (const field of fields) {
    const dot = field.indexOf('.')
    const dataset = field.slice(0, dot)
    found.set(dataset, [...(found.get(dataset) ?? []), field.slice(dot + 1)])
  }
  return [...found].map(([dataset, columns]) => ({ dataset, columns }))
}
