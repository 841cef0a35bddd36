import { thresholdFor, type Threshold } from './threshold.ts'

/** A rectification's state follows its case: opened, accepted, mended, disputed, closed, withdrawn. */
export const RECTIFICATION_STATES = [
  'opened',
  'accepted',
  'mended',
  'disputed',
  'closed',
  'withdrawn',
] as const
export type RectificationState = (typeof RECTIFICATION_STATES)[number]

/** What was found of a subject, with the arithmetic and the run to look it up in. */
export type Evidence = { run: string | null; checked: number; failed: number; score: number }

/** A subject below its threshold: `rule:<id>`, `dimension:<name>`, `dataset` or `freshness`. */
export type Breach = {
  subject: string
  name: string | null
  dimension: string | null
  minimum: number
  evidence: Evidence
}

/** The parts of a quality report that thresholds look at. */
export type Judged = {
  run: string
  score: number | null
  dimensions: readonly { dimension: string; checked: number; failed: number; score: number | null }[]
  rules: readonly { id: string; name: string | null; dimension: string; checked: number; failed: number }[]
}

/** Everything in a report that lies below its threshold; what nothing was checked for cannot. */
export function breachesOf(dataset: string, report: Judged, thresholds: readonly Threshold[]): Breach[] {
  const { run } = report
  const found: Breach[] = []
  const judge = (scope: 'rule' | 'dimension' | 'dataset', key: string, figures: Figures): void => {
    const minimum = thresholdFor(thresholds, { dataset, scope, key })?.minimum
    const { checked, failed, name = null, dimension = null } = figures
    const score = figures.score ?? shareKept(checked, failed)
    if (minimum === undefined || checked === 0 || score >= minimum) return
    const subject = scope === 'dataset' ? scope : `${scope}:${key}`
    found.push({ subject, name, dimension, minimum, evidence: { run, checked, failed, score } })
  }
  for (const rule of report.rules) judge('rule', rule.id, rule)
  for (const one of report.dimensions)
    judge('dimension', one.dimension, { ...one, score: one.score ?? undefined })
  if (report.score !== null) {
    const total = (of: 'checked' | 'failed') => report.dimensions.reduce((sum, one) => sum + one[of], 0)
    judge('dataset', '*', { checked: total('checked'), failed: total('failed'), score: report.score })
  }
  return found
}

type Figures = {
  checked: number
  failed: number
  score?: number | undefined
  name?: string | null
  dimension?: string | null
}

/** 100 × (1 − failed ÷ checked), cut and not rounded: 99.996 is not 100. */
export function shareKept(checked: number, failed: number): number {
  return checked === 0 ? 100 : Math.floor(10_000 * (1 - Math.min(failed, checked) / checked)) / 100
}
