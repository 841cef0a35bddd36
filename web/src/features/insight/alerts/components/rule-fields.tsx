import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useRegionOptions } from '../../../../lib/regions.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { indicatorsQuery, type RuleInput } from '../api.ts'
import { Choice } from './choice.tsx'
import styles from './rule-form.module.css'

type Props = { rule: RuleInput; isNew: boolean; onChange(part: Partial<RuleInput>): void }

const severities = ['red', 'orange', 'yellow', 'blue'] as const
const levels = ['province', 'city', 'county'] as const
const groups = ['province', 'city', 'region'] as const

/** What a rule watches, where, and how grave it is. */
export function RuleFields({ rule, isNew, onChange }: Props) {
  const { t } = useTranslation(['alerts', 'ui'])
  const say = useSay()
  const { data: indicators = [] } = useQuery(indicatorsQuery)
  return (
    <>
      <Field label={t('alerts:field.code')} hint={t('alerts:codeHint')} required>
        {(control) => (
          <input
            {...control}
            disabled={!isNew}
            value={rule.code}
            onChange={(event) => onChange({ code: event.target.value })}
          />
        )}
      </Field>
      <div className={styles['two']}>
        {(['zh', 'en'] as const).map((language) => (
          <Field key={language} label={t(`alerts:nameIn.${language}`)} required>
            {(control) => (
              <input
                {...control}
                value={rule.name[language]}
                onChange={(event) => onChange({ name: { ...rule.name, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles['two']}>
        <Choice
          label={t('alerts:indicator')}
          value={rule.indicator}
          options={[
            { value: '', label: t('ui:form.choose') },
            ...indicators.map(({ code, name }) => ({ value: code, label: say(name) })),
          ]}
          onChange={(indicator) => onChange({ indicator })}
        />
        <Choice
          label={t('alerts:severity')}
          value={rule.severity}
          options={severities.map((value) => ({ value, label: t(`ui:severity.${value}`) }))}
          onChange={(severity) => onChange({ severity })}
        />
      </div>
      <Scope rule={rule} onChange={onChange} />
    </>
  )
}

function Scope({ rule, onChange }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('alerts')
  const regions = useRegionOptions()
  const { scope, groupBy = 'province' } = rule
  return (
    <div className={styles['two']}>
      <Choice
        label={t('scopeLevel')}
        value={scope.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(level) => onChange({ scope: { ...scope, level } })}
      />
      <Choice
        label={t('scopeWithin')}
        value={scope.within ?? '330000'}
        options={regions}
        onChange={(within) => onChange({ scope: { ...scope, within } })}
      />
      <Choice
        label={t('groupBy')}
        value={groupBy}
        options={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
        onChange={(next) => onChange({ groupBy: next })}
      />
    </div>
  )
}

/** For how long the condition must hold, where and when the alert ends, and whether the rule is in force. */
export function SteadinessFields({ rule, onChange }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('alerts')
  const { clear, enabled = true } = rule
  return (
    <>
      <div className={styles['two']}>
        {(['holdsFor', 'endsAfter'] as const).map((field) => (
          <Field key={field} label={t(field)}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={60}
                value={rule[field] ?? 1}
                onChange={(event) => onChange({ [field]: Number(event.target.value) })}
              />
            )}
          </Field>
        ))}
        <Field label={t('field.clear')}>
          {(control) => (
            <input
              {...control}
              type="number"
              step="any"
              placeholder={t('clearHint')}
              value={clear ?? ''}
              onChange={(event) => onChange(withClear(event.target.value))}
            />
          )}
        </Field>
      </div>
      <label>
        <input
          type="checkbox"
          checked={enabled}
          onChange={(event) => onChange({ enabled: event.target.checked })}
        />{' '}
        {t('inForce')}
      </label>
    </>
  )
}

/** An empty field is no second limit. JSON leaves `undefined` out. */
function withClear(text: string): Partial<RuleInput> {
  return { clear: text === '' ? undefined : Number(text) } as Partial<RuleInput>
}
