import { distribution, type Sample } from './weighted.ts'

/** A point of a cumulative curve: share of the people and share of the amount they have together. */
export type CurvePoint = { people: number; amount: number }

/** Lorenz curve from (0, 0) to (1, 1), poorest first. Lorenz (1905). Equal shares where there is nothing to share. */
export function lorenzCurve(sample: Sample): CurvePoint[] {
  const { values, weights, total, mean } = distribution(sample)
  const points = [{ people: 0, amount: 0 }]
  let people = 0
  let amount = 0
  for (let i = 0; i < values.length; i++) {
    people += weights[i]! / total
    amount += mean === 0 ? weights[i]! / total : (weights[i]! * values[i]!) / (total * mean)
    points.push({ people, amount })
  }
  return points
}

/** Share of the amount held by the poorest `people` (0 to 1), linear between the points of the Lorenz curve. */
export function lowerShare(sample: Sample, people: number): number {
  const points = lorenzCurve(sample)
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    if (people <= to.people)
      return from.amount + ((people - from.people) / (to.people - from.people)) * (to.amount - from.amount)
  }
  return 1
}

/** Palma ratio: what the richest tenth has over what the poorest four tenths have. Palma (2011); Cobham and Sumner (2013). */
export function palma(sample: Sample): number {
  return (1 - lowerShare(sample, 0.9)) / lowerShare(sample, 0.4)
}

/**
 * Value below which a share of the units lies, linear between order statistics (R's type 7); unweighted.
 * Hyndman and Fan (1996), "Sample quantiles in statistical packages".
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

/** Ratio of the ninetieth to the tenth percentile of the units. */
export function percentileRatio(values: readonly number[], upper = 0.9, lower = 0.1): number {
  return quantile(values, upper) / quantile(values, lower)
}
