import { randomUUID } from 'node:crypto'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DISPUTE_CASE } from '../case-types/after-types.ts'
import { departmentName, openShareCase } from '../case-types/share-case.ts'
import { titlesOf } from '../dataset.ts'
import { matterChanged } from '../events.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { holdRequest } from '../request/held-request.ts'
import { insertDispute } from './dispute-store.ts'

/** The asker asks for review of an answer that refused something. */
export async function openDispute(
  ctx: Ctx,
  request: string,
  grounds: string,
): Promise<{ id: string; number: string }> {
  return ctx.transaction(async (tx) => {
    const row = await holdRequest(tx, request, 'dispute')
    const { disputeSteps } = await findPolicy(tx.db)
    const id = randomUUID()
    const title = (await titlesOf(tx, [row.dataset])).get(row.dataset)?.title ?? {
      zh: row.dataset,
      en: row.dataset,
    }
    const applicant = await departmentName(tx, row.department)
    const opened = await openShareCase(tx, {
      type: DISPUTE_CASE,
      title: {
        zh: `${applicant.zh}对“${title.zh}”共享答复的异议`,
        en: `${applicant.en} disputes the answer on “${title.en}”`,
      },
      subject: { kind: 'shareDispute', id },
      key: id,
      data: { dataset: title, applicant, grounds, owner: row.owner },
    })
    const state = disputeSteps[0]?.name ?? ''
    await insertDispute(tx.db, {
      id,
      number: opened.number,
      request,
      department: row.department,
      owner: row.owner,
      state,
      grounds,
      opened_at: tx.clock.now(),
      opened_by_name: tx.actor.name,
      statements: [],
      closed_at: null,
      case_id: opened.id,
    })
    await recordAudit(tx, {
      action: 'exchange.disputed',
      object: { kind: 'shareDispute', id },
      details: { request, number: row.number },
    })
    await tx.publish(matterChanged, { kind: 'dispute', id, state })
    return { id, number: opened.number }
  })
}
