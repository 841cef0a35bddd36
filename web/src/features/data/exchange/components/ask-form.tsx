import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { isApiProblem } from '../../../../lib/problem.ts'
import { useAsk, useCheck, type Compliance, type RequestInput, type Shareable } from '../api.ts'
import { AskTerms } from './ask-terms.tsx'
import styles from './exchange.module.css'
import { FieldChoice } from './field-choice.tsx'
import { Findings } from './findings.tsx'
import { RowConditions } from './row-conditions.tsx'

const DAY = 86_400_000
const dayFrom = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)

function blank(dataset: string): RequestInput {
  return {
    dataset,
    purpose: '',
    legalBasis: '',
    scenario: '',
    fields: [],
    necessity: {},
    rows: [],
    manner: 'api',
    from: dayFrom(0),
    to: dayFrom(180),
    undertaking: false,
  }
}

/** The request: why, which fields and rows, how and how long; checked before it is filed. */
export function AskForm({ dataset }: { dataset: Shareable }) {
  const { t } = useTranslation('exchange')
  const notify = useNotify()
  const navigate = useNavigate()
  const check = useCheck()
  const ask = useAsk()
  const [draft, setDraft] = useState(() => blank(dataset.code))
  const put = (change: Partial<RequestInput>): void => {
    setDraft({ ...draft, ...change })
    check.reset()
  }
  const compliance = complianceOf(ask.error) ?? check.data
  const submit = (): void =>
    ask.mutate(draft, {
      onSuccess: ({ id }) => {
        notify.done(t('ask.done'))
        void navigate(`/desk/exchange/requests/${id}`)
      },
      onError: notify.failed,
    })
  const complete =
    draft.fields.length > 0 &&
    [draft.purpose, draft.legalBasis, draft.scenario].every((text) => text.trim().length >= 4)
  return (
    <Stack>
      <Panel title={t('ask.why')}>
        <AskTerms draft={draft} longestDays={dataset.longestDays} onChange={put} />
      </Panel>
      <Panel title={t('fields')} note={t('ask.fieldsNote')}>
        <FieldChoice
          columns={dataset.columns}
          chosen={draft.fields}
          necessity={draft.necessity ?? {}}
          onChosen={(fields) => put({ fields })}
          onNecessity={(name, text) => put({ necessity: { ...draft.necessity, [name]: text } })}
        />
      </Panel>
      <Panel title={t('rowsLabel')} note={t('ask.rowsNote')}>
        <RowConditions columns={dataset.columns} rows={draft.rows ?? []} onChange={(rows) => put({ rows })} />
      </Panel>
      <Panel title={t('ask.check')} note={t('ask.checkNote')}>
        <div className={styles['fields']}>
          <Field label={t('ask.undertakingLabel')}>
            {({ id }) => (
              <label className={styles['check']}>
                <input
                  id={id}
                  type="checkbox"
                  checked={draft.undertaking}
                  onChange={(event) => put({ undertaking: event.target.checked })}
                />
                {t('ask.undertaking')}
              </label>
            )}
          </Field>
          {compliance && <Findings compliance={compliance} />}
          <div className={styles['acts']}>
            <Button
              disabled={!complete}
              loading={check.isPending}
              onClick={() => check.mutate(draft, { onError: notify.failed })}
            >
              {t('ask.runCheck')}
            </Button>
            <Button type="primary" disabled={!complete} loading={ask.isPending} onClick={submit}>
              {t('ask.submit')}
            </Button>
            {!complete && <span className={styles['note']}>{t('ask.incomplete')}</span>}
          </div>
        </div>
      </Panel>
    </Stack>
  )
}

/** A refused request brings the findings that refused it. */
function complianceOf(error: unknown): Compliance | undefined {
  if (!isApiProblem(error) || error.problem.code !== 'exchange.notCompliant') return undefined
  const findings = error.problem.details['findings'] as Compliance['findings']
  return { verdict: 'refuse', findings }
}
