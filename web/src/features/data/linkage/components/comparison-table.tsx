import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import type { Comparison } from '../api.ts'
import styles from './linkage.module.css'
import { signedBits, useDatasetName, useLevelName } from './names.ts'

/** Two records field by field: what differs is marked, and every field says how much it weighs and why. */
export function ComparisonTable({ task }: { task: Comparison }) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const level = useLevelName()
  return (
    <div className={styles['scroll']}>
      <table className={styles['compare']}>
        <caption className="visually-hidden">{t('review.pair')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <RecordHead record={task.left} />
            <RecordHead record={task.right} />
            <th scope="col">{t('agreement')}</th>
            <th scope="col" className={styles['bits']}>
              {t('bits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {task.fields.map((field) => (
            <tr key={field.field}>
              <th scope="row">{say(field.title)}</th>
              <td>
                <Value runs={field.left} />
              </td>
              <td>
                <Value runs={field.right} />
              </td>
              <td>{field.level === null ? t('notCompared') : level(field.level)}</td>
              <Bits bits={field.bits} shown={field.level !== null} />
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={4}>
              {t('prior')}
            </th>
            <Bits bits={task.prior} shown />
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('sum')}
            </th>
            <Bits bits={task.weight} shown />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function RecordHead({ record }: { record: Comparison['left'] }) {
  const { t } = useTranslation('linkage')
  const datasetName = useDatasetName()
  const query = new URLSearchParams({ file: record.file, line: String(record.line) })
  return (
    <th scope="col">
      {datasetName(record.dataset)}{' '}
      <Link to={`/desk/catalog/${record.dataset}/rows?${query}`}>{t('line', { line: record.line })}</Link>
    </th>
  )
}

function Value({ runs }: { runs: Comparison['fields'][number]['left'] }) {
  const { t } = useTranslation('linkage')
  if (!runs) return <span className={styles['nothing']}>{t('nothing')}</span>
  return runs.map(({ text, same }, at) =>
    same ? (
      <span key={at}>{text}</span>
    ) : (
      <mark key={at} className={styles['differs']}>
        {text}
      </mark>
    ),
  )
}

function Bits({ bits, shown }: { bits: number; shown: boolean }) {
  const side = bits > 0 ? styles['for'] : bits < 0 ? styles['against'] : ''
  return <td className={`${styles['bits']} ${side}`}>{shown ? signedBits(bits) : ''}</td>
}
