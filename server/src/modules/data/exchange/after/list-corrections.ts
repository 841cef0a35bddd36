import type { Ctx } from '#platform/ctx.ts'
import { standingOf } from '../case-types/share-case.ts'
import { titlesOf } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { ANSWERING, has, relationOf, supervises } from '../relation.ts'
import { listCorrectionRows } from './correction-store.ts'
import type { AfterQuery, Correction } from './schema.ts'

/** Reported errors the person's department has a part in; the bureau sees all. */
export async function listCorrections(
  ctx: Ctx,
  query: AfterQuery,
): Promise<{ items: Correction[]; total: number }> {
  const { bureau } = await findPolicy(ctx.db)
  const sight = supervises(ctx.actor, bureau) ? null : (ctx.actor.organisation ?? '')
  const { items, total } = await listCorrectionRows(ctx.db, query, sight)
  const standings = await standingOf(
    ctx,
    'shareCorrection',
    items.map(({ id }) => id),
  )
  const titles = await titlesOf(
    ctx,
    items.map(({ dataset }) => dataset),
  )
  return {
    total,
    items: items.map((row) => ({
      id: row.id,
      number: row.number,
      grant: row.grant_id,
      dataset: row.dataset,
      datasetTitle: titles.get(row.dataset)?.title ?? { zh: row.dataset, en: row.dataset },
      department: row.department,
      owner: row.owner,
      state: row.state,
      version: row.version,
      items: row.items,
      explanation: row.explanation,
      reportedAt: row.reported_at.toISOString(),
      reportedBy: row.reported_by_name,
      answer: row.answer,
      correctedVersion: row.corrected_version,
      caseId: row.case_id,
      dueAt: standings.get(row.case_id)?.dueAt ?? null,
      overdue: standings.get(row.case_id)?.overdue ?? false,
      mayAnswer:
        row.state === 'reported' &&
        relationOf(ctx.actor, row, bureau) === 'owner' &&
        has(ctx.actor, ANSWERING),
    })),
  }
}
