import type { Ctx } from '#platform/ctx.ts'
import { standingOf } from '../case-types/share-case.ts'
import { titlesOf } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { supervises } from '../relation.ts'
import { findRequest } from '../request/request-store.ts'
import { listDisputeRows } from './dispute-store.ts'
import { disputeActsOf } from './dispute.ts'
import type { AfterQuery, Dispute } from './schema.ts'

/** Disputes the person's department has a part in; the bureau sees all. */
export async function listDisputes(
  ctx: Ctx,
  query: AfterQuery,
): Promise<{ items: Dispute[]; total: number }> {
  const policy = await findPolicy(ctx.db)
  const sight = supervises(ctx.actor, policy.bureau) ? null : (ctx.actor.organisation ?? '')
  const { items, total } = await listDisputeRows(ctx.db, query, sight)
  const standings = await standingOf(
    ctx,
    'shareDispute',
    items.map(({ id }) => id),
  )
  const disputes: Dispute[] = []
  for (const row of items) {
    const request = await findRequest(ctx.db, row.request)
    const dataset = request?.dataset ?? ''
    const standing = standings.get(row.case_id)
    disputes.push({
      id: row.id,
      number: row.number,
      request: row.request,
      requestNumber: request?.number ?? '',
      datasetTitle: (await titlesOf(ctx, [dataset])).get(dataset)?.title ?? { zh: dataset, en: dataset },
      department: row.department,
      owner: row.owner,
      state: row.state,
      stateLabel: standing?.label ?? { zh: row.state, en: row.state },
      grounds: row.grounds,
      openedAt: row.opened_at.toISOString(),
      openedBy: row.opened_by_name,
      statements: row.statements,
      closed: row.closed_at !== null,
      caseId: row.case_id,
      dueAt: standing?.dueAt ?? null,
      overdue: standing?.overdue ?? false,
      may: disputeActsOf(ctx.actor, row, policy),
    })
  }
  return { items: disputes, total }
}
