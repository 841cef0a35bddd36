import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useRunAct, type Run } from '../api.ts'
import { actsOf } from '../run-state.ts'

/** What can be done with a run now; a repetition leads to the new run. */
export function RunActs({
  run,
  size = 'middle',
}: {
  run: Pick<Run, 'id' | 'status'>
  size?: 'small' | 'middle'
}) {
  const { t } = useTranslation('ingest')
  const can = useCan()
  const notify = useNotify()
  const navigate = useNavigate()
  const { mutate, isPending, variables } = useRunAct()
  if (!can('ingest.run')) return null
  return actsOf(run.status).map((act) => (
    <Button
      key={act}
      size={size}
      danger={act === 'cancel'}
      loading={isPending && variables.act === act}
      onClick={() =>
        mutate(
          { id: run.id, act },
          {
            onSuccess: (next) => {
              notify.done(t(`acted.${act}`))
              if (next !== run.id) void navigate(`/desk/ingest/runs/${next}`)
            },
            onError: notify.failed,
          },
        )
      }
    >
      {t(`act.${act}`)}
    </Button>
  ))
}
