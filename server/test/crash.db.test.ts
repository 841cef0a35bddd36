import { expect, inject, it } from 'vitest'
import { crashRounds } from './crash.ts'

it('survives being killed in the middle of an ingestion: whole versions only, and every run ends', async () => {
  const report = await crashRounds(inject('postgresUrl'), 3, 60_000, Math.random)
  expect(report).toMatchObject({ torn: 0, stuck: 0, finalBatch: 3 })
}, 120_000)
