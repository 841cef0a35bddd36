import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import type { AuditEntry } from '../api.ts'
import { ProofButton } from './proof-button.tsx'
import { useActionName } from './entry-columns.tsx'

/** One entry in full, with its place in the log. */
export function EntryDrawer({ entry, onClose }: { entry: AuditEntry | undefined; onClose(): void }) {
  const { t } = useTranslation('audit')
  const { language } = useLanguage()
  const nameOf = useActionName()
  return (
    <Drawer open={entry !== undefined} onClose={onClose} size={560} title={entry && nameOf(entry.action)}>
      {entry && (
        <>
          <Facts
            facts={[
              { label: t('index'), value: entry.index ?? t('waiting') },
              { label: t('at'), value: formatDateTime(entry.at, language) },
              { label: t('actor'), value: entry.actorName || t('nobody') },
              { label: t('object'), value: `${entry.objectKind} ${entry.objectId}` },
              { label: t('purpose'), value: entry.purpose },
              { label: t('hash'), value: entry.hash && <code>{entry.hash}</code> },
            ]}
          />
          <ProofButton entry={entry} />
          <h3>{t('details')}</h3>
          <CodeView label={t('details')} text={JSON.stringify(entry.details, null, 2)} />
        </>
      )}
    </Drawer>
  )
}
