import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { useDecide, type ProposalDetail, type Verb } from '../api.ts'
import styles from './scroll.module.css'

/** The decision: a steward who did not propose it approves or refuses; who proposed it can take it back. */
export function DecidePanel({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('standards')
  const can = useCan()
  const { data: me } = useQuery(meQuery)
  const notify = useNotify()
  const [note, setNote] = useState('')
  const decide = useDecide(proposal.id)
  const own = me?.id === proposal.proposedBy
  const verbs: Verb[] = own ? ['withdraw'] : can('standards.approve') ? ['approve', 'refuse'] : []
  if (verbs.length === 0) return null
  const act = (verb: Verb): void =>
    decide.mutate(
      { verb, note },
      { onSuccess: () => notify.done(t(`decided.${verb}`)), onError: notify.failed },
    )
  return (
    <Panel title={t('decision')} note={t(own ? 'ownProposal' : 'decisionNote')}>
      <div className={styles['dates']}>
        <label style={{ flex: 1 }}>
          {t('note')} <Input value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        {verbs.map((verb) => (
          <Button
            key={verb}
            type={verb === 'approve' ? 'primary' : 'default'}
            loading={decide.isPending}
            disabled={verb === 'refuse' && note.trim() === ''}
            onClick={() => act(verb)}
          >
            {t(`verb.${verb}`)}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
