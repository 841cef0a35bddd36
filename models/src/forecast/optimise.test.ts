import { describe, expect, it } from 'vitest'
import { bfgs, nelderMead } from './optimise.ts'

/** Rosenbrock (1960): a curved valley with its minimum at (1, 1). */
const valley = (x: Float64Array): number => 100 * (x[1]! - x[0]! ** 2) ** 2 + (1 - x[0]!) ** 2

describe('optimisers', () => {
  it('find the end of a curved valley', () => {
    const simplex = nelderMead(valley, [-1.2, 1], { step: 0.5, evaluations: 500, tolerance: 1e-12 })
    const newton = bfgs(valley, [-1.2, 1], { iterations: 200, tolerance: 1e-14 })
    for (const { x } of [simplex, newton]) {
      expect(x[0]).toBeCloseTo(1, 2)
      expect(x[1]).toBeCloseTo(1, 2)
    }
  })

  it('stay where the function is finite', () => {
    const walled = (x: Float64Array): number => (x[0]! < 0.5 ? Infinity : x[0]! ** 2)
    expect(nelderMead(walled, [2], { step: 0.3, evaluations: 100 }).x[0]).toBeCloseTo(0.5, 2)
    expect(bfgs(walled, [2], { iterations: 50, tolerance: 1e-10 }).x[0]).toBeGreaterThanOrEqual(0.5)
  })
})
