import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useAct, type CaseDetail, type CaseStep } from '../api.ts'
import { ExtendDialog } from './extend-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'

type Open = { kind: 'step'; step: CaseStep } | { kind: 'handOver' } | { kind: 'extend' } | null

/** Everything the person may do now, as the server says. The first step is the main one. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const say = useSay()
  const notify = useNotify()
  const act = useAct(detail.id, detail.version)
  const [open, setOpen] = useState<Open>(null)
  const { may } = detail
  const close = (): void => setOpen(null)
  const simply = (name: 'claim' | 'release'): void =>
    act.mutate({ act: name }, { onSuccess: () => notify.done(t(`${name}Done`)), onError: notify.failed })
  return (
    <>
      {may.claim && <Button onClick={() => simply('claim')}>{t('claim')}</Button>}
      {may.release && <Button onClick={() => simply('release')}>{t('release')}</Button>}
      {may.extend.length > 0 && (
        <Button onClick={() => setOpen({ kind: 'extend' })}>{t('extend.title')}</Button>
      )}
      {may.passOn && <Button onClick={() => setOpen({ kind: 'handOver' })}>{t('handOver.title')}</Button>}
      {may.steps.map((step, index) => (
        <Button
          key={step.name}
          type={index === 0 ? 'primary' : 'default'}
          onClick={() => setOpen({ kind: 'step', step })}
        >
          {say(step.label)}
        </Button>
      ))}
      {open?.kind === 'step' && <StepDialog detail={detail} step={open.step} onClose={close} />}
      {open?.kind === 'handOver' && <HandOverDialog detail={detail} onClose={close} />}
      {open?.kind === 'extend' && <ExtendDialog detail={detail} onClose={close} />}
    </>
  )
}
