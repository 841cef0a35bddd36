import type { Ctx } from '#platform/ctx.ts'
import { titlesOf } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { supervises } from '../relation.ts'
import { listFlags, sumOf } from '../use/use-store.ts'
import { listGrantRows, type GrantRow } from './grant-store.ts'
import type { GrantQuery, GrantState, GrantSummary } from './schema.ts'

/** Grants the person's department received or gave; the bureau sees all. */
export async function listGrants(
  ctx: Ctx,
  query: GrantQuery,
): Promise<{ items: GrantSummary[]; total: number }> {
  const { bureau } = await findPolicy(ctx.db)
  const sight = supervises(ctx.actor, bureau) ? null : (ctx.actor.organisation ?? '')
  const { items, total } = await listGrantRows(ctx.db, query, sight, ctx.actor.organisation)
  return { items: await summariseGrants(ctx, items), total }
}

export async function summariseGrants(ctx: Ctx, rows: readonly GrantRow[]): Promise<GrantSummary[]> {
  const ids = rows.map(({ id }) => id)
  const sums = await sumOf(ctx.db, ids)
  const flags = await listFlags(ctx.db, ids)
  const titles = await titlesOf(
    ctx,
    rows.map(({ dataset }) => dataset),
  )
  return rows.map((row) => {
    const sum = sums.get(row.id)
    return {
      id: row.id,
      number: row.number,
      request: row.request,
      dataset: row.dataset,
      datasetTitle: titles.get(row.dataset)?.title ?? { zh: row.dataset, en: row.dataset },
      synthetic: titles.get(row.dataset)?.synthetic ?? false,
      department: row.department,
      owner: row.owner,
      purpose: row.purpose,
      manner: row.manner,
      state: stateAt(row, ctx.clock.now()),
      fieldCount: row.spec.fields.length,
      from: row.valid_from.toISOString(),
      to: row.valid_to.toISOString(),
      calls: sum?.calls ?? 0,
      rows: sum?.rows ?? 0,
      lastUsedAt: sum?.last ?? null,
      flags: [...new Set(flags.filter((flag) => flag.grant_id === row.id).map(({ kind }) => kind))],
    }
  })
}

/** The period ends by the clock, not by the job that writes it down. */
export function stateAt(
  { state, valid_to: to }: Pick<GrantRow, 'state' | 'valid_to'>,
  now: Date,
): GrantState {
  return (state === 'active' || state === 'prepared') && now > to ? 'expired' : state
}
