import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../../ui/notify.ts'
import { useMoveRequest, type RequestDetail, type RequestMove } from '../api.ts'
import { ReasonDialog, textField } from './reason-dialog.tsx'

type Asking = 'withdraw' | 'dispute' | 'extend'

/** What one may do with a request besides answering it. */
export function RequestActs({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('exchange')
  const notify = useNotify()
  const move = useMoveRequest(request.id)
  const [asking, setAsking] = useState<Asking>()
  const acts = (['extend', 'withdraw', 'dispute'] as const).filter((act) => request.may.includes(act))
  return (
    <>
      {request.may.includes('deliver') && (
        <Button
          type="primary"
          loading={move.isPending}
          onClick={() =>
            move.mutate(
              { act: 'deliver' },
              { onSuccess: () => notify.done(t('done')), onError: notify.failed },
            )
          }
        >
          {t('act.deliver')}
        </Button>
      )}
      {acts.map((act) => (
        <Button key={act} onClick={() => setAsking(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          title={t(`act.${asking}`)}
          note={t(`actNote.${asking}`)}
          pending={move.isPending}
          schema={{
            properties: {
              ...(asking === 'extend' && {
                days: { type: 'integer', title: t('act.days'), minimum: 1, maximum: 400 },
              }),
              text: textField(t('reason')),
            },
            required: asking === 'extend' ? ['days', 'text'] : ['text'],
          }}
          onSubmit={(value, done) => move.mutate(moveOf(asking, value), done)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}

function moveOf(act: Asking, value: Readonly<Record<string, unknown>>): RequestMove {
  const text = String(value['text'])
  return act === 'extend' ? { act, text, days: Number(value['days']) } : { act, text }
}
