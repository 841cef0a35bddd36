import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { messageKeys } from '../../../../lib/problem-message.ts'
import { useCan } from '../../../../lib/session.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { useConfirmDeletions, type RunDetail } from '../api.ts'
import { Callout } from './callout.tsx'

type Props = { run: RunDetail; error: NonNullable<RunDetail['error']> }

/** Why a run stopped, in plain words, where, and what can be done about it. */
export function RunError({ run, error }: Props) {
  const { t } = useTranslation(['ingest', 'quality', 'lib'])
  const { code, message, details } = error
  const places = Object.entries(details).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  const wayOn = t(`ingest:wayOn.${code.split('.')[1]}`, { defaultValue: t('ingest:wayOn.other') })
  const file = run.files[0]?.name
  return (
    <Callout
      tone={run.status === 'cancelled' ? 'yellow' : 'red'}
      title={t(messageKeys(code), { ...details, defaultValue: message })}
      actions={code === 'ingest.deletionsExceedLimit' && <ConfirmDeletions run={run.id} />}
    >
      <p>{wayOn}</p>
      <Facts
        facts={[
          ...(file && !('file' in details) ? [{ label: t('ingest:file'), value: file }] : []),
          ...places.map(([name, value]) => ({
            label: t(`ingest:place.${name}`, { defaultValue: name }),
            value: String(value),
          })),
        ]}
      />
    </Callout>
  )
}

function ConfirmDeletions({ run }: { run: string }) {
  const { t } = useTranslation('ingest')
  const can = useCan()
  const notify = useNotify()
  const confirm = useConfirmDeletions(run)
  if (!can('ingest.approve')) return null
  return (
    <Button
      danger
      loading={confirm.isPending}
      onClick={() => confirm.mutate(undefined, { onError: notify.failed })}
    >
      {t('confirmDeletions')}
    </Button>
  )
}
