import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { AuditVerification } from '../api.ts'

/** What hashing every entry again has shown. */
export function VerifiedNote({ found: { entries, brokenAt } }: { found: AuditVerification }) {
  const { t } = useTranslation('audit')
  const { language } = useLanguage()
  return (
    <span role="status">
      {brokenAt === null ? (
        <Badge tone="green">✓ {t('verify.whole', { entries: formatNumber(entries, language) })}</Badge>
      ) : (
        <Badge tone="red">✗ {t('verify.broken', { seq: brokenAt })}</Badge>
      )}
    </span>
  )
}
