import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import type { Condition, RuleInput } from '../api.ts'
import { blankConditions } from '../rule-draft.ts'
import { Choice } from './choice.tsx'
import { useConditionWords } from './condition-words.ts'
import styles from './rule-form.module.css'

type Props = { condition: RuleInput['condition']; onChange(condition: RuleInput['condition']): void }

const kinds = ['threshold', 'change', 'forecast', 'anomaly'] as const

/** The condition by its kind, and in a sentence what it says. */
export function ConditionFields({ condition: given, onChange }: Props) {
  const { t } = useTranslation('alerts')
  const condition = { ...blankConditions[given.kind], ...given } as Condition
  const sides =
    condition.kind === 'anomaly' ? (['above', 'below', 'either'] as const) : (['above', 'below'] as const)
  const change = (part: Record<string, string | number>): void =>
    onChange({ ...condition, ...part } as Condition)
  const words = useConditionWords()(condition)
  const numbers = Object.entries(condition).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return (
    <>
      <div className={styles['two']}>
        <Choice
          label={t('condition')}
          value={condition.kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange(blankConditions[kind])}
        />
        <Choice
          label={t('sideLabel')}
          value={condition.direction}
          options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={(direction) => change({ direction })}
        />
        {numbers.map(([name, value]) => (
          <Field key={name} label={t(`number.${name}`)}>
            {(control) => (
              <input
                {...control}
                type="number"
                step="any"
                value={value}
                onChange={(event) => change({ [name]: Number(event.target.value) })}
              />
            )}
          </Field>
        ))}
      </div>
      <p role="status">{words}</p>
    </>
  )
}
