import { useTranslation } from 'react-i18next'
import { Timeline } from '../../../../ui/timeline.tsx'
import type { GuardIncidentDetail } from '../api.ts'

type Step = GuardIncidentDetail['steps'][number]

/** The steps of an incident, newest first, each signal with what it counted and the audit entries that prove it. */
export function IncidentTimeline({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('guard')
  const items = steps.map((step, index) => ({
    id: String(index),
    at: step.at,
    title: step.kind === 'signal' ? t(`detector.${textOf(step, 'detector')}`) : t(`step.${step.kind}`),
    by: step.actorName,
    note: <StepNote step={step} />,
  }))
  return <Timeline label={t('timeline')} items={items.toReversed()} />
}

function StepNote({ step }: { step: Step }) {
  const { t } = useTranslation('guard')
  if (step.kind !== 'signal') {
    const reason = textOf(step, 'reason')
    return <>{reason ? t(`detector.${reason}`, { defaultValue: reason }) : textOf(step, 'outcome')}</>
  }
  const values = step.details['values']
  return (
    <>
      <p>
        {t(textOf(step, 'detector') === 'impossible-travel' ? 'travelled' : 'counted', {
          count: Number(step.details['count']),
          minutes: textOf(step, 'windowMinutes'),
          threshold: textOf(step, 'threshold'),
        })}
      </p>
      {Array.isArray(values) && <p>{values.join(t('comma'))}</p>}
      {step.entries.length > 0 && <p>{t('proved', { entries: step.entries.join(t('comma')) })}</p>}
    </>
  )
}

function textOf({ details }: Step, name: string): string {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
