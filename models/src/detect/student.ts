/**
 * Student's t with five degrees of freedom: tails as heavy as those of real residuals, and closed in form.
 * Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, eq. 28.4a.
 */
export function twoSidedProbability(z: number): number {
  const angle = Math.atan(Math.abs(z) / Math.sqrt(5))
  const cos = Math.cos(angle)
  return (2 / Math.PI) * (angle + Math.sin(angle) * (cos + (2 / 3) * cos ** 3))
}

/** The distance from the middle within which a share `level` of the distribution lies. */
export function twoSidedQuantile(level: number): number {
  let low = 0
  let high = 1
  while (twoSidedProbability(high) < level) high *= 2
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (twoSidedProbability(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
