import type { Ctx } from '#platform/ctx.ts'
import { findOpenDispute } from '../after/dispute-store.ts'
import { clocksOfCase } from '../case-types/share-case.ts'
import { findEntry, columnsOf, toShared } from '../dataset.ts'
import { errors } from '../errors.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { relationOf } from '../relation.ts'
import { verdictOf } from './compliance.ts'
import { summariseRequests } from './list-requests.ts'
import { actsOf } from './request.ts'
import { findRequest } from './request-store.ts'
import type { RequestDetail } from './schema.ts'

/** One request with findings, decision, clocks and what the person may do; 404 for those it does not concern. */
export async function getRequest(ctx: Ctx, id: string): Promise<RequestDetail> {
  const row = await findRequest(ctx.db, id)
  const { bureau } = await findPolicy(ctx.db)
  if (!row || relationOf(ctx.actor, row, bureau) === 'none') throw errors.notFound({ id })
  const [summary] = await summariseRequests(ctx, [row])
  if (!summary) throw errors.notFound({ id })
  const entry = await findEntry(ctx, row.dataset)
  const dispute = await findOpenDispute(ctx.db, id)
  const clocks = row.case_id === null ? [] : await clocksOfCase(ctx, row.case_id)
  return {
    ...summary,
    spec: row.spec,
    compliance: { verdict: verdictOf(row.findings), findings: row.findings },
    columns: entry ? columnsOf(entry).map(toShared) : [],
    sharing: entry?.sharing ?? 'none',
    sharingReason: entry?.sharingReason ?? null,
    decision: row.decision,
    caseId: row.case_id,
    clocks: clocks.map(({ name, label, status, dueAt, remaining, legalBasis }) => ({
      name,
      label,
      status,
      dueAt,
      remaining,
      legalBasis,
    })),
    extended: row.extended,
    round: row.round,
    dispute: dispute?.id ?? null,
    may: actsOf(ctx.actor, { ...row, disputed: dispute !== undefined }, bureau),
  }
}
