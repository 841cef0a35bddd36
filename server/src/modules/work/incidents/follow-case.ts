import { closeIncident, getIncident } from '#modules/trust/guard/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { INCIDENT_CASE } from './case-type.ts'

type CaseStep = { type: string; state: string; number: string; subject: { kind: string; id: string } | null }

/** A closed case closes its incident; events may come twice, and an administrator may have closed it before. */
export async function followCase(ctx: Ctx, { type, state, number, subject }: CaseStep): Promise<void> {
  if (type !== INCIDENT_CASE || subject?.kind !== 'incident') return
  if (state !== 'closed' && state !== 'falseAlarm') return
  const id = Number(subject.id)
  await ctx.transaction(async (tx) => {
    if ((await getIncident(tx, id)).closedAt !== null) return
    await closeIncident(tx, id, `${state} ${number}`)
  })
}
