import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNavigate } from 'react-router'
import { isApiProblem } from '../../../../lib/problem.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { useDefineIndicator, useTryDefinition, type DefinitionInput } from '../api.ts'
import { missingOf, sqlFaultOf } from '../blank-definition.ts'
import styles from './definition-form.module.css'
import { DefinitionFields } from './definition-fields.tsx'
import { TrialResult, TrialFault } from './trial-result.tsx'

/** The form of a definition. It is tried first, and what is wrong with its SQL is shown at its place. */
export function DefinitionForm({ start, isNew = false }: { start: DefinitionInput; isNew?: boolean }) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const notify = useNotify()
  const navigate = useNavigate()
  const [definition, setDefinition] = useState(start)
  const trial = useTryDefinition()
  const publish = useDefineIndicator()
  const missing = missingOf(definition)
  const problem = isApiProblem(trial.error) ? trial.error : undefined
  const fault = problem && sqlFaultOf(problem.problem.details)
  return (
    <Stack>
      <Pair>
        <Panel title={t('meaning')}>
          <DefinitionFields
            value={definition}
            isNew={isNew}
            onChange={(part) => setDefinition({ ...definition, ...part })}
          />
        </Panel>
        <Panel title={t('computation')} note={t('sqlNote')}>
          <div className={styles['fields']}>
            <Field
              label={t('sql')}
              required
              error={fault ? t('sqlFault', { message: fault.message, line: fault.line ?? '?' }) : undefined}
            >
              {(control) => (
                <textarea
                  {...control}
                  className={`${control.className} ${styles['sql']}`}
                  spellCheck={false}
                  value={definition.sql}
                  onChange={(event) => setDefinition({ ...definition, sql: event.target.value })}
                />
              )}
            </Field>
            {problem && <TrialFault problem={problem} fault={fault ?? null} sql={definition.sql} />}
            {trial.data && <TrialResult trial={trial.data} />}
          </div>
        </Panel>
      </Pair>
      <div className={styles['acts']}>
        <span role="status">
          {missing.length > 0 &&
            t('missing', {
              fields: formatList(
                missing.map((field) => t(`field.${field}`)),
                language,
              ),
            })}
        </span>
        <Button
          disabled={missing.length > 0}
          loading={trial.isPending}
          onClick={() => trial.mutate(definition)}
        >
          {t('try')}
        </Button>
        <Button
          type="primary"
          disabled={missing.length > 0 || !trial.data}
          loading={publish.isPending}
          onClick={() =>
            publish.mutate(definition, {
              onSuccess: ({ code, version }) => {
                notify.done(t('published', { version }))
                void navigate(`/desk/indicators/${code}`)
              },
              onError: notify.failed,
            })
          }
        >
          {t('publish')}
        </Button>
      </div>
    </Stack>
  )
}
