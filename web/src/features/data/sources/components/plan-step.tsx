import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import { scheduleQuery } from '../api.ts'
import { DraftField, type DraftProps } from './draft-field.tsx'
import styles from './sources.module.css'

const presets = ['', '*/15 * * * *', '0 * * * *', '0 2 * * *', '0 6 * * 1', '0 3 1 * *'] as const

/** When to fetch, how often, how patiently. */
export function PlanStep({ draft, change }: DraftProps) {
  const { t } = useTranslation('sources')
  const props = { draft, change }
  const isPreset = (presets as readonly string[]).includes(draft.cron)
  return (
    <>
      <div className={styles['fields']}>
        <Field label={t('field.preset')}>
          {(control) => (
            <select
              {...control}
              value={isPreset ? draft.cron : 'own'}
              onChange={({ target }) =>
                change({ cron: target.value === 'own' ? '30 6 * * 1-5' : target.value })
              }
            >
              {presets.map((cron) => (
                <option key={cron} value={cron}>
                  {t(`preset.${cron === '' ? 'never' : presets.indexOf(cron)}`)}
                </option>
              ))}
              <option value="own">{t('preset.own')}</option>
            </select>
          )}
        </Field>
        {draft.cron !== '' && <DraftField {...props} name="cron" />}
        {draft.cron !== '' && <DraftField {...props} name="zone" />}
        <DraftField {...props} name="perMinute" type="number" />
        <DraftField {...props} name="attempts" type="number" />
        <DraftField {...props} name="deletionPercent" type="number" />
      </div>
      {draft.cron !== '' && <NextTimes cron={draft.cron} zone={draft.zone} />}
    </>
  )
}

function NextTimes({ cron, zone }: { cron: string; zone: string }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const times = useQuery(scheduleQuery(cron, zone))
  const message = useProblemMessage(times.error)
  if (times.error) return <p role="alert">{message}</p>
  return (
    <p>
      {t('nextTimes')} {(times.data?.times ?? []).map((time) => formatDateTime(time, language)).join(' · ')}
    </p>
  )
}
