import type { CurvePoint } from './lorenz.ts'

/** An outcome (care, schooling) and the standing by which people are put in order, one per unit. */
export type Ranked = { outcome: readonly number[]; standing: readonly number[]; weights?: readonly number[] }

type Step = { outcome: number; weight: number }

/** Concentration curve from (0, 0) to (1, 1): share of the outcome that goes to the lowest in standing. */
export function concentrationCurve(ranked: Ranked): CurvePoint[] {
  const steps = inOrder(ranked)
  const { total, sum } = totals(steps)
  const points = [{ people: 0, amount: 0 }]
  let people = 0
  let amount = 0
  for (const { outcome, weight } of steps) {
    people += weight
    amount += weight * outcome
    points.push({ people: people / total, amount: sum === 0 ? people / total : amount / sum })
  }
  return points
}

/**
 * Concentration index: twice the area between the diagonal and the concentration curve, −1 to 1; negative when the outcome
 * goes to the lowest. Units of equal standing share their mean outcome, so that their order does not matter.
 * Kakwani, Wagstaff and van Doorslaer (1997), "Socioeconomic inequalities in health". Equals Gini when the outcome is its
 * own standing.
 */
export function concentrationIndex(ranked: Ranked): number {
  const points = concentrationCurve(ranked)
  let area = 0
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    area += (to.people - from.people) * (from.amount + to.amount)
  }
  return 1 - area
}

/**
 * Erreygers' index for an outcome bounded by `lowest` and `highest`, comparable between outcomes of different mean and the
 * same for an outcome and its complement but for the sign. Erreygers (2009), "Correcting the concentration index".
 */
export function erreygersIndex(ranked: Ranked, lowest: number, highest: number): number {
  const { total, sum } = totals(inOrder(ranked))
  return ((4 * (sum / total)) / (highest - lowest)) * concentrationIndex(ranked)
}

/** One step per standing, lowest first. */
function inOrder({ outcome, standing, weights }: Ranked): Step[] {
  if (standing.length !== outcome.length || (weights && weights.length !== outcome.length))
    throw new RangeError('outcome, standing and weights must have the same length')
  const steps = new Map<number, Step>()
  outcome.forEach((value, i) => {
    const weight = weights ? weights[i]! : 1
    if (!(Number.isFinite(value) && weight >= 0))
      throw new RangeError(`outcome ${value} with weight ${weight}`)
    const step = steps.get(standing[i]!) ?? { outcome: 0, weight: 0 }
    const together = step.weight + weight
    if (together > 0) step.outcome += ((value - step.outcome) * weight) / together
    step.weight = together
    steps.set(standing[i]!, step)
  })
  return [...steps].sort(([a], [b]) => a - b).map(([, step]) => step)
}

function totals(steps: readonly Step[]): { total: number; sum: number } {
  let total = 0
  let sum = 0
  for (const { outcome, weight } of steps) {
    total += weight
    sum += weight * outcome
  }
  if (!(total > 0)) throw new RangeError('concentration among nobody')
  return { total, sum }
}
