import { z } from 'zod'

/** How a column is made coarser: age bands, division to its city or province, a date to its month or year, or left empty. */
export const Hierarchy = z.enum(['band5', 'band10', 'city', 'province', 'month', 'year', 'all'])
export type Hierarchy = z.infer<typeof Hierarchy>

const columns = z.array(z.string().max(100)).max(200)

/** How a dataset is made safe to open: proposed by the platform, confirmed by a person, applied to every version. */
export const Plan = z
  .object({
    /** Columns left out of the open version. */
    drop: columns.default([]),
    /** Columns that together may single out a person, where a row is about one. */
    quasiIdentifiers: columns.default([]),
    /** Columns of those rows nobody should learn of a known person (health, income …): k is 10, and l values a group. */
    sensitive: columns.default([]),
    generalise: z.array(z.object({ column: z.string().max(100), to: Hierarchy })).default([]),
    /** Columns that count people: a small count is suppressed. */
    counts: columns.default([]),
    /** Columns that tell the cells of such counts apart. */
    dimensions: columns.default([]),
    /** Rows that are totals over a column: the value that stands for the total, or `division` for codes of GB/T 2260. */
    totals: z.array(z.object({ column: z.string().max(100), total: z.string().max(100) })).default([]),
    k: z.number().int().min(2).max(1000).default(5),
    l: z.number().int().min(1).max(100).default(1),
    /** Why a column the platform proposed to protect is not. */
    note: z.string().max(2000).default(''),
  })
  .meta({ id: 'ProtectionPlan' })
export type Plan = z.infer<typeof Plan>

/** Fewer people than this in a group, or in a count, may be told apart: what statistical offices commonly suppress. */
export const THRESHOLD = 5
/** Where something sensitive could be learnt of them. */
export const SENSITIVE_THRESHOLD = 10
/** More rows or cells lost than this share, and what remains would mislead. */
export const MOST_LOST = 0.2

/** The least k and l a plan may have. */
export function leastOf({ sensitive }: Plan): { k: number; l: number } {
  return sensitive.length > 0 ? { k: SENSITIVE_THRESHOLD, l: 2 } : { k: THRESHOLD, l: 1 }
}

/** k and l in force: what the plan says, never below the least. */
export function strengthOf(plan: Plan): { k: number; l: number } {
  const least = leastOf(plan)
  return { k: Math.max(plan.k, least.k), l: Math.max(plan.l, least.l) }
}
