import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import type { MappingProposal, ProposedColumn } from '../api.ts'
import { chooseColumn, targetOf, type MappingDraft } from '../mapping-draft.ts'
import { unitsOf, type Property } from '../property.ts'
import styles from './file-columns.module.css'

type Props = {
  proposal: MappingProposal
  properties: readonly Property[]
  draft: MappingDraft
  onChange(draft: MappingDraft): void
}

/** The columns of the file in hand: what is in them, what they were taken for and why, and where they go. */
export function FileColumns({ proposal, properties, draft, onChange }: Props) {
  const { t } = useTranslation('ingest')
  const unitOf = unitsOf(properties)
  const mapped = proposal.columns.filter(({ label }) => targetOf(draft, label) !== null).length
  return (
    <Panel title={t('fileColumns')} note={t('fileColumnsNote', { mapped, all: proposal.columns.length })}>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('fileColumns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fileColumn')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('goesTo')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {proposal.columns.map((column) => (
              <tr key={column.label}>
                <th scope="row">{column.label}</th>
                <td>
                  <Samples values={column.samples} />
                </td>
                <td>
                  <TargetSelect
                    label={column.label}
                    value={targetOf(draft, column.label)}
                    properties={properties}
                    onChange={(target) => onChange(chooseColumn(draft, column.label, target, unitOf))}
                  />
                </td>
                <td>
                  <Reasons column={column} chosen={targetOf(draft, column.label)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

export function Samples({ values }: { values: readonly string[] }) {
  if (values.length === 0) return NO_FIGURE
  return (
    <span className={styles['samples']}>
      {values.slice(0, 3).map((value, i) => (
        <code key={i}>{value}</code>
      ))}
    </span>
  )
}

type SelectProps = {
  label: string
  value: string | null
  properties: readonly Property[]
  onChange(target: string | null): void
}

function TargetSelect({ label, value, properties, onChange }: SelectProps) {
  const { t } = useTranslation('ingest')
  const say = useSay()
  return (
    <select
      className={styles['select']}
      data-empty={value === null}
      aria-label={t('goesToOf', { column: label })}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t('goesNowhere')}</option>
      {properties.map(({ name, title, required }) => (
        <option key={name} value={name}>
          {say(title)} {name}
          {required ? ' *' : ''}
        </option>
      ))}
    </select>
  )
}

function Reasons({ column, chosen }: { column: ProposedColumn; chosen: string | null }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  if (chosen !== column.target) return t(chosen ? 'byPerson' : 'leftOut')
  if (column.target === null) return t('notRecognised')
  const percent = Math.round(column.score * 100)
  return (
    <span className={styles['reasons']}>
      <span className={styles['meter']} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <strong>{t('certainty', { percent })}</strong>
      <span>
        {column.reasons
          .map((reason) =>
            t(
              `reason.${reason.kind}`,
              reasonValues(reason, (n) => formatNumber(n, language)),
            ),
          )
          .join(language === 'zh' ? '；' : '; ')}
      </span>
    </span>
  )
}

function reasonValues(
  { word, label, share, values }: Record<string, unknown>,
  count: (value: number) => string,
): Record<string, string> {
  return {
    word: String(word ?? label ?? ''),
    percent: String(Math.round(Number(share ?? 0) * 100)),
    values: count(Number(values ?? 0)),
  }
}
