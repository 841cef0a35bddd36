import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { changesQuery } from '../api.ts'
import { civilToday } from '../today.ts'
import { EntryChanges } from './entry-changes.tsx'
import styles from './scroll.module.css'

/** What changed in a code list between two days. */
export function CodeListCompare({ code }: { code: string }) {
  const { t } = useTranslation('standards')
  const [from, setFrom] = useState('2015-01-01')
  const [to, setTo] = useState(civilToday)
  const changes = useQuery({ ...changesQuery(code, from, to), enabled: from !== '' && to !== '' })
  const day = (label: string, value: string, put: (value: string) => void) => (
    <label>
      {label}{' '}
      <Input
        type="date"
        size="small"
        style={{ width: '10rem' }}
        value={value}
        onChange={({ target }) => put(target.value)}
      />
    </label>
  )
  return (
    <Panel title={t('compare')}>
      <div className={styles['dates']}>
        {day(t('fromDay'), from, setFrom)}
        {day(t('toDay'), to, setTo)}
      </div>
      <Shown query={changes}>
        {(found) => (found.length === 0 ? <p>{t('noChanges')}</p> : <EntryChanges changes={found} />)}
      </Shown>
    </Panel>
  )
}
