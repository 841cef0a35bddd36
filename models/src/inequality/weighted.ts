/** Incomes (or any amount that is not negative), one per unit, and how many people each unit stands for (1 when not given). */
export type Sample = { values: readonly number[]; weights?: readonly number[] }

/** A sample in ascending order of the values, its total weight and its weighted mean. */
export type Distribution = { values: Float64Array; weights: Float64Array; total: number; mean: number }

/**
 * Checks and sorts a sample. Units of weight nothing are left out.
 * @throws RangeError when there is no unit, the lengths differ, a value is negative, or a number is not finite
 */
export function distribution({ values, weights }: Sample): Distribution {
  if (weights && weights.length !== values.length)
    throw new RangeError(`${values.length} values but ${weights.length} weights`)
  const units = values
    .map((value, i) => ({ value, weight: weights ? weights[i]! : 1 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.value - b.value)
  if (units.length === 0) throw new RangeError('inequality of nobody')
  let total = 0
  let sum = 0
  for (const { value, weight } of units) {
    if (!(value >= 0 && weight > 0 && Number.isFinite(value * weight)))
      throw new RangeError(`value ${value} with weight ${weight} is not an amount`)
    total += weight
    sum += value * weight
  }
  return {
    values: Float64Array.from(units, (unit) => unit.value),
    weights: Float64Array.from(units, (unit) => unit.weight),
    total,
    mean: sum / total,
  }
}

/** Mean over the people of a function of each one's value. */
export function average(d: Distribution, of: (value: number) => number): number {
  let sum = 0
  for (let i = 0; i < d.values.length; i++) sum += d.weights[i]! * of(d.values[i]!)
  return sum / d.total
}
