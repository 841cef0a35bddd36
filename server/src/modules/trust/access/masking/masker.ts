import type { Ctx } from '#platform/ctx.ts'
import type { ColumnDecision } from '../decision/decide-columns.ts'
import type { ColumnFacts } from '../world/inputs.ts'
import { FULL_MASK, kindOf, partOf } from './mask-value.ts'
import { pseudonymiser } from './pseudonym.ts'

/** What a masked column shows instead of each value; no value stays no value. */
export async function maskerFor(
  ctx: Ctx,
  column: ColumnFacts,
  decision: ColumnDecision,
): Promise<(value: string | null) => string | null> {
  const shown = await shownBy(ctx, column, decision)
  return (value) => (value === null ? null : shown(value))
}

async function shownBy(
  ctx: Ctx,
  { element }: ColumnFacts,
  { mask }: ColumnDecision,
): Promise<(value: string) => string> {
  if (mask === 'partial') return (value) => partOf(kindOf(element), value)
  if (mask === 'pseudonym') return pseudonymiser(ctx, element)
  return () => FULL_MASK
}
