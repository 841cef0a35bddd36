import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { DatasetColumn, DatasetSummary } from '../api.ts'

const sharingTones: Record<DatasetSummary['sharing'], Tone> = {
  unconditional: 'green',
  conditional: 'yellow',
  none: 'red',
}
const classTones: Record<DatasetSummary['classification'], Tone> = {
  core: 'red',
  important: 'orange',
  general: 'grey',
}
const columnTones: Record<DatasetColumn['classification'], Tone> = {
  general: 'grey',
  personal: 'orange',
  'sensitive-personal': 'red',
}

/** 政务数据共享条例: shared with all, on conditions, or not. */
export function SharingBadge({ sharing }: { sharing: DatasetSummary['sharing'] }) {
  const { t } = useTranslation('catalog')
  return <Badge tone={sharingTones[sharing]}>{t(`sharing.${sharing}`)}</Badge>
}

/** GB/T 43697-2024: core, important or general data. */
export function ClassificationBadge({ value }: { value: DatasetSummary['classification'] }) {
  const { t } = useTranslation('catalog')
  return <Badge tone={classTones[value]}>{t(`classification.${value}`)}</Badge>
}

/** Whether a column holds personal values. */
export function ColumnBadge({ value }: { value: DatasetColumn['classification'] }) {
  const { t } = useTranslation('catalog')
  return <Badge tone={columnTones[value]}>{t(`columnClass.${value}`)}</Badge>
}

const stateTones: Record<DatasetSummary['state'], Tone> = {
  draft: 'grey',
  reviewed: 'blue',
  published: 'green',
  retired: 'red',
}

/** Where the entry stands on its way to publication. */
export function StateBadge({ state }: { state: DatasetSummary['state'] }) {
  const { t } = useTranslation('catalog')
  return <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
}
