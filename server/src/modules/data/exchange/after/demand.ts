import type { Actor } from '#platform/ctx.ts'
import { ANSWERING, has, supervises } from '../relation.ts'
import type { Demand, DemandState, NegativeItem } from './schema.ts'

/** What this person may do with a demand now: the bureau assigns, the department assigned answers. */
export function demandActsOf(
  actor: Actor,
  { state, assigned_to: assigned }: { state: DemandState; assigned_to: string | null },
  bureau: string,
): Demand['may'] {
  if (state === 'received') return supervises(actor, bureau) ? ['assign', 'decline'] : []
  if (state !== 'assigned' || actor.organisation === null || actor.organisation !== assigned) return []
  return has(actor, ANSWERING) ? ['catalogue', 'decline'] : []
}

/** The items of the negative list a demand touches, by the words it uses. */
export function forbiddenBy(
  { title, description, columns }: Pick<Demand, 'title' | 'description' | 'columns'>,
  negative: readonly NegativeItem[],
): NegativeItem[] {
  const names = columns.map((column) => `${column.name} ${column.title ?? ''}`)
  const text = [title, description, ...names].join('\n').normalize('NFKC').toLowerCase()
  return negative.filter(
    ({ dataset, words }) =>
      dataset === null && words.some((word) => text.includes(word.normalize('NFKC').toLowerCase())),
  )
}
