import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNavigate } from 'react-router'
import { useNotify } from '../../../../ui/notify.ts'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState, ErrorState } from '../../../../ui/state-view.tsx'
import { useSaveRule, useTryRule, type RuleInput } from '../api.ts'
import { missingOf } from '../rule-draft.ts'
import { ConditionFields } from './condition-fields.tsx'
import styles from './rule-form.module.css'
import { RuleFields, SteadinessFields } from './rule-fields.tsx'
import { TrialResult } from './trial-result.tsx'

/** The form of a rule beside what it would have done in the past. */
export function RuleForm({ start, isNew }: { start: RuleInput; isNew: boolean }) {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const notify = useNotify()
  const navigate = useNavigate()
  const [rule, setRule] = useState(start)
  const trial = useTryRule()
  const save = useSaveRule()
  const missing = missingOf(rule)
  const change = (part: Partial<RuleInput>): void => setRule({ ...rule, ...part })
  return (
    <Stack>
      <Pair>
        <Panel title={t('ruleTitle')}>
          <div className={styles['fields']}>
            <RuleFields rule={rule} isNew={isNew} onChange={change} />
            <ConditionFields condition={rule.condition} onChange={(condition) => change({ condition })} />
            <SteadinessFields rule={rule} onChange={change} />
          </div>
        </Panel>
        <Panel title={t('trial')} note={t('trialNote')}>
          {trial.error ? (
            <ErrorState error={trial.error} />
          ) : trial.data && trial.variables ? (
            <TrialResult trial={trial.data} indicator={trial.variables.indicator} />
          ) : (
            <EmptyState title={t('notTried')} />
          )}
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
        <Button disabled={missing.length > 0} loading={trial.isPending} onClick={() => trial.mutate(rule)}>
          {t('try')}
        </Button>
        <Button
          type="primary"
          disabled={missing.length > 0}
          loading={save.isPending}
          onClick={() =>
            save.mutate(rule, {
              onSuccess: ({ version }) => {
                notify.done(t('saved', { version }))
                void navigate('/desk/alert-rules')
              },
              onError: notify.failed,
            })
          }
        >
          {t('save')}
        </Button>
      </div>
    </Stack>
  )
}
