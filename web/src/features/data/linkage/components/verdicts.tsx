import { Button, Input } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../use-review.ts'
import styles from './linkage.module.css'

const KEYS = ['m', 'n', 's', 'u', 'j', 'k'] as const
type Key = (typeof KEYS)[number]

/** What can be said of a pair; each act has a key, which stands on its button. */
export function Verdicts({ review }: { review: Review }) {
  const { t } = useTranslation('linkage')
  const some = Boolean(review.queue?.task)
  const acts: Record<Key, () => void> = {
    m: () => review.decide('match'),
    n: () => review.decide('different'),
    s: () => review.decide('skip'),
    u: review.undo,
    j: review.next,
    k: review.previous,
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase() as Key
    const typing = (event.target as HTMLElement | null)?.closest('input, textarea, select, [contenteditable]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS.includes(key)) return
    if (!some && key !== 'u' && key !== 'k') return
    event.preventDefault()
    acts[key]()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className={styles['verdicts']}>
      {some && (
        <Input
          aria-label={t('reason')}
          placeholder={t('review.reason')}
          value={review.reason}
          maxLength={500}
          onChange={(event) => review.setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      )}
      {KEYS.filter((key) => some || key === 'u').map((key) => (
        <Button
          key={key}
          type={key === 'm' ? 'primary' : 'default'}
          danger={key === 'n'}
          disabled={review.busy}
          aria-keyshortcuts={key.toUpperCase()}
          onClick={acts[key]}
        >
          {t(`key.${key}`)} <kbd>{key.toUpperCase()}</kbd>
        </Button>
      ))}
    </div>
  )
}
