import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndGrant, type GrantDetail } from '../api.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { ReasonDialog, textField } from './reason-dialog.tsx'

/** Ends a grant at once, or reports an error in what it gives. */
export function GrantActs({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const ending = useEndGrant(grant.id)
  const [asking, setAsking] = useState<'revoke' | 'return' | 'correct'>()
  return (
    <>
      {grant.may.includes('correct') && (
        <Button onClick={() => setAsking('correct')}>{t('act.correct')}</Button>
      )}
      {grant.may.includes('return') && <Button onClick={() => setAsking('return')}>{t('act.return')}</Button>}
      {grant.may.includes('revoke') && (
        <Button danger type="primary" onClick={() => setAsking('revoke')}>
          {t('act.revoke')}
        </Button>
      )}
      {asking === 'correct' && <CorrectionDialog grant={grant} onClose={() => setAsking(undefined)} />}
      {(asking === 'revoke' || asking === 'return') && (
        <ReasonDialog
          title={t(`act.${asking}`)}
          note={t(`actNote.${asking}`)}
          pending={ending.isPending}
          schema={{ properties: { reason: textField(t('reason')) }, required: ['reason'] }}
          onSubmit={({ reason }, done) => ending.mutate({ act: asking, reason: String(reason) }, done)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
