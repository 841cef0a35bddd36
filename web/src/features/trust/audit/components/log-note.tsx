import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { logQuery } from '../api.ts'

/** How far the log has come and whether its witness still agrees. */
export function LogNote() {
  const { t } = useTranslation('audit')
  const { language } = useLanguage()
  const { data: log } = useQuery(logQuery)
  if (!log) return null
  return (
    <Panel title={t('log.title')}>
      <Facts
        facts={[
          { label: t('log.size'), value: formatNumber(log.size, language) },
          { label: t('log.waiting'), value: formatNumber(log.waiting, language) },
          { label: t('log.witnessed'), value: formatNumber(log.witnessed, language) },
          {
            label: t('log.witness'),
            value: log.alarm ? (
              <Badge tone="red">✗ {t(`log.alarm.${log.alarm}`)}</Badge>
            ) : (
              <Badge tone="green">✓ {t('log.agrees')}</Badge>
            ),
          },
          { label: t('log.origin'), value: <code>{log.origin}</code> },
        ]}
      />
    </Panel>
  )
}
