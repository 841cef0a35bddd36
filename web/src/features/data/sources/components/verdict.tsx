import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { messageKeys } from '../../../../lib/problem-message.ts'
import type { Probe } from '../api.ts'
import styles from './sources.module.css'

/** What a test of the connection found: who answered, how fast, or why not and what to do. */
export function Verdict({ probe }: { probe: Probe }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const { ok, server, milliseconds, problem, total } = probe
  if (ok)
    return (
      <p className={`${styles['verdict']} ${styles['good']}`} role="status">
        <strong>{t('probe.ok')}</strong> {t('probe.answered', { server, milliseconds })}
        {total !== null && ` ${t('probe.total', { total: formatNumber(total, language) })}`}
      </p>
    )
  return (
    <div className={`${styles['verdict']} ${styles['bad']}`} role="alert">
      <strong>{t('probe.failed')}</strong>{' '}
      {problem && t(messageKeys(problem.code), { ...problem.details, defaultValue: problem.message })}
      {problem && t(`advice.${problem.code.replace('sources.', '')}`, { defaultValue: '' }) !== '' && (
        <div>{t(`advice.${problem.code.replace('sources.', '')}`)}</div>
      )}
      {typeof problem?.details['said'] === 'string' && <code>{problem.details['said']}</code>}
    </div>
  )
}

/** The first records, every column with its type. */
export function SampleRows({ probe }: { probe: Probe }) {
  const { t } = useTranslation('sources')
  const names = probe.columns.length > 0 ? probe.columns : columnsOf(probe)
  if (probe.rows.length === 0) return <p>{t('probe.noRows')}</p>
  return (
    <div className={styles['sample']} tabIndex={0} role="region" aria-label={t('probe.sample')}>
      <table>
        <thead>
          <tr>
            {names.map(({ name, type }) => (
              <th key={name} scope="col">
                {name}
                <small>{type}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {probe.rows.map((row, at) => (
            <tr key={at}>
              {names.map(({ name }) => (
                <td key={name}>{row[name] ?? '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function columnsOf({ rows }: Probe): { name: string; type: string }[] {
  return Object.keys(rows[0] ?? {}).map((name) => ({ name, type: '' }))
}
