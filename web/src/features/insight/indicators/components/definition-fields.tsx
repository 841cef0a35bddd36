import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../../lib/api.ts'
import { useSay, type Bilingual } from '../../../../lib/language.ts'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import { Field } from '../../../../ui/form/field.tsx'
import type { DefinitionInput } from '../api.ts'
import styles from './definition-form.module.css'

type Props = {
  value: DefinitionInput
  isNew: boolean
  onChange(part: Partial<DefinitionInput>): void
}

/** Everything about an indicator but its SQL. */
export function DefinitionFields({ value, isNew, onChange }: Props) {
  const { t } = useTranslation('indicators')
  return (
    <div className={styles['fields']}>
      <Field label={t('field.code')} hint={t('codeHint')} required>
        {(control) => (
          <input
            {...control}
            disabled={!isNew}
            value={value.code}
            onChange={(event) => onChange({ code: event.target.value })}
          />
        )}
      </Field>
      {(['name', 'unit', 'description'] as const).map((field) => (
        <BilingualField
          key={field}
          label={t(`field.${field}`)}
          value={value[field]}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
      <Belonging value={value} onChange={onChange} />
      <Kinds value={value} onChange={onChange} />
    </div>
  )
}

type TextProps = { label: string; value: Bilingual; onChange(text: Bilingual): void }

function BilingualField({ label, value, onChange }: TextProps) {
  const { t } = useTranslation('indicators')
  return (
    <div className={styles['two']}>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`in.${language}`, { label })} required>
          {(control) => (
            <input
              {...control}
              lang={language}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

const datasetsQuery = {
  queryKey: ['catalog', 'list', 'all'],
  queryFn: () => answer(api.GET('/api/catalog/datasets', { params: { query: { size: 200 } } })),
}

function Belonging({ value, onChange }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('indicators')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const { data: datasets } = useQuery(datasetsQuery)
  return (
    <div className={styles['two']}>
      <Field label={t('field.department')} required>
        {(control) => (
          <select
            {...control}
            value={value.department}
            onChange={(event) => onChange({ department: event.target.value })}
          >
            <option value="" />
            {organisations.map(({ code, name }) => (
              <option key={code} value={code}>
                {say(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('field.datasets')} required>
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            size="large"
            value={value.datasets}
            options={(datasets?.items ?? []).map(({ code, title }) => ({
              value: code,
              label: `${say(title)} ${code}`,
            }))}
            onChange={(chosen: string[]) => onChange({ datasets: chosen })}
          />
        )}
      </Field>
    </div>
  )
}

const kinds = {
  periodKind: ['year', 'quarter', 'month', 'week', 'day'],
  goodDirection: ['up', 'down', 'none'],
  rollup: ['sum', 'mean', 'none'],
} as const
const messageOf = { periodKind: 'period', goodDirection: 'direction', rollup: 'rollups' } as const

function Kinds({ value, onChange }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('indicators')
  return (
    <div className={styles['two']}>
      {(['periodKind', 'goodDirection', 'rollup'] as const).map((field) => (
        <Field key={field} label={t(field)}>
          {(control) => (
            <select
              {...control}
              value={value[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
            >
              {kinds[field].map((kind) => (
                <option key={kind} value={kind}>
                  {t(`${messageOf[field]}.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {(['importance', 'decimals'] as const).map((field) => (
        <Field key={field} label={t(field)}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={field === 'importance' ? 1 : 0}
              max={field === 'importance' ? 5 : 6}
              value={value[field]}
              onChange={(event) => onChange({ [field]: Number(event.target.value) })}
            />
          )}
        </Field>
      ))}
      {(['share', 'synthetic'] as const).map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={value[field] ?? false}
            onChange={(event) => onChange({ [field]: event.target.checked })}
          />{' '}
          {t(field)}
        </label>
      ))}
    </div>
  )
}
