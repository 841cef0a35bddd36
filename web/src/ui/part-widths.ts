/** The least share of the bar at which a part can still be seen. */
const LEAST = 1.5

/**
 * How wide each part of a whole is drawn, in percent: true to scale, but a part that is there at all stays visible, at
 * the cost of the wide ones. Adds up to 100; all zero where there is nothing.
 */
export function partWidths(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total <= 0) return values.map(() => 0)
  const wanted = values.map((value) => (value > 0 ? Math.max((100 * value) / total, LEAST) : 0))
  const isSmall = (width: number): boolean => width <= LEAST
  const taken = wanted.filter(isSmall).reduce((sum, width) => sum + width, 0)
  const wide = wanted.filter((width) => !isSmall(width)).reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => (isSmall(width) ? width : (width * (100 - taken)) / wide))
}
