import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { AuditVerification } from '../api.ts'

/** What reading the log again has shown, or how far it is. */
export function VerifiedNote({ found }: { found: AuditVerification }) {
  const { t } = useTranslation('audit')
  const { language } = useLanguage()
  const number = (value: number): string => formatNumber(value, language)
  const { result, error, finishedAt, checked, total } = found
  if (!finishedAt)
    return (
      <span role="status">{t('verify.running', { checked: number(checked), total: number(total) })}</span>
    )
  const when = formatDateTime(finishedAt, language)
  return (
    <span role="status">
      {error && <Badge tone="red">✗ {t('verify.failed', { error })}</Badge>}
      {result?.fault && (
        <Badge tone="red">
          ✗ {t('verify.broken', { index: result.fault.index, kind: t(`fault.${result.fault.kind}`) })}
        </Badge>
      )}
      {result && !result.fault && (
        <Badge tone="green">
          ✓{' '}
          {t('verify.whole', { entries: number(result.entries), witnessed: number(result.witnessed), when })}
        </Badge>
      )}
    </span>
  )
}
