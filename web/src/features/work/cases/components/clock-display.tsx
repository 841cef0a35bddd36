import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { CaseClock } from '../api.ts'
import styles from './case.module.css'

/** Little left: this share of the whole limit or less. */
const NEARLY = 1 / 3

export function toneOf({ status, remaining, elapsed }: CaseClock): Tone {
  if (status === 'overdue') return 'red'
  if (status === 'met') return 'green'
  if (status === 'suspended') return 'grey'
  return remaining <= (remaining + elapsed) * NEARLY ? 'orange' : 'blue'
}

/** How long is left, in the clock's own unit; the server counts, so that screen and reminders agree. */
export function ClockBadge({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const amount = Math.abs(clock.remaining)
  const figure = formatNumber(amount, language, 1)
  const unit = t(`unit.${clock.unit}`, { count: amount })
  return <Badge tone={toneOf(clock)}>{t(`clock.${wordOf(clock)}`, { figure, unit })}</Badge>
}

function wordOf({ status, stoppedAt }: CaseClock): string {
  return status === 'overdue' && stoppedAt ? 'late' : status
}

/** One clock with its deadline and the legal basis it rests on. */
export function ClockPanel({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const say = useSay()
  const legal = clock.legalDueAt && clock.legalDueAt !== clock.dueAt ? clock.legalDueAt : null
  return (
    <div className={styles['clock']}>
      <div className={styles['clockHead']}>
        <strong>{say(clock.label)}</strong>
        <ClockBadge clock={clock} />
      </div>
      <progress
        className={styles['progress']}
        data-tone={toneOf(clock)}
        max={Math.max(clock.elapsed + Math.max(clock.remaining, 0), 1)}
        value={clock.elapsed}
        aria-label={say(clock.label)}
      />
      <dl className={styles['pairs']}>
        {clock.dueAt && <Pair term={t('dueAt')} text={formatDateTime(clock.dueAt, language)} />}
        {legal && <Pair term={t('legalDueAt')} text={formatDateTime(legal, language)} />}
        {clock.stoppedAt && <Pair term={t('stoppedAt')} text={formatDateTime(clock.stoppedAt, language)} />}
        <Pair term={t('legalBasis')} text={say(clock.legalBasis)} />
      </dl>
    </div>
  )
}

export function Pair({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}
