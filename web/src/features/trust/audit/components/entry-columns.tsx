import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import type { AuditEntry } from '../api.ts'

type Options = {
  onOpen(entry: AuditEntry): void
  onFilter(filters: Record<string, string>): void
}

/** `ingest.mappingApproved` in words; an action that has none is shown as it is. */
export function useActionName(): (action: string) => string {
  const { t } = useTranslation('audit')
  return (action) => t(`action.${action}`, { defaultValue: action })
}

/** The columns of the audit log. A person or a record leads to all entries about it. */
export function useEntryColumns({ onOpen, onFilter }: Options): Column<AuditEntry>[] {
  const { t } = useTranslation('audit')
  const { language } = useLanguage()
  const nameOf = useActionName()
  return [
    { key: 'at', title: t('at'), render: ({ at }) => formatDateTime(at, language) },
    {
      key: 'actor',
      title: t('actor'),
      render: ({ actor, actorName }) => (
        <Button type="link" size="small" title={actor} onClick={() => onFilter({ actor })}>
          {actorName || t('nobody')}
        </Button>
      ),
      text: ({ actorName }) => actorName || t('nobody'),
    },
    { key: 'action', title: t('act'), render: ({ action }) => nameOf(action) },
    {
      key: 'object',
      title: t('object'),
      render: ({ objectKind, objectId }) => (
        <>
          {t(`kind.${objectKind}`, { defaultValue: objectKind })}{' '}
          <Button
            type="link"
            size="small"
            title={objectId}
            onClick={() => onFilter({ objectKind, objectId })}
          >
            {objectId.length > 24 ? `${objectId.slice(0, 8)}…` : objectId}
          </Button>
        </>
      ),
      text: ({ objectKind, objectId }) => `${objectKind} ${objectId}`,
    },
    { key: 'purpose', title: t('purpose'), render: ({ purpose }) => purpose ?? '—' },
    { key: 'index', title: t('index'), render: ({ index }) => index ?? t('waiting'), align: 'right' },
    {
      key: 'details',
      title: t('details'),
      render: (entry) => (
        <Button size="small" onClick={() => onOpen(entry)}>
          {t('open')}
        </Button>
      ),
      text: ({ details }) => JSON.stringify(details),
    },
  ]
}
