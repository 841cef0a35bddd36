import type { Plan } from './api.ts'

/** What a plan does with one column. */
export type Treatment = 'keep' | 'drop' | 'quasi' | 'sensitive' | 'count' | 'dimension'

/** How a plan treats a column; left out before all else, as the server has it. */
export function treatmentOf(plan: Plan, column: string): Treatment {
  if (plan.drop.includes(column)) return 'drop'
  if (plan.quasiIdentifiers.includes(column)) return 'quasi'
  if (plan.sensitive.includes(column)) return 'sensitive'
  if (plan.counts.includes(column)) return 'count'
  return plan.dimensions.includes(column) ? 'dimension' : 'keep'
}

/** The plan with a column treated otherwise. */
export function treat(plan: Plan, column: string, treatment: Treatment): Plan {
  const put = (list: readonly string[], belongs: boolean): string[] => {
    const others = list.filter((name) => name !== column)
    return belongs ? [...others, column] : others
  }
  const sensitive = put(plan.sensitive, treatment === 'sensitive')
  return {
    ...plan,
    drop: put(plan.drop, treatment === 'drop'),
    quasiIdentifiers: put(plan.quasiIdentifiers, treatment === 'quasi'),
    sensitive,
    counts: put(plan.counts, treatment === 'count'),
    dimensions: put(plan.dimensions, treatment === 'dimension'),
    // The least the server accepts where something sensitive is told.
    ...(sensitive.length > 0 ? { k: Math.max(plan.k, 10), l: Math.max(plan.l, 2) } : {}),
  }
}

/** A step of coarseness. */
export type Step = Plan['generalise'][number]['to']

/** How coarse a column is made; undefined where it stays as it is. */
export function stepOf(plan: Plan, column: string): Step | undefined {
  return plan.generalise.find((one) => one.column === column)?.to
}

/** The plan with a column made coarser, or no longer. */
export function coarsen(plan: Plan, column: string, to: Step | undefined): Plan {
  const others = plan.generalise.filter((one) => one.column !== column)
  return { ...plan, generalise: to ? [...others, { column, to }] : others }
}

/** The plan with a column whose rows include totals: the word for the total, or `division`. */
export function totalOf(plan: Plan, column: string, total: string): Plan {
  const others = plan.totals.filter((one) => one.column !== column)
  return { ...plan, totals: total.trim() ? [...others, { column, total: total.trim() }] : others }
}
