/**
 * Probability that a standard normal number is farther from zero than `z`, with full relative precision also far out.
 * Abramowitz and Stegun (1964), 7.1.6 (series) and 7.1.14 (continued fraction) of the complementary error function.
 */
export function twoSidedNormal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2 ? 1 - errorSeries(x) : tailFraction(x)
}

function errorSeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** Evaluated from the tail inwards; 200 levels are enough from x = 2 on. */
function tailFraction(x: number): number {
  let below = x
  for (let k = 200; k >= 1; k--) below = x + k / 2 / below
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / below
}
