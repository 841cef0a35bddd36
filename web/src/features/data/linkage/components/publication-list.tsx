import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { undoQuery, useUndoPublication, type Project, type Publication } from '../api.ts'
import styles from './linkage.module.css'

/** What was published and undone, and the way back from the newest. */
export function PublicationList({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const can = useCan()
  const [undoing, setUndoing] = useState<Publication>()
  const newest = project.publications.find(({ kind, undone }) => kind === 'publish' && !undone)
  return (
    <Panel
      title={t('golden.published')}
      actions={
        newest &&
        can('linkage.publish') && (
          <Button danger onClick={() => setUndoing(newest)}>
            {t('golden.undo', { version: newest.version })}
          </Button>
        )
      }
    >
      {project.publications.length === 0 ? (
        <p>{t('golden.never')}</p>
      ) : (
        <Timeline
          label={t('golden.published')}
          items={project.publications.map((one) => ({
            id: String(one.id),
            at: one.at,
            by: one.by,
            title: (
              <>
                <Link to={`/desk/catalog/${one.dataset}/rows?version=${one.version}`}>
                  {t(`golden.kind.${one.kind}`, { version: one.version })}
                </Link>
                {one.undone && ` · ${t('golden.undone')}`}
              </>
            ),
            note: [t('golden.rowCount', { rows: formatNumber(one.rows, language) }), one.reason]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      {undoing && (
        <UndoDialog project={project.code} publication={undoing} onClose={() => setUndoing(undefined)} />
      )}
    </Panel>
  )
}

type DialogProps = { project: string; publication: Publication; onClose(): void }

/** Says what will be taken back before it is. */
function UndoDialog({ project, publication, onClose }: DialogProps) {
  const { t } = useTranslation('linkage')
  const notify = useNotify()
  const { mutate, isPending, isSuccess } = useUndoPublication(project)
  // What is being undone can no longer be previewed: the answer on the screen stays as it was.
  const preview = useQuery({ ...undoQuery(project, publication.id), enabled: !isPending && !isSuccess })
  const [reason, setReason] = useState('')
  const [withDecisions, setWithDecisions] = useState(false)
  const undo = (): void =>
    mutate(
      { id: publication.id, reason, withDecisions },
      {
        onSuccess: ({ version, decisions }) => {
          notify.done(t('golden.undoneNow', { version, decisions }))
          onClose()
        },
        onError: notify.failed,
      },
    )
  return (
    <Modal
      open
      title={t('golden.undo', { version: publication.version })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={undo}
      confirmLoading={isPending}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' || !preview.data }}
    >
      <div className={styles['rows']}>
        <Shown query={preview}>
          {({ priorVersion, decisions }) => (
            <>
              <p>
                {priorVersion === null
                  ? t('golden.undoToNothing')
                  : t('golden.undoTo', { version: priorVersion })}
              </p>
              {decisions > 0 && (
                <Checkbox
                  checked={withDecisions}
                  onChange={(event) => setWithDecisions(event.target.checked)}
                >
                  {t('golden.withDecisions', { count: decisions })}
                </Checkbox>
              )}
            </>
          )}
        </Shown>
        <Field label={t('reason')} required>
          {({ className: _, ...control }) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}
