import { useCallback, useEffect, useRef, useState } from 'react'
import { useNotify } from '../../../ui/notify.ts'
import { claimTask, decideTask, undoDecision, type Claim, type Queue, type Verdict } from './api.ts'

/** A reviewer's way through the queue: one pair held at a time, forth and back, judged, put off, taken back. */
export type Review = {
  queue: Queue | undefined
  error: unknown
  busy: boolean
  reason: string
  setReason(reason: string): void
  next(): void
  previous(): void
  decide(verdict: Verdict): void
  undo(): void
  reload(): void
}

export function useReview(project: string, samples: boolean, purpose: string): Review {
  const notify = useNotify()
  const [queue, setQueue] = useState<Queue>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const seen = useRef<number[]>([])
  const task = queue?.task?.id

  const claim = useCallback(
    async (wish: Claim = {}) => {
      const found = await claimTask(project, { ...(samples && { samples }), ...wish }, purpose)
      setQueue(found)
      setError(undefined)
    },
    [project, samples, purpose],
  )
  useEffect(() => {
    claim().catch(setError)
  }, [claim])

  const act = (work: () => Promise<void>): void => {
    if (busy) return
    setBusy(true)
    work()
      .catch((failure: unknown) => {
        notify.failed(failure)
        return claim().catch(setError)
      })
      .finally(() => setBusy(false))
  }
  const leave = (): void => {
    if (task !== undefined) seen.current.push(task)
    setReason('')
  }
  return {
    ...{ queue, error, busy, reason, setReason },
    next: () => act(async () => (leave(), claim(task === undefined ? {} : { after: task }))),
    previous: () =>
      act(async () => {
        const before = seen.current.pop()
        if (before !== undefined) await claim({ task: before })
      }),
    decide: (verdict) =>
      act(async () => {
        if (task === undefined) return
        await decideTask(task, verdict, reason.trim())
        setReason('')
        await claim()
      }),
    undo: () =>
      act(async () => {
        const back = await undoDecision(project)
        await claim(back === null ? {} : { task: back })
      }),
    reload: () => void claim().catch(setError),
  }
}
