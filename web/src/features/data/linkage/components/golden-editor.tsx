import { Input, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { Settings } from '../api.ts'
import styles from './linkage.module.css'
import { useDatasetName } from './names.ts'

type Props = {
  settings: Settings
  code: string
  title: { zh: string; en: string }
  onChange(settings: Settings): void
}
type Rule = NonNullable<Settings['golden']>['rules'][number]

const WAYS = ['source', 'newest', 'complete', 'frequent'] as const

/** Which record each field of the golden record is taken from: a rule per field, sources in order of trust. */
export function GoldenEditor({ settings, code, title, onChange }: Props) {
  const { t } = useTranslation('linkage')
  const { golden } = settings
  const begin = (on: boolean): void =>
    onChange({ ...settings, golden: on ? { dataset: `${code}_golden`, title, rules: [] } : null })
  return (
    <Panel
      title={t('golden.title')}
      note={t('golden.editNote')}
      actions={<Switch aria-label={t('golden.make')} checked={golden !== null} onChange={begin} />}
    >
      {golden && (
        <div className={styles['rows']}>
          <Field label={t('golden.dataset')} required>
            {({ className: _, ...control }) => (
              <Input
                {...control}
                style={{ width: 'min(24rem, 100%)' }}
                value={golden.dataset}
                onChange={(event) =>
                  onChange({ ...settings, golden: { ...golden, dataset: event.target.value } })
                }
              />
            )}
          </Field>
          {settings.fields.map(({ name }) => (
            <RuleRow key={name} name={name} settings={settings} golden={golden} onChange={onChange} />
          ))}
        </div>
      )}
    </Panel>
  )
}

type RowProps = Pick<Props, 'settings' | 'onChange'> & {
  name: string
  golden: NonNullable<Settings['golden']>
}

function RuleRow({ name, settings, golden, onChange }: RowProps) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const datasetName = useDatasetName()
  const field = settings.fields.find((one) => one.name === name)
  const order = settings.datasets.map(({ dataset }) => dataset)
  const rule: Rule = golden.rules.find((one) => one.field === name) ?? {
    field: name,
    by: 'source',
    sources: order,
  }
  const set = (change: Partial<Rule>): void => {
    const others = golden.rules.filter((one) => one.field !== name)
    onChange({ ...settings, golden: { ...golden, rules: [...others, { ...rule, ...change }] } })
  }
  const label = field ? say(field.title) : name
  return (
    <div className={styles['row']}>
      <strong>{label}</strong>
      <Select
        aria-label={t('golden.ruleOf', { field: label })}
        style={{ minWidth: '10rem' }}
        value={rule.by}
        onChange={(by: Rule['by']) => set({ by })}
        options={WAYS.map((by) => ({ value: by, label: t(`golden.by.${by}`) }))}
      />
      <Select
        mode="multiple"
        aria-label={t('golden.orderOf', { field: label })}
        style={{ minWidth: '16rem' }}
        value={rule.sources}
        onChange={(sources: string[]) => set({ sources })}
        options={order.map((dataset) => ({ value: dataset, label: datasetName(dataset) }))}
      />
    </div>
  )
}
