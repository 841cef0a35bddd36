import { globSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { samplePath } from '#platform/samples.ts'
import { replayHarvest, seeded, shuffled } from './harvest.ts'

it('daily files give the same content in order, and shuffled, repeated and killed at three points', async () => {
  const url = inject('postgresUrl')
  const files = globSync('2020-0[34]-*.csv', { cwd: samplePath('covid') })
    .toSorted()
    .slice(0, 4)
    .map((name) => samplePath('covid', name))
  const random = seeded(7)
  const inOrder = await replayHarvest(url, { files, kills: 0, random })
  const disturbed = await replayHarvest(url, {
    files: shuffled([...files, ...files], random),
    kills: 3,
    random,
  })
  expect(inOrder.rows).toBeGreaterThan(200)
  expect(disturbed).toMatchObject({ digest: inOrder.digest, rows: inOrder.rows, kills: 3 })
}, 240_000)
