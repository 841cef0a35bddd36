import { describe, expect, it } from 'vitest'
import type { RuleCount } from './count-rules.ts'
import { scoreQuality } from './score.ts'

const rule = (id: string, dimension: RuleCount['dimension'], checked: number, failed: number): RuleCount => ({
  ...{ id, dimension, checked, failed, severity: 'reject', kind: 'constraint-error', columns: [] },
})

describe('scores by GB/T 36344', () => {
  it('shows the figures each dimension is made from', () => {
    const result = scoreQuality([
      rule('a', 'accuracy', 90, 9),
      rule('b', 'accuracy', 10, 1),
      rule('c', 'conformity', 200, 1),
    ])
    const accuracy = result.dimensions.find((one) => one.dimension === 'accuracy')
    expect(accuracy).toMatchObject({ checked: 100, failed: 10, score: 90 })
    expect(accuracy?.rules).toEqual([
      { id: 'a', checked: 90, failed: 9, passRate: 0.9 },
      { id: 'b', checked: 10, failed: 1, passRate: 0.9 },
    ])
    expect(result.score).toBe(94.75)
    expect(result.dimensions).toHaveLength(6)
  })

  it('gives no score where nothing was judged, and never less than nothing', () => {
    expect(scoreQuality([])).not.toHaveProperty('score')
    expect(scoreQuality([rule('a', 'timeliness', 0, 0)]).score).toBeUndefined()
    expect(scoreQuality([rule('a', 'consistency', 2, 8)]).score).toBe(0)
  })
})
