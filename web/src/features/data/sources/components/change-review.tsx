import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { useFetchAct, type FetchDetail, type SchemaChange } from '../api.ts'

/** What changed in the columns of a source, for a person to decide whether it may be delivered. */
export function ChangeReview({ fetch }: { fetch: FetchDetail }) {
  const { t } = useTranslation('sources')
  const can = useCan()
  const notify = useNotify()
  const act = useFetchAct(fetch.id)
  const decide = (verdict: 'approve' | 'reject'): void =>
    act.mutate(verdict, { onSuccess: () => notify.done(t(`done.${verdict}`)), onError: notify.failed })
  const isHeld = fetch.status === 'held'
  return (
    <Panel
      title={t('changes.title')}
      note={
        isHeld
          ? t('changes.note')
          : fetch.decidedBy
            ? t('changes.decided', { by: fetch.decidedBy })
            : undefined
      }
      actions={
        isHeld &&
        can('sources.review') && (
          <>
            <Button type="primary" loading={act.isPending} onClick={() => decide('approve')}>
              {t('changes.approve')}
            </Button>
            <Button danger onClick={() => decide('reject')}>
              {t('changes.reject')}
            </Button>
          </>
        )
      }
    >
      <PlainTable<SchemaChange>
        caption={t('changes.title')}
        rows={fetch.changes}
        rowKey={({ column }) => column}
        columns={[
          { key: 'kind', title: t('changes.kind'), text: ({ kind }) => t(`changes.${kind}`) },
          { key: 'column', title: t('changes.column'), text: ({ column }) => column },
          {
            key: 'before',
            title: t('changes.before'),
            text: (one) => (one.kind === 'retyped' ? one.from : one.kind === 'removed' ? one.type : '—'),
          },
          {
            key: 'after',
            title: t('changes.after'),
            text: (one) => (one.kind === 'retyped' ? one.to : one.kind === 'added' ? one.type : '—'),
          },
        ]}
      />
    </Panel>
  )
}
