import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import {
  assessmentQuery,
  statusQuery,
  useOpeningActs,
  type Assessment,
  type Plan,
  type Status,
} from '../api.ts'
import { AssessmentResult } from '../components/assessment-result.tsx'
import { PlanEditor } from '../components/plan-editor.tsx'
import { WaitingProposal } from '../components/waiting-proposal.tsx'
import styles from './open.module.css'

/** A dataset's way to the public: where it stands, the assessment under a plan, the proposal, the decision. */
export function OpeningPage() {
  const { t } = useTranslation('opening')
  const { code = '' } = useParams()
  const [plan, setPlan] = useState<Plan>()
  const status = useQuery(statusQuery(code))
  const assessment = useQuery(assessmentQuery(code, plan))
  return (
    <>
      <PageHeader
        title={t('desk.of', { code })}
        crumbs={[{ label: t('desk.title'), path: '/desk/opening' }]}
        summary={<Link to={`/desk/catalog/${code}`}>{t('desk.entry')}</Link>}
      />
      <Stack>
        <Shown query={status}>{(found) => <Standing code={code} status={found} />}</Shown>
        <Shown query={assessment}>
          {(found) => (
            <>
              <PlanEditor
                key={found.dataset}
                assessment={found}
                plan={plan ?? found.plan}
                onChange={setPlan}
              />
              <AssessmentResult assessment={found} />
              <Propose
                assessment={found}
                plan={plan ?? found.plan}
                mayGovern={status.data?.mayGovern ?? false}
              />
            </>
          )}
        </Shown>
      </Stack>
    </>
  )
}

function Standing({ code, status }: { code: string; status: Status }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const { opened, withdrawn, waiting, releases, withheld } = status
  const [newest] = withheld
  return (
    <Panel title={t('desk.standing')}>
      {opened && (
        <Alert
          type="success"
          title={t('desk.isOpen', { count: releases.length })}
          action={
            <a href={`/open/data/${code}`} target="_blank" rel="noreferrer">
              {t('desk.onPortal')}
            </a>
          }
        />
      )}
      {withdrawn && (
        <Alert
          type="warning"
          title={t('desk.isWithdrawn', { at: formatDateTime(withdrawn.at, language), by: withdrawn.by })}
          description={withdrawn.reason}
        />
      )}
      {!opened && !withdrawn && <p>{t('desk.notOpen')}</p>}
      {newest && (
        <Alert
          type="warning"
          title={t('desk.withheld', { version: newest.version })}
          description={newest.reasons.map(({ text }) => say(text)).join(' ')}
        />
      )}
      {waiting && <WaitingProposal proposal={waiting} />}
      {opened && status.mayGovern && <Withdraw code={code} />}
    </Panel>
  )
}

function Withdraw({ code }: { code: string }) {
  const { t } = useTranslation('opening')
  const can = useCan()
  const notify = useNotify()
  const { withdraw } = useOpeningActs()
  const [reason, setReason] = useState('')
  if (!can('opening.decide')) return null
  return (
    <div className={styles['inline']}>
      <label>
        {t('desk.withdrawReason')}
        <Input value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} />
      </label>
      <Button
        danger
        disabled={reason.trim().length < 2}
        loading={withdraw.isPending}
        onClick={() =>
          withdraw.mutate(
            { code, reason },
            { onSuccess: () => notify.done(t('desk.withdrawn')), onError: notify.failed },
          )
        }
      >
        {t('desk.withdraw')}
      </Button>
    </div>
  )
}

type ProposeProps = { assessment: Assessment; plan: Plan; mayGovern: boolean }

function Propose({ assessment, plan, mayGovern }: ProposeProps) {
  const { t } = useTranslation('opening')
  const can = useCan()
  const notify = useNotify()
  const { propose } = useOpeningActs()
  const [note, setNote] = useState('')
  if (!can('opening.decide')) return null
  return (
    <Panel title={t('desk.propose')} note={t('desk.proposeNote')}>
      <Input.TextArea
        aria-label={t('desk.proposeWhy')}
        placeholder={t('desk.proposeWhy')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        rows={2}
        maxLength={2000}
      />
      <Button
        type="primary"
        disabled={!assessment.allowed || !mayGovern}
        loading={propose.isPending}
        onClick={() =>
          propose.mutate(
            { code: assessment.dataset, plan, note },
            { onSuccess: () => notify.done(t('desk.proposed')), onError: notify.failed },
          )
        }
      >
        {t('desk.proposeAct')}
      </Button>
      {!mayGovern && <p className={styles['note']}>{t('desk.notYours')}</p>}
    </Panel>
  )
}
