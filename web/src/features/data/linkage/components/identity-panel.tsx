import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { Draft } from '../draft.ts'
import styles from './linkage.module.css'

type Props = { draft: Draft; fixed: boolean; onChange(draft: Draft): void }

/** What the project is called and who answers for it. */
export function IdentityPanel({ draft, fixed, onChange }: Props) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const { data: departments = [] } = useQuery(organisationsQuery)
  const text = (label: string, value: string, change: (value: string) => void, disabled = false) => (
    <Field label={label} required>
      {({ className: _, ...control }) => (
        <Input
          {...control}
          value={value}
          disabled={disabled}
          maxLength={100}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <Panel title={t('setup.identity')}>
      <div className={styles['grid']}>
        {text(t('setup.code'), draft.code, (code) => onChange({ ...draft, code }), fixed)}
        {text(t('setup.titleZh'), draft.title.zh, (zh) =>
          onChange({ ...draft, title: { ...draft.title, zh } }),
        )}
        {text(t('setup.titleEn'), draft.title.en, (en) =>
          onChange({ ...draft, title: { ...draft.title, en } }),
        )}
        <Field label={t('department')} required>
          {({ id }) => (
            <Select
              id={id}
              value={draft.department}
              onChange={(department: string) => onChange({ ...draft, department })}
              options={departments.map(({ code, name }) => ({ value: code, label: say(name) }))}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
