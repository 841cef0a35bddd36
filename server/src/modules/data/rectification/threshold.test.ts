import { describe, expect, it } from 'vitest'
import { breachesOf, shareKept } from './breach.ts'
import { thresholdFor, type Threshold } from './threshold.ts'

const threshold = (dataset: string, key: string, minimum: number, enabled = true): Threshold => ({
  ...{ id: `${dataset}/${key}`, dataset, scope: 'rule', key, minimum, enabled },
})

describe('which threshold counts', () => {
  const all = [
    threshold('*', '*', 90),
    threshold('*', 'r', 80),
    threshold('d', '*', 70),
    threshold('d', 'off', 1, false),
  ]

  it('is the most specific one: the dataset before all, the name before all names', () => {
    const minimum = (dataset: string, key: string) =>
      thresholdFor(all, { dataset, scope: 'rule', key })?.minimum
    expect([minimum('x', 'y'), minimum('x', 'r'), minimum('d', 'r'), minimum('d', 'off')]).toEqual([
      90,
      80,
      70,
      undefined,
    ])
    expect(thresholdFor(all, { dataset: 'd', scope: 'dimension', key: 'r' })).toBeUndefined()
  })
})

describe('what lies below a threshold', () => {
  const report = {
    ...{ run: 'run', score: 96 },
    dimensions: [{ dimension: 'accuracy', checked: 1000, failed: 60, score: 94 }],
    rules: [
      { id: 'good', name: null, dimension: 'accuracy', checked: 100, failed: 5 },
      { id: 'bad', name: '名称', dimension: 'accuracy', checked: 1_000_000, failed: 50_001 },
      { id: 'empty', name: null, dimension: 'accuracy', checked: 0, failed: 0 },
    ],
  }

  it('is found by rule, dimension and score; the border itself is kept, and nothing is rounded up to it', () => {
    const thresholds: Threshold[] = [
      threshold('*', '*', 95),
      { ...threshold('*', '*', 95), scope: 'dimension' },
      { ...threshold('*', '*', 97), scope: 'dataset' },
    ]
    const found = breachesOf('d', report, thresholds).map(({ subject, evidence }) => [
      subject,
      evidence.score,
    ])
    expect(found).toEqual([
      ['rule:bad', 94.99],
      ['dimension:accuracy', 94],
      ['dataset', 96],
    ])
    expect(shareKept(100_000, 1)).toBe(99.99)
  })
})
