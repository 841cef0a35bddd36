import { randomUUID } from 'node:crypto'
import { endOfDay, nextDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findPolicy } from '../policy/policy-store.ts'
import type { RequestRow } from '../request/request-store.ts'
import type { RequestDecision } from '../request/schema.ts'
import { insertGrant } from './grant-store.ts'

/** Writes down what was granted, in the transaction of the decision; it gives nothing until it is delivered. */
export async function prepareGrant(tx: Ctx, request: RequestRow, decision: RequestDecision): Promise<string> {
  const { spec } = request
  const policy = await findPolicy(tx.db)
  const id = randomUUID()
  const suffix = request.round === 1 ? '' : `-${request.round}`
  await insertGrant(tx.db, {
    id,
    number: `${request.number.replace(/^SR/, 'SG')}${suffix}`,
    request: request.id,
    dataset: request.dataset,
    department: request.department,
    owner: request.owner,
    purpose: spec.purpose,
    manner: spec.manner,
    state: 'prepared',
    spec: {
      fields: decision.fields.filter(({ granted }) => granted).map(({ name, mask }) => ({ name, mask })),
      rows: [...spec.rows, ...decision.rows],
      conditions: decision.conditions,
      callsPerMinute: decision.callsPerMinute ?? policy.callsPerMinute,
      rowsPerDay: decision.rowsPerDay ?? policy.rowsPerDay,
    },
    valid_from: new Date(endOfDay(nextDate(spec.from, -1)).getTime() + 1),
    valid_to: endOfDay(decision.to ?? spec.to),
    created_at: tx.clock.now(),
    ended_at: null,
    ended_by: null,
    end_reason: null,
    warned_at: null,
  })
  return id
}
