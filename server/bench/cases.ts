import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openApp, type App } from '#src/app.ts'
import { claimCase } from '#src/modules/work/cases/claim-case.ts'
import { advanceCase, getCase, openCase, publishCaseType } from '#src/modules/work/cases/index.ts'
import { listCases } from '#src/modules/work/cases/list-cases.ts'
import { CaseQuery } from '#src/modules/work/cases/schema.ts'
import { permitType } from '#src/modules/work/cases/testing/permit.ts'
import { readConfig } from '#platform/config.ts'
import type { Actor, Ctx } from '#platform/ctx.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'

export type BenchResult = { title: string; rows: Record<string, string | number>[]; note: string }

const AT_ONCE = 6
const CYCLES = 600
const READS = 200

/** Full life cycles per second, and how long opening a case and a list takes, as cases accumulate. */
export async function benchCases(sizes: readonly number[] = [10_000, 100_000]): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
  try {
    await publishCaseType(app.ctx(), permitType())
    const rows: Record<string, string | number>[] = []
    let filled = 0
    for (const size of sizes) {
      await fill(app.ctx(), filled, size)
      filled = size
      rows.push(await measure(app, size))
    }
    return {
      title: 'Cases: life cycles and reading',
      rows,
      note: `A life cycle is open, claim, accept, submit, approve: five durable transactions, each with history, clocks, audit and event. ${AT_ONCE} at once, ${CYCLES} cycles; reads one after another, ${READS} each. Embedded PostgreSQL with fsync.`,
    }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** Cases as years of work leave them: nine of ten closed, the rest due within weeks, in eleven departments. */
async function fill(ctx: Ctx, from: number, to: number): Promise<void> {
  await sql`
    with made as (
      insert into cases.case_file (number, type, type_version, state, title_zh, title_en, data, department, desk,
        opened_at, opened_by, closed_at, due_at, version, terms)
      select 'XX-2025-' || i, 'permit', 1, case when i % 10 = 0 then 'received' else 'done' end,
        '第' || i || '件申请', 'Application ' || i, '{"amount": 1}'::jsonb, d.code, d.code,
        now() - i * interval '1 minute', 'system',
        case when i % 10 = 0 then null else now() end,
        case when i % 10 = 0 then now() + (i % 40000) * interval '1 minute' end, 1,
        array['xx', lpad((i % 1000)::text, 3, '0')]
      from generate_series(${from}::int + 1, ${to}::int) i
      join lateral (select (array['sjj','tjj','czt','wjw','sthj','rx12345','scjg','swj','gat','ybj','mzt'])[i % 11 + 1] as code) d on true
      returning id, state, opened_at
    ), entered as (
      insert into cases.history_entry (case_id, kind, at, actor, actor_name, details)
      select id, 'opened', opened_at, 'system', '系统', '{"toState": "received"}'::jsonb from made
      union all
      select id, 'advanced', now(), 'system', '系统', '{"toState": "done"}'::jsonb from made where state = 'done'
    )
    insert into cases.running_clock (case_id, name, next_notice_at, calendar)
    select id, 'handling', now() + interval '30 days', 'bench' from made where state = 'received'`.execute(
    ctx.db,
  )
  await sql`vacuum analyze cases.case_file, cases.history_entry, cases.running_clock`.execute(ctx.db)
}

async function measure(app: App, size: number): Promise<Record<string, string | number>> {
  const health = app.ctx(person('handler', 'wjw'))
  const bureau = app.ctx(person('handler', 'sjj'))
  const leader = app.ctx(person('leader', 'sjj'))
  await cycles(health, bureau, 40)
  const started = performance.now()
  const ids = await cycles(health, bureau, CYCLES)
  const perSecond = CYCLES / ((performance.now() - started) / 1000)
  const read = await p95((i) => getCase(health, ids[i % ids.length] ?? ''))
  const list = (ctx: Ctx, query: object) => p95(() => listCases(ctx, CaseQuery.parse(query)))
  return {
    'existing cases': size,
    'life cycles/s': Math.round(perSecond),
    'open a case, p95 ms': read,
    'list of a department, p95 ms': await list(health, {}),
    'list of a leader, p95 ms': await list(leader, { sort: '-openedAt' }),
    'overdue of a leader, p95 ms': await list(leader, { overdue: 'true' }),
    'text search, p95 ms': await list(leader, { q: '件申请' }),
  }
}

async function cycles(health: Ctx, bureau: Ctx, count: number): Promise<string[]> {
  const ids: string[] = []
  let begun = 0
  const worker = async (): Promise<void> => {
    while (begun++ < count) ids.push(await lifeCycle(health, bureau))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return ids
}

async function lifeCycle(health: Ctx, bureau: Ctx): Promise<string> {
  const title = { zh: '测算申请', en: 'Bench application' }
  const opened = await openCase(health, { type: 'permit', title, data: { amount: 1, topic: 'health' } })
  const claimed = await claimCase(health, opened)
  const accepted = await advanceCase(health, { ...step(claimed), transition: 'accept' })
  const data = { answer: '同意' }
  const submitted = await advanceCase(health, { ...step(accepted), transition: 'submit', data })
  await advanceCase(bureau, { ...step(submitted), transition: 'approve' })
  return opened.id
}

function step({ id, version }: { id: string; version: number }): { id: string; version: number } {
  return { id, version }
}

async function p95(run: (i: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < READS; i++) {
    const started = performance.now()
    await run(i)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return Math.round((times[Math.floor(READS * 0.95)] ?? 0) * 10) / 10
}

function person(role: 'handler' | 'leader', organisation: string): Actor {
  return {
    kind: 'person',
    id: `${role}-${organisation}`,
    name: role,
    roles: [role],
    organisation,
    region: '330000',
  }
}
