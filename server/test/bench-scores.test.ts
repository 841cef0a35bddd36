import { describe, expect, it } from 'vitest'
import { benchDetect } from '../bench/detect.ts'
import { label, nabScore } from '../bench/nab-score.ts'
import { covering, f1 } from '../bench/tcpd-score.ts'
import { benchTrend } from '../bench/trend.ts'

describe('score of anomalies', () => {
  const labels = label('made up', 200, [
    [60, 79],
    [120, 139],
  ])
  const firing = (at: number[]): { labels: typeof labels; scores: number[] }[] => [
    { labels, scores: Array.from({ length: 200 }, (_, t) => (at.includes(t) ? 1 : 0)) },
  ]

  it('is 0 for silence and 100 for the left edge of each window', () => {
    expect(nabScore(firing([])).score).toBeCloseTo(0, 9)
    // The left edge is one row inside, hence worth a little less than 1.
    expect(nabScore(firing([60, 120]))).toMatchObject({ detected: 2, windows: 2, falseAlarms: 0 })
    expect(nabScore(firing([60, 120])).score).toBeCloseTo(100, 0)
    expect(nabScore(firing([79, 139])).score).toBeCloseTo(50 + 50 * (0.1243 / 0.98661), 1)
  })

  it('does not count what is in the probation, and charges a false alarm its price', () => {
    const clean = nabScore(firing([60, 120])).score
    expect(nabScore(firing([10, 60, 120])).score).toBe(clean)
    expect(clean - nabScore(firing([40, 60, 120])).score).toBeCloseTo((100 * 0.11) / 4, 9)
  })
})

describe('score of change points', () => {
  it('covers by overlap and matches within the margin', () => {
    expect(covering({ a: [50] }, [50], 100)).toBe(1)
    expect(covering({ a: [50] }, [], 100)).toBe(0.5)
    expect(covering({ a: [], b: [50] }, [50], 100)).toBe(0.75)
    expect(f1({ a: [50] }, [55])).toBe(1)
    expect(f1({ a: [50] }, [56])).toBe(0.5)
    expect(f1({ a: [50], b: [] }, [])).toBeCloseTo(6 / 7, 12)
  })
})

describe('accuracy on the development halves', () => {
  it('of anomalies and change points is within the aims', async ({ skip }) => {
    const [anomalies, changes] = await Promise.all([benchDetect(), benchTrend()])
    if (anomalies.rows.length + changes.rows.length === 0) {
      process.stdout.write(
        'Skipped 1 test: the samples of anomalies and change points are not on this machine.\n',
      )
      skip()
    }
    expect(anomalies.rows[0]!['standard score']).toBeGreaterThanOrEqual(73)
    expect(changes.rows[0]!['cover']).toBeGreaterThanOrEqual(0.72)
    expect(changes.rows[0]!['F1']).toBeGreaterThanOrEqual(0.76)
  })
})
