import { InputNumber, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { Settings } from '../api.ts'
import styles from './linkage.module.css'

type Props = { settings: Settings; held: Settings['model']; onChange(settings: Settings): void }
type Numbers = 'precision' | 'matchFrom' | 'reviewFrom' | 'maxBlock' | 'maxCluster' | 'sampleSize'

const LIMITS: Record<Numbers, { min: number; max: number; step: number }> = {
  precision: { min: 0.5, max: 0.9999, step: 0.001 },
  matchFrom: { min: -20, max: 100, step: 1 },
  reviewFrom: { min: -20, max: 100, step: 1 },
  maxBlock: { min: 2, max: 2000, step: 50 },
  maxCluster: { min: 2, max: 1000, step: 10 },
  sampleSize: { min: 0, max: 500, step: 5 },
}

/** From which weight pairs are joined, from which people are asked, and how far a run may go. */
export function ThresholdEditor({ settings, held, onChange }: Props) {
  const { t } = useTranslation('linkage')
  const number = (name: Numbers) => (
    <Field key={name} label={t(`settings.${name}`)} hint={t(`settings.${name}Hint`)}>
      {({ className: _, ...control }) => (
        <InputNumber
          {...control}
          {...LIMITS[name]}
          style={{ width: '100%' }}
          value={settings[name]}
          placeholder={name === 'matchFrom' ? t('settings.byPrecision') : ''}
          onChange={(value) =>
            (value !== null || name === 'matchFrom') && onChange({ ...settings, [name]: value })
          }
        />
      )}
    </Field>
  )
  return (
    <Panel title={t('settings.thresholds')} note={t('settings.thresholdsNote')}>
      <div className={styles['grid']}>
        {(Object.keys(LIMITS) as Numbers[]).map(number)}
        <Field label={t('settings.model')} hint={t('settings.modelHint')}>
          {({ id }) => (
            <Select
              id={id}
              value={settings.model ? 'held' : 'learned'}
              onChange={(value) =>
                onChange({ ...settings, model: value === 'held' ? (settings.model ?? held) : null })
              }
              options={[
                { value: 'learned', label: t('settings.learned') },
                { value: 'held', label: t('settings.given'), disabled: !settings.model && !held },
              ]}
            />
          )}
        </Field>
        <Field label={t('settings.onlyAcross')} hint={t('settings.onlyAcrossHint')}>
          {({ id }) => (
            <Switch
              id={id}
              style={{ justifySelf: 'start' }}
              checked={settings.onlyAcross}
              onChange={(onlyAcross) => onChange({ ...settings, onlyAcross })}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
