import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../../lib/language.ts'
import { messageKeys } from '../../../../lib/problem-message.ts'
import { Panel } from '../../../../ui/panel.tsx'
import type { RunDetail } from '../api.ts'
import styles from './run-log.module.css'

/** What the run has done, line by line as it was written. */
export function RunLog({ lines }: { lines: RunDetail['log'] }) {
  const { t } = useTranslation(['ingest', 'quality', 'lib'])
  const { language } = useLanguage()
  const clock = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  })
  const words = (message: string, details: Record<string, unknown>): string =>
    message.includes('.')
      ? t(messageKeys(message), { ...details, defaultValue: message })
      : t(`ingest:log.${message}`, { defaultValue: message })
  return (
    <Panel title={t('ingest:logTitle')}>
      <ol className={styles['log']}>
        {lines.map(({ at, level, message, details }, i) => (
          <li key={i} data-level={level}>
            <time dateTime={at}>{clock.format(new Date(at))}</time>
            <span>
              {level !== 'info' && <strong>{t(`ingest:level.${level}`, { defaultValue: level })} </strong>}
              {words(message, details)}
              {said(details).length > 0 && (
                <code>
                  {said(details)
                    .map(
                      ([name, value]) =>
                        `${t(`ingest:place.${name}`, { defaultValue: name })} ${shown(value)}`,
                    )
                    .join('　')}
                </code>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** Details that say something; `missing` of nothing says nothing. */
const said = (details: Record<string, unknown>): [string, unknown][] =>
  Object.entries(details).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
