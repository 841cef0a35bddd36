import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { divisionQuery, type DivisionLookup } from '../api.ts'
import { DivisionLine } from './division-line.tsx'
import styles from './scroll.module.css'

/** What a code meant on the day, in words, as a line through time and as a table of the same. */
export function DivisionAnswer({ code, asOf }: { code: string; asOf: string }) {
  const { t } = useTranslation('standards')
  const found = useQuery(divisionQuery(code, asOf))
  if (code === '') return null
  return (
    <Panel title={t('division.answer', { code, asOf })}>
      <Shown query={found}>
        {(lookup) => (
          <>
            {lookup.beyondCoverage && (
              <Alert type="info" showIcon title={t('division.beyond', lookup.coverage)} />
            )}
            <Answer lookup={lookup} />
            {lookup.line.length > 0 && (
              <>
                <DivisionLine line={lookup.line} coverage={lookup.coverage} asOf={asOf} />
                <LineTable line={lookup.line} />
              </>
            )}
          </>
        )}
      </Shown>
    </Panel>
  )
}

function Answer({ lookup: { resolution, level, within } }: { lookup: DivisionLookup }) {
  const { t } = useTranslation('standards')
  const name =
    resolution.state === 'valid'
      ? resolution.name
      : 'period' in resolution
        ? resolution.period.name
        : undefined
  const successor = resolution.state === 'retired' ? resolution.successor : undefined
  const facts = [
    { label: t('division.state'), value: t(`division.${resolution.state}`) },
    { label: t('field.name'), value: name },
    { label: t('division.level'), value: level && t(`level.${level}`) },
    { label: t('division.within'), value: within.map((one) => one.name).join(' › ') },
    {
      label: t('field.successor'),
      value:
        successor === undefined
          ? undefined
          : successor === 'unresolved'
            ? t('division.unresolved')
            : `${successor.code} ${successor.name} (${t(`evidence.${successor.evidence}`)})`,
    },
  ]
  return <Facts facts={facts} />
}

function LineTable({ line }: { line: DivisionLookup['line'] }) {
  const { t } = useTranslation('standards')
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('division.line')}>
      <PlainTable
        caption={t('division.line')}
        rows={line}
        rowKey={({ code, from }) => `${code}/${from}`}
        columns={[
          { key: 'relation', title: t('relationColumn'), text: ({ relation }) => t(`division.${relation}`) },
          { key: 'code', title: t('code'), text: ({ code }) => code },
          { key: 'name', title: t('field.name'), text: ({ name }) => name },
          { key: 'from', title: t('fromDay'), text: ({ from }) => from },
          { key: 'to', title: t('toDay'), text: ({ to }) => to ?? t('inForce') },
          {
            key: 'evidence',
            title: t('division.evidence'),
            text: ({ evidence }) => (evidence ? t(`evidence.${evidence}`) : ''),
          },
        ]}
      />
    </div>
  )
}
