import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import type { MappingProposal } from '../api.ts'
import { origins, type DraftFault, type OriginKind, type PropertyDraft } from '../mapping-draft.ts'
import type { Property } from '../property.ts'
import { Samples } from './file-columns.tsx'
import styles from './property-row.module.css'
import { StepList } from './step-list.tsx'
import { useStepWords } from './step-words.ts'

type Props = {
  property: Property
  draft: PropertyDraft
  /** Labels to choose columns by. */
  labels: readonly string[]
  proposal: MappingProposal | null
  faults: readonly DraftFault[]
  opened: boolean
  onChange(part: Partial<PropertyDraft>): void
}

/** One property of the contract: where its value comes from and what is done to it on the way. */
export function PropertyRow({ property, draft, labels, proposal, faults, opened, onChange }: Props) {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const words = useStepWords()
  const [open, setOpen] = useState(opened)
  const samples = proposal?.columns.find(({ label }) => label === draft.from[0])?.samples ?? []
  const title = say(property.title)
  return (
    <li className={styles['row']} data-faulty={faults.length > 0} data-unused={draft.origin === 'none'}>
      <div className={styles['name']}>
        <strong>
          {title}
          {property.required && (
            <span className={styles['required']} title={t('required')}>
              {' *'}
            </span>
          )}
        </strong>
        <code>{property.name}</code>
        <span>
          {t(`type.${property.type}`)}
          {property.unit && ` · ${property.unit}`}
        </span>
      </div>
      <OriginFields title={title} draft={draft} labels={labels} onChange={onChange} />
      <button
        type="button"
        className={styles['steps']}
        aria-expanded={open}
        disabled={draft.origin === 'none'}
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron" />
        {draft.steps.length === 0 ? (
          <span className={styles['quiet']}>{t('noSteps')}</span>
        ) : (
          draft.steps.map((step, i) => (
            <Badge key={i} tone="blue">
              {words(step)}
            </Badge>
          ))
        )}
      </button>
      {faults.map(({ kind }) => (
        <p key={kind} className={styles['fault']}>
          <Icon name="alert" /> {t(`draftFault.${kind}`)}
        </p>
      ))}
      {open && draft.origin !== 'none' && (
        <div className={styles['open']}>
          {samples.length > 0 && (
            <p className={styles['quiet']}>
              {t('samples')} <Samples values={samples} />
            </p>
          )}
          <StepList steps={draft.steps} onChange={(steps) => onChange({ steps })} />
        </div>
      )}
    </li>
  )
}

type OriginProps = { title: string } & Pick<Props, 'draft' | 'labels' | 'onChange'>

function OriginFields({ title, draft, labels, onChange }: OriginProps) {
  const { t } = useTranslation('ingest')
  return (
    <div className={styles['origin']}>
      <select
        aria-label={t('originOf', { property: title })}
        value={draft.origin}
        onChange={(event) => onChange({ origin: event.target.value as OriginKind })}
      >
        {origins.map((origin) => (
          <option key={origin} value={origin}>
            {t(`originKind.${origin}`)}
          </option>
        ))}
      </select>
      {draft.origin === 'column' && (
        <Select
          mode="tags"
          aria-label={t('columnsOf', { property: title })}
          placeholder={t('chooseColumn')}
          value={[...draft.from]}
          options={labels.map((label) => ({ value: label, label }))}
          onChange={(from: string[]) => onChange({ from })}
        />
      )}
      {draft.origin === 'constant' && (
        <Input
          aria-label={t('constantOf', { property: title })}
          value={draft.constant}
          onChange={(event) => onChange({ constant: event.target.value })}
        />
      )}
      {draft.origin === 'template' && (
        <Input
          aria-label={t('templateOf', { property: title })}
          placeholder={t('templateExample')}
          value={draft.template}
          onChange={(event) => onChange({ template: event.target.value })}
        />
      )}
    </div>
  )
}
