import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import { datasetsQuery, ingestSourcesQuery } from '../api.ts'
import { DraftChoice, DraftField, type DraftProps } from './draft-field.tsx'
import styles from './sources.module.css'

/** Where the records go: a source that is there, or a new one for a dataset of the catalogue. */
export function TargetStep({ draft, change, isNew }: DraftProps & { isNew: boolean }) {
  const { t } = useTranslation('sources')
  const say = useSay()
  const { data: known } = useQuery(ingestSourcesQuery)
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const { data: datasets } = useQuery(datasetsQuery)
  const props = { draft, change }
  const sources = (known?.items ?? []).map(({ code, title }) => ({
    value: code,
    label: `${say(title)} (${code})`,
  }))
  if (!isNew) return <p>{t('targetStands', { source: draft.source })}</p>
  return (
    <div className={styles['fields']}>
      <div className={styles['whole']}>
        <DraftChoice {...props} name="source" none={t('newSource')} options={sources} />
      </div>
      {draft.source === '' && (
        <>
          <DraftField {...props} name="code" required placeholder="statistics-register" />
          <DraftField {...props} name="titleZh" required />
          <DraftField {...props} name="titleEn" />
          <DraftChoice
            {...props}
            name="department"
            required
            none="—"
            options={organisations.map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
          <DraftChoice
            {...props}
            name="dataset"
            required
            none="—"
            options={(datasets?.items ?? []).map(({ code, title }) => ({
              value: code,
              label: `${say(title)} (${code})`,
            }))}
          />
        </>
      )}
    </div>
  )
}
