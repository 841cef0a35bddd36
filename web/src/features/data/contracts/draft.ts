import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../ui/notify.ts'
import { useDraftActs, type Bench, type Edit, type Edited } from './api.ts'

/** What the server read in a draft; undefined as long as the text was changed by hand since. */
export type ReadDraft = Pick<Edited, 'rules' | 'comparison' | 'version'>

/** A draft on the screen: its text, what was last read in it, and what can be done with it. */
export function useDraft(bench: Bench) {
  const { t } = useTranslation('contracts')
  const notify = useNotify()
  const { edit, attempt, suggest, handIn } = useDraftActs(bench.dataset)
  const [text, setText] = useState(bench.contract)
  const [read, setRead] = useState<ReadDraft>()
  const onError = notify.failed
  return {
    text,
    read,
    isChanged: text !== bench.contract,
    busy: {
      edit: edit.isPending,
      attempt: attempt.isPending,
      suggest: suggest.isPending,
      handIn: handIn.isPending,
    },
    trial: attempt.data,
    proposals: suggest.data,
    write(next: string): void {
      setText(next)
      setRead(undefined)
    },
    apply(edits: Edit[]): void {
      const onSuccess = (edited: Edited): void => {
        setText(edited.contract)
        setRead(edited)
      }
      edit.mutate({ contract: text, edits }, { onSuccess, onError })
    },
    attempt: () => attempt.mutate(text, { onError }),
    suggest: () => suggest.mutate(text, { onError }),
    handIn(note: string): void {
      const onSuccess = ({ state }: { state: string }): void =>
        notify.done(t(state === 'proposed' ? 'waits' : 'published'))
      handIn.mutate({ contract: text, note }, { onSuccess, onError })
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
