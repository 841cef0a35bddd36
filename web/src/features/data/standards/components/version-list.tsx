import { useTranslation } from 'react-i18next'
import { Panel } from '../../../../ui/panel.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import type { StandardVersion } from '../api.ts'

/** Every version of an entry: since when it is valid, who asked for it and who approved. */
export function VersionList({ versions }: { versions: readonly StandardVersion[] }) {
  const { t } = useTranslation('standards')
  return (
    <Panel title={t('versions')}>
      <Timeline
        label={t('versions')}
        items={versions.map((one) => ({
          id: String(one.version),
          at: one.approvedAt,
          title: `${t('version', { version: one.version })} · ${
            one.validTo
              ? t('validBetween', { from: one.validFrom, to: one.validTo })
              : t('validSince', { from: one.validFrom })
          }${one.retired ? ` · ${t('retired')}` : ''}`,
          note: one.reason + (one.successor ? ` → ${one.successor}` : ''),
        }))}
      />
    </Panel>
  )
}
