import { readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listVersions, openLake, publishVersion, stageVersion } from './index.ts'
import { lake } from './module.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

async function stageRows(dataset: string, rows: number): Promise<string> {
  const staged = await stageVersion(app.ctx(), dataset)
  const duck = await openDuck()
  await duck.run(
    `copy (select range as n, 'f' as _file, range + 2 as _line from range(${rows})) to ${sqlText(staged)} (format parquet)`,
  )
  duck.close()
  return staged
}

async function countRows(dataset: string): Promise<number> {
  const lake = await openLake(app.ctx(), [dataset])
  const [row] = await lake.all<{ n: string }>(`select count(*) as n from ${dataset}`)
  lake.close()
  return Number(row?.n)
}

it('publishes version after version, and an open session keeps the one it began with', async () => {
  const ctx = app.ctx()
  await publishVersion(ctx, { dataset: 'people', staged: await stageRows('people', 3), run: 'r1' })
  const session = await openLake(ctx, ['people'])
  await publishVersion(ctx, { dataset: 'people', staged: await stageRows('people', 5), run: 'r2' })
  const [old] = await session.all<{ n: string }>('select count(*) as n from people')
  session.close()
  expect([Number(old?.n), await countRows('people')]).toEqual([3, 5])
  expect((await listVersions(ctx.db, 'people')).map((v) => [v.number, v.rows, v.run])).toEqual([
    [2, 5, 'r2'],
    [1, 3, 'r1'],
  ])
  const first = await openLake(ctx, [{ dataset: 'people', number: 1 }])
  expect(await first.all('select count(*)::int as n from people')).toEqual([{ n: 3 }])
  first.close()
})

it('keeps the old version when the surrounding transaction fails, and clears what was left at the next start', async () => {
  const ctx = app.ctx()
  await publishVersion(ctx, { dataset: 'firms', staged: await stageRows('firms', 2), run: 'r1' })
  const staged = await stageRows('firms', 9)
  const failing = ctx.transaction(async (tx) => {
    await publishVersion(tx, { dataset: 'firms', staged, run: 'r2' })
    throw new Error('something else fails')
  })
  await expect(failing).rejects.toThrow('something else fails')
  expect(await countRows('firms')).toBe(2)
  const folder = join(app.dataDir, 'lake', 'firms')
  await writeFile(join(folder, 'staging-x.parquet'), 'half')
  expect(await readdir(folder)).toHaveLength(3)
  await lake.boot?.(ctx)
  expect(await readdir(folder), 'young files may be work in hand').toHaveLength(3)
  for (const file of await readdir(folder)) await makeOld(join(folder, file))
  await lake.boot?.(ctx)
  expect(await readdir(folder)).toHaveLength(1)
  expect(await countRows('firms')).toBe(2)
})

async function makeOld(path: string): Promise<void> {
  const { mtimeMs } = await stat(path)
  const old = new Date(Math.min(mtimeMs, app.clock.now().getTime()) - 7 * 3_600_000)
  await utimes(path, old, old)
}

it('gives two writers at once two different numbers', async () => {
  const ctx = app.ctx()
  const staged = await Promise.all([1, 2, 3, 4].map((n) => stageRows('busy', n)))
  const versions = await Promise.all(
    staged.map((path) => publishVersion(ctx, { dataset: 'busy', staged: path, run: 'r' })),
  )
  expect(versions.map((v) => v.number).sort()).toEqual([1, 2, 3, 4])
})

it('says which dataset has no version, and refuses a code that is not plain', async () => {
  await expect(openLake(app.ctx(), ['nowhere'])).rejects.toMatchObject({
    code: 'lake.noVersion',
    details: { dataset: 'nowhere' },
  })
  const staged = await stageRows('people', 1)
  await expect(publishVersion(app.ctx(), { dataset: '../evil', staged, run: 'r' })).rejects.toMatchObject({
    code: 'lake.badCode',
  })
})
