import { expect, inject, it } from 'vitest'
import { observationCrashRounds } from './observation-crash.ts'

it('keeps every acknowledged observation through kill -9 in the middle of posting', async () => {
  // Moments of the kill are always the same spread; what they meet is not.
  const spread = [0.1, 0.9].values()
  const report = await observationCrashRounds(inject('postgresUrl'), 2, () => spread.next().value ?? 0.5)
  expect(report).toMatchObject({ lost: 0, unaccounted: 0 })
  expect(report.acknowledged).toBeGreaterThan(50)
}, 180_000)
