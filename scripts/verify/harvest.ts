import { existsSync, globSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../server/src/platform/postgres.ts'
import { replayHarvest, seeded, shuffled, type HarvestPlan } from '../../server/test/harvest.ts'

/**
 * The daily COVID files through a watched folder: in order, shuffled, repeated, and killed with SIGKILL at 50 random
 * points must end with the same content. Given may be: how many kills, the seed, and of how many files.
 */
const kills = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? 2026)
const root = join(import.meta.dirname, '..', '..')
const shared = join(root, '..', 'shared', 'data', 'covid')
const folder = existsSync(shared) ? shared : join(root, 'samples', 'covid')
const files = globSync('20*.csv', { cwd: folder })
  .toSorted()
  .map((name) => join(folder, name))
  .slice(-Number(process.argv[4] ?? 1000))
const random = seeded(seed)
const plans: Record<string, HarvestPlan> = {
  'in order': { files, kills: 0, random },
  shuffled: { files: shuffled(files, random), kills: 0, random },
  repeated: { files: shuffled([...files, ...files], random), kills: 0, random },
  killed: { files: shuffled([...files, ...files], random), kills, random },
}
const dir = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(dir, 0o755)
const postgres = await startPostgres(dir, { durable: false })
try {
  const reports = []
  for (const [name, plan] of Object.entries(plans)) {
    const begun = performance.now()
    const report = await replayHarvest(postgres.url, plan)
    const seconds = Math.round((performance.now() - begun) / 1000)
    reports.push({ replay: name, files: plan.files.length, ...report, seconds })
    console.table(reports.slice(-1))
  }
  if (new Set(reports.map(({ digest }) => digest)).size !== 1) process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
}
