import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { partsQuery, type Field, type Part, type Proposal, type Settings } from '../api.ts'
import { changeField, changePart, removeField } from '../draft.ts'
import styles from './linkage.module.css'
import { useDatasetName } from './names.ts'

type Props = { settings: Settings; proposal: Proposal; onChange(settings: Settings): void; onPropose(): void }

/** Which columns say the same of a record, and what they say: proposed, then decided by a person. */
export function FieldEditor({ settings, proposal, onChange, onPropose }: Props) {
  const { t } = useTranslation('linkage')
  const datasetName = useDatasetName()
  return (
    <Panel
      title={t('setup.fields')}
      note={t('setup.fieldsNote')}
      actions={<Button onClick={onPropose}>{t('setup.propose')}</Button>}
    >
      <div className={styles['scroll']}>
        <table className={styles['compare']}>
          <caption className="visually-hidden">{t('setup.fields')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('setup.part')}</th>
              {settings.datasets.map(({ dataset }) => (
                <th key={dataset} scope="col">
                  {datasetName(dataset)}
                </th>
              ))}
              <th scope="col">{t('setup.why')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {settings.fields.map((field) => (
              <FieldRow key={field.name} {...{ field, settings, proposal, onChange }} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

type RowProps = { field: Field; settings: Settings; proposal: Proposal; onChange(settings: Settings): void }

function FieldRow({ field, settings, proposal, onChange }: RowProps) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const { data: forms = [] } = useQuery(partsQuery)
  const setColumn = (dataset: string, column: string | undefined): void => {
    const { [dataset]: _, ...others } = field.columns
    onChange(
      changeField(settings, field.name, { columns: column ? { ...others, [dataset]: column } : others }),
    )
  }
  return (
    <tr>
      <th scope="row">{say(field.title)}</th>
      <td>
        <Select
          aria-label={t('setup.partOf', { field: say(field.title) })}
          style={{ minWidth: '9rem' }}
          value={field.part}
          onChange={(part: Part) => onChange(changePart(settings, field.name, part, forms))}
          options={forms.map(({ part }) => ({ value: part, label: t(`part.${part}`) }))}
        />
      </td>
      {settings.datasets.map(({ dataset }) => (
        <td key={dataset}>
          <Select
            aria-label={t('setup.columnOf', { field: say(field.title), dataset })}
            style={{ minWidth: '9rem' }}
            allowClear
            value={field.columns[dataset]}
            onChange={(column: string | undefined) => setColumn(dataset, column)}
            options={(proposal.columns[dataset] ?? []).map(({ name, title }) => ({
              value: name,
              label: say(title),
            }))}
          />
        </td>
      ))}
      <td>{t(`setup.reason.${proposal.reasons[field.name] ?? 'none'}`)}</td>
      <td>
        <Button
          size="small"
          aria-label={t('setup.remove', { field: say(field.title) })}
          disabled={settings.fields.length === 1}
          onClick={() => onChange(removeField(settings, field.name))}
        >
          ×
        </Button>
      </td>
    </tr>
  )
}
