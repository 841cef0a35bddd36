/** How many shades a map uses; more than five are not told apart. */
export const CLASS_COUNT = 5

/** A shade of the map: values in [from, to], the last one including its end. */
export type ValueClass = { index: number; from: number; to: number }

/**
 * Classes of equal count (quantiles), since provincial figures are skewed: with equal widths one large city would leave
 * all others in one shade. Equal values never fall into different classes.
 */
export function classify(values: readonly number[]): ValueClass[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = Math.min(CLASS_COUNT, sorted.length)
  const starts = Array.from(
    { length: count },
    (_, i) => sorted[Math.floor((i * sorted.length) / count)] ?? first,
  )
  return starts.map((from, i) => ({
    // Few classes are spread over the whole scale, so that the largest is always dark.
    index: count === 1 ? CLASS_COUNT - 2 : Math.round((i * (CLASS_COUNT - 1)) / (count - 1)),
    from,
    to: starts[i + 1] ?? last,
  }))
}

/** The shade of a value; undefined where there is no figure. */
export function classOf(value: number | undefined, classes: readonly ValueClass[]): number | undefined {
  if (value === undefined) return undefined
  return classes.findLast(({ from }) => value >= from)?.index ?? classes[0]?.index
}
