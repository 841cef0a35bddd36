import { useQuery } from '@tanstack/react-query'
import { Pagination } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../../lib/language.ts'
import { messageKeys } from '../../../../lib/problem-message.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { isGoing, logQuery, type FetchDetail } from '../api.ts'
import styles from './sources.module.css'

const SIZE = 50

/** Every line a fetch wrote, a page at a time. */
export function FetchLog({ fetch }: { fetch: FetchDetail }) {
  const { t } = useTranslation(['sources', 'lib'])
  const { language } = useLanguage()
  const [page, setPage] = useState(1)
  const { data } = useQuery(logQuery(fetch.id, page, SIZE, isGoing(fetch.status)))
  const clock = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  })
  const words = (message: string, details: Record<string, unknown>): string =>
    message.includes('.')
      ? t(messageKeys(message), { ...details, defaultValue: message })
      : t([`sources:log.${message}`, `sources:fetchStatus.${message}`], { defaultValue: message })
  return (
    <Panel title={t('sources:logTitle')}>
      <ol className={styles['log']}>
        {(data?.items ?? []).map(({ id, at, level, message, details }) => (
          <li key={id} data-level={level}>
            <time dateTime={at}>{clock.format(new Date(at))}</time>
            <span>
              {level !== 'info' && <strong>{t(`sources:level.${level}`)} </strong>}
              {words(message, details)}
              {Object.keys(details).length > 0 && <code>{shown(details)}</code>}
            </span>
          </li>
        ))}
      </ol>
      {(data?.total ?? 0) > SIZE && (
        <Pagination
          size="small"
          current={page}
          pageSize={SIZE}
          total={data?.total ?? 0}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
    </Panel>
  )
}

function shown(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('　')
}
