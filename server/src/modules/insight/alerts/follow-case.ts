import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isAlertState } from './alert.ts'
import { getAlert, updateAlert } from './alert-store.ts'
import { ALERT_CASE } from './case-type.ts'
import { eventOf } from './event-of.ts'
import { alertChanged, alertClosed } from './events.ts'

type CaseStep = { type: string; state: string; subject: { kind: string; id: string } | null }

/** Takes over the state of the case; events may come twice or late, so a closed alert stays closed. */
export async function followCase(ctx: Ctx, { type, state, subject }: CaseStep): Promise<void> {
  if (type !== ALERT_CASE || subject?.kind !== 'alert' || !isAlertState(state)) return
  await ctx.transaction(async (tx) => {
    const alert = await getAlert(tx.db, subject.id)
    if (alert.closedAt || alert.state === state) return
    const closes = state === 'closed' || state === 'falseAlarm'
    await updateAlert(tx.db, alert.id, { state, ...(closes ? { closedAt: tx.clock.now() } : {}) })
    await recordAudit(tx, {
      action: closes ? 'alerts.closed' : 'alerts.moved',
      object: { kind: 'alert', id: alert.id },
      details: { from: alert.state, to: state },
    })
    await tx.publish(closes ? alertClosed : alertChanged, eventOf({ ...alert, state }))
  })
}
