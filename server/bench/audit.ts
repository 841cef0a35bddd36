import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openApp, type App } from '#src/app.ts'
import { proveEntry, recordAudit, sequenceEntries, verifyAudit } from '#modules/trust/audit/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { BenchResult } from './result.ts'

/** Acts under way at the same moment, each waiting until it is durable. */
const AT_ONCE = 256
const APPENDS = 100_000
const ENTRIES = 1_000_000
const PROOFS = 200

/** Durable appends through the door every module uses, the bare database beside it, and the whole log read again. */
export async function benchAudit(): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
  try {
    const rows = [await bareInserts(app.ctx()), ...(await appends(app))]
    await fill(app.ctx())
    rows.push(
      await timed('entries taken into the tree (one pass)', ENTRIES, () => sequenceEntries(app.ctx())),
    )
    rows.push(await timed('entries verified, contents hashed again', ENTRIES, () => verified(app.ctx())))
    rows.push(await proofs(app.ctx()))
    return {
      title: 'Audit: durable appends, verification and proofs',
      rows,
      note: `${AT_ONCE} acts at once in one process; each resolves when its entry is committed with fsync. The tree is grown beside (the service of the worker). Verification reads ${ENTRIES} entries and hashes their contents again. Synthetic entries.`,
    }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

const act = (i: number) => ({
  action: 'catalog.personalRowsRead',
  object: { kind: 'dataset', id: `d${i % 50}` },
  details: { rows: 20, columns: ['name', 'phone'], rule: 'p12@3' },
  subjects: i % 4 ? [] : [`r${i % 10_000}`],
})

type Row = Record<string, string | number>

async function measure(what: string, count: number, one: (i: number) => Promise<unknown>): Promise<Row> {
  const times: number[] = []
  let next = 0
  const before = performance.now()
  const worker = async (): Promise<void> => {
    while (next < count) {
      const i = next++
      const started = performance.now()
      await one(i)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - before) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => Number((times[Math.floor(share * times.length)] ?? 0).toFixed(1))
  return {
    what,
    count,
    seconds: Number(seconds.toFixed(2)),
    'per second': Math.round(count / seconds),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
  }
}

/** The peer: one INSERT of one row each, over the same pool, into a table of the same shape without index or tree. */
async function bareInserts(ctx: Ctx): Promise<Row> {
  await sql`create table public.bare (id bigint generated always as identity primary key, at timestamptz, actor text, body jsonb)`.execute(
    ctx.db,
  )
  return measure('bare single-row inserts of the database', 10_000, (i) =>
    sql`insert into public.bare (at, actor, body) values (now(), 'x', ${JSON.stringify(act(i))}::jsonb)`.execute(
      ctx.db,
    ),
  )
}

async function appends(app: App): Promise<Row[]> {
  const ctx = app.ctx()
  const alone = await measure('durable appends', APPENDS, (i) => recordAudit(ctx, act(i)))
  await app.serve('worker')
  return [
    alone,
    await measure('durable appends while the tree grows and a witness watches', APPENDS, (i) =>
      recordAudit(ctx, act(i)),
    ),
  ]
}

/** The rest of the million, as the door would write them. */
async function fill(ctx: Ctx): Promise<void> {
  for (let from = 0; from < ENTRIES; from += 20_000)
    await Promise.all(Array.from({ length: 20_000 }, (_, i) => recordAudit(ctx, act(from + i))))
}

async function verified(ctx: Ctx): Promise<void> {
  const { fault, entries } = await verifyAudit(ctx)
  if (fault || entries < ENTRIES) throw new Error(`not whole: ${JSON.stringify(fault)} after ${entries}`)
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<Row> {
  const before = performance.now()
  await work()
  const seconds = (performance.now() - before) / 1000
  return {
    what,
    count,
    seconds: Number(seconds.toFixed(2)),
    'per second': Math.round(count / seconds),
    'p50 ms': '',
    'p99 ms': '',
  }
}

async function proofs(ctx: Ctx): Promise<Row> {
  const times: number[] = []
  for (let i = 0; i < PROOFS; i += 1) {
    const started = performance.now()
    await proveEntry(ctx, 1 + ((i * 7919 * 131) % ENTRIES))
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => Number((times[Math.floor(share * times.length)] ?? 0).toFixed(1))
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  return {
    what: 'inclusion proofs, one after another',
    count: PROOFS,
    seconds: Number(seconds.toFixed(2)),
    'per second': Math.round(PROOFS / seconds),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
  }
}
