import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Timeline } from '../../../../ui/timeline.tsx'
import { useAct, type CaseDetail, type HistoryEntry } from '../api.ts'
import styles from './case.module.css'

/** Every act on the case, newest first, and a place to add a remark. */
export function History({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const describe = useDescription(detail)
  const entries = [...detail.history].reverse()
  return (
    <>
      {detail.may.comment && <Remark key={detail.version} detail={detail} />}
      <Timeline
        label={t('history.title')}
        items={entries.map((entry) => ({
          id: String(entry.id),
          at: entry.at,
          title: describe(entry),
          by: entry.actorName,
          ...(entry.comment && { note: entry.comment }),
        }))}
      />
    </>
  )
}

/** What an act did, in a sentence. */
function useDescription(detail: CaseDetail): (entry: HistoryEntry) => string {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  const state = (name: unknown): string => {
    const known = detail.states.find((each) => each.name === name)
    return known ? say(known.label) : String(name ?? '')
  }
  const clock = (name: unknown): string => {
    const known = detail.clocks.find((each) => each.name === name)
    return known ? say(known.label) : String(name ?? '')
  }
  return ({ kind, details }) => {
    const { fromState, toState, toDepartment, fileName, amount, dueAt } = details
    return t(`history.${kind}`, {
      from: state(fromState),
      to: state(toState),
      department: typeof toDepartment === 'string' ? department(toDepartment) : '',
      file: String(fileName ?? ''),
      clock: clock(details['clock']),
      amount: Number(amount ?? 0),
      due: typeof dueAt === 'string' ? formatDateTime(dueAt, language) : '',
    })
  }
}

function Remark({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const notify = useNotify()
  const act = useAct(detail.id, detail.version)
  const [text, setText] = useState('')
  const send = (): void =>
    act.mutate(
      { act: 'comments', comment: text.trim() },
      { onSuccess: () => setText(''), onError: notify.failed },
    )
  return (
    <div className={styles['remark']}>
      <Input.TextArea
        rows={2}
        maxLength={4000}
        value={text}
        aria-label={t('remark')}
        placeholder={t('remark')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button disabled={!text.trim()} loading={act.isPending} onClick={send}>
        {t('remarkSend')}
      </Button>
    </div>
  )
}
