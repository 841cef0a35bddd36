import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useOpeningActs, type Proposal } from '../api.ts'
import styles from '../pages/open.module.css'

/** A proposal that waits: who made it and why; a second person approves or refuses it here. */
export function WaitingProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const can = useCan()
  const notify = useNotify()
  const { decide } = useOpeningActs()
  const [note, setNote] = useState('')
  const act = (approve: boolean): void =>
    decide.mutate(
      { id: proposal.id, approve, note },
      {
        onSuccess: () => notify.done(t(approve ? 'desk.approved' : 'desk.refused')),
        onError: notify.failed,
      },
    )
  const { proposedByName: by, proposedAt, version } = proposal
  return (
    <>
      <Alert
        type="info"
        title={t('desk.waiting', { by, at: formatDateTime(proposedAt, language), version })}
        description={proposal.note || undefined}
      />
      {proposal.mayDecide && can('opening.approve') ? (
        <div className={styles['inline']}>
          <label>
            {t('desk.decisionNote')}
            <Input value={note} onChange={({ target }) => setNote(target.value)} maxLength={500} />
          </label>
          <Button type="primary" loading={decide.isPending} onClick={() => act(true)}>
            {t('desk.approve')}
          </Button>
          <Button disabled={note.trim() === ''} loading={decide.isPending} onClick={() => act(false)}>
            {t('desk.refuse')}
          </Button>
        </div>
      ) : (
        <p className={styles['note']}>{t('desk.secondPerson')}</p>
      )}
    </>
  )
}
