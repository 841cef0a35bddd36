import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp, type App } from '#src/app.ts'
import { openDataset } from '#src/modules/data/opening/open-dataset.ts'
import { publishRows, visitsEntry } from '#src/modules/data/opening/testing/datasets.ts'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { BenchResult } from './result.ts'

const SIZES = [1_000_000, 10_000_000]
const FORMATS = ['csv', 'ndjson'] as const

/** Downloads of a whole version through the door of a server in a process of its own: memory, first byte, speed. */
export async function benchExport(sizes: readonly number[] = SIZES): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const rows: BenchResult['rows'] = []
  try {
    const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
    const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
    for (const size of sizes) await fill(app, size)
    await app.close()
    for (const size of sizes)
      for (const format of FORMATS) rows.push(await measure([dir, postgres.url], size, format))
  } finally {
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
  return {
    title: 'export: streaming a whole version of open data over HTTP',
    rows,
    note: 'Five columns, one of them Chinese text; uncompressed. Each line is a server process of its own after one small warm-up download; growth is its peak resident memory less what it had before. First row is the first byte after the header. Aims: growth ≤ 200 MB, first byte ≤ 200 ms.',
  }
}

async function fill(app: App, size: number): Promise<void> {
  const code = `rows_${size}`
  await registerDataset(app.ctx(), visitsEntry({ code }))
  await publishRows(
    app.ctx(),
    code,
    `select 'C' || (range % 90) as county, date '2020-01-01' + (range % 2000)::int as day, range as visits,
      (hash(range) % 1000000) / 1000.0::double as rate, '第' || range || '次就诊，备注' as note,
      repeat('f', 64) as _file, range + 2 as _line from range(${size})`,
  )
  await openDataset(app.ctx(), code)
}

async function measure(
  args: string[],
  size: number,
  format: (typeof FORMATS)[number],
): Promise<Record<string, string | number>> {
  const child = fork(join(import.meta.dirname, 'export-child.ts'), args)
  const { address } = (await message(child)) as { address: string }
  const url = `${address}/api/open/datasets/rows_${size}/data.${format}`
  await download(`${url}?visits=7`)
  const before = await memory(child)
  const done = await download(url)
  const after = await memory(child)
  child.send('stop')
  await once(child, 'exit')
  if (done.lines !== size + (format === 'csv' ? 1 : 0)) throw new Error(`${done.lines} lines of ${size} rows`)
  return {
    format,
    rows: size,
    MB: Math.round(done.bytes / 1e6),
    seconds: Math.round(done.ms / 100) / 10,
    'MB/s': Math.round(done.bytes / 1e3 / done.ms),
    'first byte ms': Math.round(done.firstByteMs),
    'first row ms': Math.round(done.firstRowMs),
    'memory growth MB': Math.round(after.peak - before.rss),
    'peak MB': Math.round(after.peak),
  }
}

async function memory(child: ChildProcess): Promise<{ rss: number; peak: number }> {
  child.send('memory')
  return (await message(child)) as { rss: number; peak: number }
}

async function message(child: ChildProcess): Promise<unknown> {
  const [first] = (await once(child, 'message')) as unknown[]
  return first
}

type Download = { bytes: number; lines: number; ms: number; firstByteMs: number; firstRowMs: number }

/** Reads everything and keeps nothing. */
async function download(url: string): Promise<Download> {
  const started = performance.now()
  const [reply] = (await once(get(url), 'response')) as [IncomingMessage]
  const header = url.includes('.csv') ? 'county,day,visits,rate,note\r\n'.length : 0
  const result: Download = { bytes: 0, lines: 0, ms: 0, firstByteMs: 0, firstRowMs: 0 }
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    const at = performance.now() - started
    if (result.bytes === 0) result.firstByteMs = at
    result.bytes += chunk.length
    if (result.firstRowMs === 0 && result.bytes > header) result.firstRowMs = at
    for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) result.lines++
  }
  return { ...result, ms: performance.now() - started }
}
