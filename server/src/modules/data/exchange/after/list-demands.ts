import type { Ctx } from '#platform/ctx.ts'
import { standingOf } from '../case-types/share-case.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { listDemandRows } from './demand-store.ts'
import { demandActsOf } from './demand.ts'
import type { AfterQuery, Demand } from './schema.ts'

/** The directory of demands. */
export async function listDemands(ctx: Ctx, query: AfterQuery): Promise<{ items: Demand[]; total: number }> {
  const { bureau } = await findPolicy(ctx.db)
  const { items, total } = await listDemandRows(ctx.db, query)
  const standings = await standingOf(
    ctx,
    'dataDemand',
    items.map(({ id }) => id),
  )
  return {
    total,
    items: items.map((row) => ({
      id: row.id,
      number: row.number,
      department: row.department,
      state: row.state,
      title: row.title,
      description: row.description,
      purpose: row.purpose,
      legalBasis: row.legal_basis,
      columns: row.columns,
      filedAt: row.filed_at.toISOString(),
      filedBy: row.filed_by_name,
      assignedTo: row.assigned_to,
      dataset: row.dataset,
      answer: row.answer,
      caseId: row.case_id,
      dueAt: standings.get(row.case_id)?.dueAt ?? null,
      overdue: standings.get(row.case_id)?.overdue ?? false,
      may: demandActsOf(ctx.actor, row, bureau),
    })),
  }
}
