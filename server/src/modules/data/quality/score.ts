import { DIMENSIONS, type Dimension } from './rule.ts'
import type { RuleCount } from './count-rules.ts'

/** The score of one dimension with the figures it was made from. */
export type DimensionScore = {
  dimension: Dimension
  checked: number
  failed: number
  /** 100 × (1 − failed ÷ checked), to two decimals; absent where no rule looks at the dimension. */
  score?: number
  rules: { id: string; checked: number; failed: number; passRate: number }[]
}

export type QualityScore = {
  /** The mean of the dimensions that have a score, each counting once; absent where none has. */
  score?: number
  dimensions: DimensionScore[]
}

/**
 * Scores by the six dimensions of GB/T 36344-2018. Within a dimension every judgement counts the same, so that a rule
 * checked on ten million values weighs more than one checked on ten.
 */
export function scoreQuality(rules: readonly RuleCount[]): QualityScore {
  const dimensions = DIMENSIONS.map((dimension) =>
    scoreDimension(
      dimension,
      rules.filter((rule) => rule.dimension === dimension),
    ),
  )
  const scores = dimensions.map((one) => one.score).filter((score) => score !== undefined)
  if (scores.length === 0) return { dimensions }
  return { score: round(scores.reduce((sum, score) => sum + score, 0) / scores.length), dimensions }
}

function scoreDimension(dimension: Dimension, rules: readonly RuleCount[]): DimensionScore {
  const checked = rules.reduce((sum, rule) => sum + rule.checked, 0)
  const failed = rules.reduce((sum, rule) => sum + Math.min(rule.failed, rule.checked), 0)
  const parts = rules.map(({ id, checked: total, failed: bad }) => ({
    ...{ id, checked: total, failed: bad },
    passRate: total === 0 ? 1 : 1 - Math.min(bad, total) / total,
  }))
  const base = { dimension, checked, failed, rules: parts }
  return checked === 0 ? base : { ...base, score: round(100 * (1 - failed / checked)) }
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}
