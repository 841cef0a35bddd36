import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { executeRun } from './execute-run.ts'
import { recoverRuns, runIngest } from './jobs.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let engineer: Caller

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: order
version: 1.0.0
status: active
schema: [{ name: turns, properties: [{ name: turn, logicalType: integer, required: true }] }]
`

beforeAll(async () => {
  engineer = await app.as('engineer')
  const both = { zh: '先后', en: 'Order' }
  await engineer.put('/api/catalog/datasets', {
    ...{ code: 'turns', title: both, summary: both, department: 'sjj', level: 'province', theme: 'test' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{ updateCycle: 'irregular', synthetic: true, licence: 'none', origin: 'test', contract },
  })
  await engineer.put('/api/ingest/sources', {
    code: 'turns',
    title: both,
    department: 'sjj',
    dataset: 'turns',
    mode: 'replace',
  })
  const mapping = { columns: [{ target: 'turn', from: ['turn'] }] }
  expect((await engineer.post('/api/ingest/sources/turns/mapping', { after: 0, mapping })).status).toBe(200)
})

async function deliver(turn: number): Promise<string> {
  const file = { name: `${turn}.csv`, content: Buffer.from(`turn\n${turn}\n`) }
  const { body } = await engineer.upload('/api/ingest/sources/turns/deliveries', file)
  app.clock.advance(1000)
  return (body as { run: string }).run
}

const statusOf = async (run: string): Promise<string> =>
  ((await engineer.get(`/api/ingest/runs/${run}`)).body as { status: string }).status
const turnNow = async (): Promise<unknown> =>
  ((await engineer.get('/api/catalog/datasets/turns/rows')).body as { items: { turn: number }[] }).items.map(
    ({ turn }) => turn,
  )
const quiet = (): AbortSignal => new AbortController().signal

it('a later delivery waits for the earlier one, so that an old file never overwrites a newer one', async () => {
  const [first, second] = [await deliver(1), await deliver(2)]
  await runIngest.handle(app.ctx(), { run: second }, quiet())
  expect(await statusOf(second)).toBe('queued')
  await runIngest.handle(app.ctx(), { run: first }, quiet())
  await runIngest.handle(app.ctx(), { run: second }, quiet())
  expect([await statusOf(first), await statusOf(second), await turnNow()]).toEqual([
    'published',
    'published',
    [2],
  ])
})

it('a run whose worker lives is left alone; one whose worker died is taken over', async () => {
  const run = await deliver(3)
  const beat = (ago: string) =>
    sql`update ingest.run set status = 'running', attempt = 1, beat_at = now() - ${ago}::interval where id = ${run}`.execute(
      app.ctx().db,
    )
  await beat('1 second')
  await executeRun(app.ctx(), run, quiet())
  expect(await statusOf(run)).toBe('running')
  await beat('1 minute')
  await recoverRuns.handle(app.ctx(), {}, quiet())
  await app.drain()
  expect([await statusOf(run), await turnNow()]).toEqual(['published', [3]])
})

it('a version made from one that is no longer the newest is refused', async () => {
  const staged = await stageVersion(app.ctx(), 'turns')
  const duck = await openDuck()
  await duck.run(`copy (select 9 as turn) to ${sqlText(staged)} (format parquet)`)
  duck.close()
  const late = publishVersion(app.ctx(), { dataset: 'turns', staged, run: 'late', after: 1 })
  await expect(late).rejects.toMatchObject({ code: 'lake.movedOn', details: { after: 1, last: 3 } })
  expect(await turnNow()).toEqual([3])
})
