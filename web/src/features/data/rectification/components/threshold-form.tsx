import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import wide from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { boardQuery, useAddThreshold, type NewThreshold } from '../api.ts'

const SCOPES = ['rule', 'dimension', 'dataset', 'freshness'] as const
const START: NewThreshold = { dataset: '*', scope: 'rule', key: '*', minimum: 95, enabled: true }

/** A new threshold: of which dataset, about what, and how high. */
export function ThresholdForm() {
  const { t } = useTranslation('rectification')
  const say = useSay()
  const notify = useNotify()
  const add = useAddThreshold()
  const [draft, setDraft] = useState(START)
  const { data: board } = useQuery(boardQuery)
  const change = (part: Partial<NewThreshold>): void => setDraft({ ...draft, ...part })
  function submit(event: FormEvent): void {
    event.preventDefault()
    add.mutate(draft, {
      onSuccess: () => {
        setDraft(START)
        notify.done(t('saved'))
      },
      onError: notify.failed,
    })
  }
  const hasKey = draft.scope === 'rule' || draft.scope === 'dimension'
  return (
    <div className={wide['wide']}>
      <form className="form" onSubmit={submit} style={{ display: 'grid' }}>
        <Field label={t('dataset')}>
          {(control) => (
            <select
              {...control}
              value={draft.dataset}
              onChange={(event) => change({ dataset: event.target.value })}
            >
              <option value="*">{t('allDatasets')}</option>
              {(board?.datasets ?? []).map(({ dataset, title }) => (
                <option key={dataset} value={dataset}>
                  {say(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('scopeLabel')}>
          {(control) => (
            <select
              {...control}
              value={draft.scope}
              onChange={(event) => change({ scope: event.target.value as NewThreshold['scope'], key: '*' })}
            >
              {SCOPES.map((scope) => (
                <option key={scope} value={scope}>
                  {t(`scope.${scope}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {hasKey && <KeyField draft={draft} onChange={(key) => change({ key })} />}
        {draft.scope !== 'freshness' && (
          <Field label={t('minimum')} hint={t('minimumHint')}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={0}
                max={100}
                step="any"
                required
                value={draft.minimum}
                onChange={(event) => change({ minimum: Number(event.target.value) })}
              />
            )}
          </Field>
        )}
        <div className={wide['acts']}>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </div>
      </form>
    </div>
  )
}

const DIMENSIONS = ['conformity', 'completeness', 'accuracy', 'consistency', 'timeliness', 'accessibility']

function KeyField({ draft, onChange }: { draft: NewThreshold; onChange(key: string): void }) {
  const { t } = useTranslation('rectification')
  if (draft.scope === 'rule')
    return (
      <Field label={t('scope.rule')} hint={t('ruleHint')}>
        {(control) => (
          <input {...control} required value={draft.key} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
    )
  return (
    <Field label={t('scope.dimension')}>
      {(control) => (
        <select {...control} value={draft.key} onChange={(event) => onChange(event.target.value)}>
          <option value="*">{t('allDimensions')}</option>
          {DIMENSIONS.map((dimension) => (
            <option key={dimension} value={dimension}>
              {t(`dimension.${dimension}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
