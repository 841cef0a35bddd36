import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { listVersions, openLake, publishVersion, setDatasetLevel, stageVersion } from './index.ts'
import { protectJob, removeReplacedJob } from './jobs.ts'
import { lake } from './module.ts'
import { protectVersions } from './protect-versions.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
const PLANTED = '330102199003078515'

async function publish(dataset: string, rows: number): Promise<void> {
  const staged = await stageVersion(app.ctx(), dataset)
  const duck = await openDuck()
  await duck.run(
    `copy (select range as n, '${PLANTED}' as number from range(${rows})) to ${sqlText(staged)} (format parquet, compression uncompressed)`,
  )
  duck.close()
  await publishVersion(app.ctx(), { dataset, staged, run: 'r' })
}

async function sum(dataset: string): Promise<unknown> {
  const session = await openLake(app.ctx(), [dataset])
  try {
    return await session.all(`select count(*)::int as rows, min(number) as number from ${dataset}`)
  } finally {
    session.close()
  }
}

/** The lake's own work only: what other modules do about a version is theirs. */
async function protect(dataset: string): Promise<void> {
  await protectJob.handle(app.ctx(), { dataset }, new AbortController().signal)
}

async function queued(name: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from jobs.job where name = ${name} and data::text like '%firms%'`.execute(
    app.ctx().db,
  )
  return rows[0]?.n ?? 0
}

const folder = (dataset: string): string => join(app.dataDir, 'lake', dataset)

async function filesWithPlanted(dataset: string): Promise<string[]> {
  const names = await readdir(folder(dataset))
  const contents = await Promise.all(names.map((name) => readFile(join(folder(dataset), name), 'latin1')))
  return names.filter((_, i) => contents[i]?.includes(PLANTED))
}

it('encrypts what is published of an important dataset; readers notice nothing', async () => {
  await setDatasetLevel(app.ctx(), 'people', 'important')
  await publish('people', 200_000)
  expect(await filesWithPlanted('people')).toEqual([])
  expect(await readdir(folder('people'))).toEqual([expect.stringMatching(/^v000001-\w{12}\.parquet\.gm$/)])
  expect(await sum('people')).toEqual([{ rows: 200_000, number: PLANTED }])
  const [version] = await listVersions(app.ctx().db, 'people')
  expect(version).toMatchObject({ suite: 'gm', rows: 200_000 })
  await publish('open_places', 10)
  expect(await filesWithPlanted('open_places')).toHaveLength(1)
})

it('keeps decrypted copies private, shares one among readers, and clears those of processes that are gone', async () => {
  const scratch = join(app.dataDir, 'scratch', String(process.pid))
  await Promise.all([sum('people'), sum('people'), sum('people')])
  const copies = await readdir(scratch)
  expect(copies).toHaveLength(1)
  expect((await stat(join(scratch, copies[0] ?? ''))).mode & 0o777).toBe(0o600)
  expect((await stat(scratch)).mode & 0o777).toBe(0o700)
  const dead = join(app.dataDir, 'scratch', '4194304')
  await writeFile(dead, 'left by a killed process')
  await lake.boot?.(app.ctx())
  expect(await readdir(join(app.dataDir, 'scratch'))).toEqual([String(process.pid)])
})

it('refuses a file that was changed, or put in another version’s place', async () => {
  await publish('people', 100)
  const [newer, older] = (await readdir(folder('people'))).sort().reverse()
  const path = join(folder('people'), newer ?? '')
  const [content, other] = [await readFile(path), await readFile(join(folder('people'), older ?? ''))]
  const changed = Buffer.from(content)
  changed[200] = (changed[200] ?? 0) ^ 1
  for (const forged of [changed, other, content.subarray(0, 100), Buffer.alloc(0)]) {
    await writeFile(path, forged)
    await expect(sum('people')).rejects.toMatchObject({ code: 'keys.notOpened' })
  }
  await writeFile(path, content)
  expect(await sum('people')).toEqual([{ rows: 100, number: PLANTED }])
})

it('brings published files to a new level and to a new rule, and removes the old ones when nobody reads them', async () => {
  const ctx = app.ctx()
  const admin = await app.as('administrator')
  await publish('firms', 500)
  expect(await filesWithPlanted('firms')).toHaveLength(1)
  await setDatasetLevel(ctx, 'firms', 'core')
  await setDatasetLevel(ctx, 'firms', 'core')
  expect(await queued('lake.protect'), 'for the first change only').toBe(1)
  await protect('firms')
  expect(await listVersions(ctx.db, 'firms')).toMatchObject([{ suite: 'gm' }])
  expect(await sum('firms')).toEqual([{ rows: 500, number: PLANTED }])
  const [heard] = lake.listeners ?? []
  for (const rule of [
    { suite: 'intl', atRest: true },
    { suite: 'intl', atRest: false },
    { suite: 'gm', atRest: true },
  ]) {
    expect((await admin.put('/api/keys/levels/core', rule)).status).toBe(204)
    await heard?.handle(ctx, { level: 'core' })
    await protect('firms')
    expect(await listVersions(ctx.db, 'firms')).toMatchObject([{ suite: rule.atRest ? rule.suite : null }])
    expect(await sum('firms')).toEqual([{ rows: 500, number: PLANTED }])
  }
  expect(await protectVersions(ctx, 'firms')).toEqual([])
  expect(await queued('lake.removeReplaced')).toBe(4)
  const signal = new AbortController().signal
  for (const name of await readdir(folder('firms')))
    await removeReplacedJob.handle(ctx, { path: `firms/${name}` }, signal)
  expect(await readdir(folder('firms'))).toEqual([expect.stringMatching(/\.parquet\.gm$/)])
})
