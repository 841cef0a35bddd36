import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openApp, type App } from '#src/app.ts'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { openLake, publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { executeRun, proposeSettings, saveProject, startRun } from '#modules/data/linkage/index.ts'
import { resultFiles } from '#modules/data/linkage/result-files.ts'
import { findRun } from '#modules/data/linkage/run-store.ts'
import { readConfig } from '#platform/config.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { BenchResult } from './result.ts'

const DEPARTMENTS = ['gat', 'ybj', 'mzt', 'wjw']

/** Linking four departments' registers of people, from published datasets to stored entities: how well, how fast, how cost grows. */
export async function benchLink(
  sizes: readonly number[] = [100_000, 200_000, 500_000, 1_000_000],
): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
  try {
    const rows: Record<string, string | number>[] = []
    for (const size of sizes) rows.push(await measure(app, dir, size))
    return {
      title: 'Record linkage: people of four departments, from datasets to entities',
      rows,
      note: 'Generated (seeded), SYNTHETIC: each person is in 1 to 4 registers, 1 % twice in one; 15 % of the records carry one typing error, 4 % of those born before 1999 the old number of 15 digits; 10 % of the people moved and 2 % were renamed, each register knowing the one or the other; twins, households that share a phone, common names, missing cells. The settings are those the product proposes, unchanged. Precision and recall are over pairs of records in one entity, within and across departments. Seconds: the whole run through the product, from queueing over reading Parquet, pinyin, blocking, comparing, EM, clustering, entities, Parquet out, review queue, to the commit. The longest stall is of the event loop that answers requests meanwhile.',
    }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

async function measure(app: App, dir: string, people: number): Promise<Record<string, string | number>> {
  const ctx = app.ctx()
  const project = `people${people}`
  const datasets = await publishRegisters(app, dir, people)
  const { settings } = await proposeSettings(ctx, datasets)
  const fields = settings.fields.filter(({ name }) => name !== 'person')
  const title = { zh: '人口', en: 'People' }
  await saveProject(ctx, {
    code: project,
    title,
    department: 'sjj',
    settings: { ...settings, fields },
    after: 0,
  })
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const started = performance.now()
  const cpu = process.cpuUsage()
  const run = await startRun(ctx, project)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 200)
  await executeRun(ctx, run, new AbortController().signal)
  clearInterval(watch)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  delay.disable()
  const found = await findRun(ctx.db, run)
  if (!found?.summary) throw new Error(`The run ended ${found?.status}: ${JSON.stringify(found?.error)}`)
  const { precision, recall } = await judge(app, run, datasets, found.versions)
  const { summary } = found
  return {
    people,
    records: summary.records,
    'pairs compared': summary.compared,
    'precision, %': round(100 * precision, 3),
    'recall, %': round(100 * recall, 3),
    'expected precision, %': round(100 * summary.expectedPrecision, 3),
    'to review': summary.possible,
    seconds: round(seconds, 1),
    'CPU seconds': round((user + system) / 1e6, 1),
    'CPU µs per record': round((user + system) / summary.records, 1),
    'longest stall, ms': Math.round(delay.max / 1e6),
    'peak memory, MB': Math.round(peak / 1024 ** 2),
  }
}

async function publishRegisters(app: App, dir: string, people: number): Promise<string[]> {
  const folder = join(dir, `registers-${people}`)
  await mkdir(folder)
  const child = join(import.meta.dirname, 'link-registers.ts')
  const made = spawnSync(process.execPath, ['--max-old-space-size=8192', child, String(people), folder], {
    stdio: 'inherit',
  })
  if (made.status !== 0) throw new Error('The registers could not be made.')
  const duck = await openDuck()
  const codes: string[] = []
  for (const department of DEPARTMENTS) {
    const code = `${department}_${people}`
    await registerDataset(app.ctx(), entryOf(code, department))
    const staged = await stageVersion(app.ctx(), code)
    await duck.run(`
      copy (select *, 'file' as _file, row_number() over () + 1 as _line
        from read_csv(${sqlText(join(folder, `${department}.csv`))}, header = true, all_varchar = true, delim = ','))
      to ${sqlText(staged)} (format parquet, compression zstd)`)
    await publishVersion(app.ctx(), { dataset: code, staged, run: '00000000-0000-4000-8000-000000000000' })
    codes.push(code)
  }
  duck.close()
  await rm(folder, { recursive: true })
  return codes
}

const ELEMENTS = {
  number: 'identity-number',
  name: 'person-name',
  sex: 'sex',
  birth: 'birth-date',
  phone: 'phone',
  address: 'address',
}

function entryOf(code: string, department: string) {
  const properties = [...Object.entries(ELEMENTS), ['person', ''] as const].map(([name, element]) => ({
    name,
    logicalType: 'string',
    ...(element ? { customProperties: [{ property: 'dataElement', value: element }] } : {}),
  }))
  const contract = JSON.stringify({
    ...{
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: code,
      name: code,
      version: '1.0.0',
      status: 'active',
    },
    schema: [{ name: code, physicalType: 'table', properties }],
  })
  return {
    ...{
      code,
      title: { zh: code, en: code },
      summary: { zh: '合成数据', en: 'Synthetic' },
      department,
      contract,
    },
    ...{ level: 'province' as const, theme: '人口', classification: 'important' as const, personal: true },
    ...{ sharing: 'conditional' as const, sharingReason: '测试', updateCycle: 'irregular' as const },
    ...{ synthetic: true, licence: 'Apache-2.0', origin: 'bench' },
  }
}

/** Pairs of records in one entity against pairs of one person: counted by groups, no pair is listed. */
async function judge(app: App, run: string, datasets: readonly string[], versions: Record<string, number>) {
  const lake = await openLake(
    app.ctx(),
    datasets.map((dataset) => ({ dataset, number: versions[dataset] ?? 0 })),
  )
  const truth = datasets
    .map(
      (dataset) =>
        `select ${sqlText(dataset)} as dataset, file_row_number as "row", person from read_parquet(${sqlText(lake.paths.get(dataset) ?? '')}, file_row_number = true)`,
    )
    .join(' union all ')
  const pairs = (key: string): string =>
    `(select sum(n * (n - 1) / 2)::double from (select count(*) as n from judged group by ${key}))`
  const [row] = await lake.all<{ right: number; found: number; there: number }>(`
    with judged as (select entity, person from read_parquet(${sqlText(resultFiles(app.ctx().config, run).records)}) join (${truth}) using (dataset, "row"))
    select ${pairs('entity, person')} as "right", ${pairs('entity')} as found, ${pairs('person')} as there`)
  lake.close()
  const { right = 0, found = 1, there = 1 } = row ?? {}
  return { precision: right / found, recall: right / there }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
