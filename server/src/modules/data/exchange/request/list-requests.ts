import type { Ctx } from '#platform/ctx.ts'
import { standingOf } from '../case-types/share-case.ts'
import { titlesOf } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { supervises } from '../relation.ts'
import { listRequestRows, type RequestRow } from './request-store.ts'
import type { RequestQuery, RequestSummary } from './schema.ts'

/** Requests the person's department made or has to answer; the bureau sees all. */
export async function listRequests(
  ctx: Ctx,
  query: RequestQuery,
): Promise<{ items: RequestSummary[]; total: number }> {
  const { bureau } = await findPolicy(ctx.db)
  const sight = supervises(ctx.actor, bureau) ? null : (ctx.actor.organisation ?? '')
  const { items, total } = await listRequestRows(ctx.db, query, sight, ctx.actor.organisation)
  return { items: await summariseRequests(ctx, items), total }
}

export async function summariseRequests(ctx: Ctx, rows: readonly RequestRow[]): Promise<RequestSummary[]> {
  const standings = await standingOf(
    ctx,
    'shareRequest',
    rows.map(({ id }) => id),
  )
  const titles = await titlesOf(
    ctx,
    rows.map(({ dataset }) => dataset),
  )
  return rows.map((row) => {
    const standing = standings.get(row.case_id ?? '')
    return {
      id: row.id,
      number: row.number,
      dataset: row.dataset,
      datasetTitle: titles.get(row.dataset)?.title ?? { zh: row.dataset, en: row.dataset },
      synthetic: titles.get(row.dataset)?.synthetic ?? false,
      department: row.department,
      owner: row.owner,
      state: row.state,
      manner: row.spec.manner,
      purpose: row.spec.purpose,
      fieldCount: row.spec.fields.length,
      grantedCount: row.decision && row.decision.fields.filter(({ granted }) => granted).length,
      askedAt: row.asked_at.toISOString(),
      askedBy: row.asked_by_name,
      dueAt: standing?.dueAt ?? null,
      overdue: standing?.overdue ?? false,
      grant: row.grant_id,
    }
  })
}
