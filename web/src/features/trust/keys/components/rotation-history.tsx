import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { rotationsQuery, type KeyRotation } from '../api.ts'
import styles from './keys.module.css'
import { useDuration } from './use-duration.ts'

const tones: Record<KeyRotation['state'], Tone> = {
  running: 'blue',
  cancelling: 'orange',
  cancelled: 'grey',
  incomplete: 'red',
  done: 'green',
}

/** All rotations; who did what else with keys stands in the audit log. */
export function RotationHistory() {
  const { t } = useTranslation('keys')
  const [state, setState] = useTableState()
  const rotations = useQuery(rotationsQuery(state))
  return (
    <section>
      <h2 className={styles['heading']}>{t('history.title')}</h2>
      <DataTable
        id="key-rotations"
        label={t('history.title')}
        columns={useColumns()}
        rowKey={({ id }) => String(id)}
        query={rotations}
        state={state}
        onChange={setState}
        search={false}
        empty={<EmptyState title={t('history.none')}>{t('history.noneText')}</EmptyState>}
      />
    </section>
  )
}

function useColumns(): Column<KeyRotation>[] {
  const { t } = useTranslation('keys')
  const { language } = useLanguage()
  const duration = useDuration()
  const number = (value: number): string => formatNumber(value, language)
  return [
    {
      key: 'startedAt',
      title: t('history.startedAt'),
      render: ({ startedAt }) => formatDateTime(startedAt, language),
      sortable: true,
    },
    { key: 'toVersion', title: t('history.toVersion'), render: ({ toVersion }) => toVersion, sortable: true },
    {
      key: 'state',
      title: t('state'),
      render: ({ state }) => <Badge tone={tones[state]}>{t(`history.states.${state}`)}</Badge>,
      text: ({ state }) => t(`history.states.${state}`),
    },
    {
      key: 'total',
      title: t('history.done'),
      render: ({ done, total }) => `${number(done)} / ${number(total)}`,
      text: ({ done, total }) => `${done}/${total}`,
      align: 'right',
      sortable: true,
    },
    {
      key: 'unopenable',
      title: t('history.unopenable'),
      render: ({ unopenable }) => number(unopenable),
      align: 'right',
    },
    {
      key: 'seconds',
      title: t('history.duration'),
      render: ({ seconds }) => duration(seconds),
      text: ({ seconds }) => seconds,
      align: 'right',
      sortable: true,
    },
    { key: 'startedBy', title: t('history.startedBy'), render: ({ startedBy }) => startedBy },
  ]
}
