import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { download } from '../../../../lib/download.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useEntryProof, type AuditEntry } from '../api.ts'

/** Hands out the proof of one entry as a file that can be checked without this system. */
export function ProofButton({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const notify = useNotify()
  const proof = useEntryProof()
  return (
    <p>
      <Button
        disabled={entry.index === null}
        loading={proof.isPending}
        onClick={() =>
          proof.mutate(entry.id, {
            onSuccess: (found) => download(`audit-proof-${found.index}.json`, JSON.stringify(found, null, 2)),
            onError: notify.failed,
          })
        }
      >
        {t('proof.act')}
      </Button>{' '}
      <small>{t('proof.hint')}</small>
    </p>
  )
}
