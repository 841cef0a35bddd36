import { Button, InputNumber, Popconfirm, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../../ui/notify.ts'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { useChangeThreshold, useRemoveThreshold, type Threshold } from '../api.ts'
import styles from './board.module.css'
import { useThresholdWords } from './threshold-words.ts'

/** The thresholds in force; each is changed where it stands. */
export function ThresholdTable({ thresholds }: { thresholds: readonly Threshold[] }) {
  const { t } = useTranslation('rectification')
  const columns = useColumns()
  if (thresholds.length === 0) return <EmptyState title={t('noThresholds')} />
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('inForce')}>
      <PlainTable caption={t('inForce')} columns={columns} rows={thresholds} rowKey={({ id }) => id} />
    </div>
  )
}

function useColumns(): PlainColumn<Threshold>[] {
  const { t } = useTranslation('rectification')
  const words = useThresholdWords()
  return [
    { key: 'dataset', title: t('dataset'), text: ({ dataset }) => words.dataset(dataset) },
    { key: 'scope', title: t('scopeLabel'), text: ({ scope }) => t(`scope.${scope}`) },
    { key: 'key', title: t('keyLabel'), text: (threshold) => words.key(threshold) },
    {
      key: 'minimum',
      title: t('minimum'),
      text: ({ minimum }) => minimum,
      render: (threshold) => <Minimum threshold={threshold} />,
    },
    {
      key: 'enabled',
      title: t('enabled'),
      text: ({ enabled }) => t(enabled ? 'on' : 'off'),
      render: (threshold) => <Enabled threshold={threshold} />,
    },
    { key: 'remove', title: '', text: () => null, render: ({ id }) => <Remove id={id} /> },
  ]
}

function Minimum({ threshold }: { threshold: Threshold }) {
  const { t } = useTranslation('rectification')
  const notify = useNotify()
  const change = useChangeThreshold()
  if (threshold.scope === 'freshness') return t('onTime')
  const save = (text: string): void => {
    const minimum = Number(text)
    if (text.trim() === '' || minimum === threshold.minimum || !(minimum >= 0 && minimum <= 100)) return
    change.mutate(
      { ...threshold, minimum },
      { onSuccess: () => notify.done(t('saved')), onError: notify.failed },
    )
  }
  return (
    <InputNumber
      aria-label={t('minimum')}
      defaultValue={threshold.minimum}
      min={0}
      max={100}
      onBlur={({ target }) => save(target.value)}
      onPressEnter={({ currentTarget }) => save(currentTarget.value)}
    />
  )
}

function Enabled({ threshold }: { threshold: Threshold }) {
  const { t } = useTranslation('rectification')
  const notify = useNotify()
  const change = useChangeThreshold()
  return (
    <Switch
      aria-label={t('enabled')}
      checked={threshold.enabled}
      loading={change.isPending}
      onChange={(enabled) => change.mutate({ ...threshold, enabled }, { onError: notify.failed })}
    />
  )
}

function Remove({ id }: { id: string }) {
  const { t } = useTranslation('rectification')
  const notify = useNotify()
  const remove = useRemoveThreshold()
  return (
    <Popconfirm title={t('removeAsk')} onConfirm={() => remove.mutate(id, { onError: notify.failed })}>
      <Button size="small">{t('remove')}</Button>
    </Popconfirm>
  )
}
