import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp, type App } from '#src/app.ts'
import { admit } from '#src/modules/data/exchange/use/admit.ts'
import { decideRequest } from '#src/modules/data/exchange/request/decide-request.ts'
import { getRequest } from '#src/modules/data/exchange/request/get-request.ts'
import { submitRequest } from '#src/modules/data/exchange/request/submit-request.ts'
import { issueKey } from '#src/modules/data/exchange/grant/issue-key.ts'
import { judge } from '#src/modules/data/exchange/use/judge.ts'
import {
  decision,
  patientsSql,
  publish,
  registerPatients,
  request,
} from '#src/modules/data/exchange/testing/fixture.ts'
import { saveOrganisation } from '#modules/trust/identity/index.ts'
import { isAppError } from '#platform/errors.ts'
import { readConfig } from '#platform/config.ts'
import type { Actor } from '#platform/ctx.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { BenchResult } from './result.ts'

const CALLS = 3000
const AT_ONCE = [1, 32]
const JUDGEMENTS = 1_000_000

/** Calls judged and durably logged per second in one process, allowed and denied, without reading rows. */
export async function benchExchange(): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('silent') })
  try {
    const { grant, key } = await prepare(app)
    const rows = [
      { what: 'judgement alone', 'at once': 1, 'per second': judgementsPerSecond(), 'per CPU s': '' },
    ]
    for (const atOnce of AT_ONCE) {
      rows.push(await measure(app, 'allowed call, judged and logged', atOnce, grant, key, undefined))
      rows.push(await measure(app, 'denied call, judged and logged', atOnce, grant, key, ['card']))
    }
    return {
      title: 'Exchange: sharing decision and log',
      rows,
      note: `${CALLS} calls each: the key is looked up, the dataset’s entry read, the call judged, the entry written with fsync and the day’s sums with it; no rows are read. One process and one embedded PostgreSQL; Per CPU s counts this process’s own time; the database’s comes on top. Aim: ≥ 1,000 a second on one core.`,
    }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

async function prepare(app: App): Promise<{ grant: string; key: string }> {
  for (const code of ['sjj', 'tjj', 'wjw'])
    await saveOrganisation(app.ctx(), { code, name: { zh: code, en: code }, region: '330000' })
  await registerPatients(app.ctx())
  await publish(app.ctx(), patientsSql(10))
  const asker = app.ctx(person('tjj'))
  const today = new Date().toISOString().slice(0, 10)
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
  const spec = request({ from: today, to: until })
  const { id } = await submitRequest(asker, spec)
  const limits = { callsPerMinute: 1_000_000_000, rowsPerDay: 1_000_000_000 }
  await decideRequest(app.ctx(person('wjw')), id, decision(spec.fields, { id: null, amount: null }, limits))
  const grant = (await getRequest(asker, id)).grant ?? ''
  return { grant, key: (await issueKey(asker, grant)).key }
}

function person(organisation: string): Actor {
  return {
    kind: 'person',
    id: organisation,
    name: organisation,
    roles: ['handler'],
    organisation,
    region: null,
  }
}

async function measure(
  app: App,
  what: string,
  atOnce: number,
  grant: string,
  key: string,
  wanted: string[] | undefined,
) {
  const ctx = app.ctx()
  let begun = 0
  const worker = async (): Promise<void> => {
    while (begun++ < CALLS) {
      try {
        const admission = await admit(ctx, { grant, key, address: '10.0.0.1', operation: 'rows', wanted })
        await admission.record('allowed', 0, 1)
      } catch (error) {
        if (!isAppError(error) || error.code !== 'exchange.fieldUnknown') throw error
      }
    }
  }
  const cpu = process.cpuUsage()
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    what,
    'at once': atOnce,
    'per second': Math.round(CALLS / seconds),
    'per CPU s': String(Math.round(CALLS / ((user + system) / 1e6))),
  }
}

function judgementsPerSecond(): number {
  const now = new Date()
  const fields = [
    { name: 'id', mask: null },
    { name: 'amount', mask: null },
  ]
  const later = new Date(now.getTime() + 1000)
  let allowed = 0
  const started = performance.now()
  for (let i = 0; i < JUDGEMENTS; i++) {
    const verdict = judge({
      now,
      credential: 'current',
      grant: {
        state: 'active',
        manner: 'api',
        from: now,
        to: later,
        purpose: 'p',
        number: 'n',
        fields,
        rowsPerDay: 1,
      },
      entry: { sharing: 'conditional', classification: 'general', secret: false, state: 'published' },
      operation: 'rows',
      statedPurpose: null,
      wanted: i % 2 === 0 ? ['id'] : ['card'],
      conditioned: [],
      withinRate: true,
      rowsToday: 0,
    })
    if (verdict.allowed) allowed++
  }
  if (allowed !== JUDGEMENTS / 2) throw new Error(`${allowed} of ${JUDGEMENTS} were allowed.`)
  return Math.round(JUDGEMENTS / ((performance.now() - started) / 1000))
}
