import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { goldenRecord } from '@yuzhi/models/link'
import { getEntry, registerDataset } from '#modules/data/catalog/index.ts'
import { openLake } from '#modules/data/lake/index.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { samplePath } from '#platform/samples.ts'
import { useApp, type Caller } from '#test/app.ts'
import type { Entity, GoldenPreview, Comparison } from './review-schema.ts'
import { resultFiles } from './result-files.ts'
import { findFinished } from './run-store.ts'
import type { LinkageRun, ProjectDetail } from './schema.ts'
import { seed } from './seed.ts'

const app = useApp()
const HOME = '/api/linkage/projects/assistance'
let steward: Caller
let engineer: Caller

async function ask<T>(by: Caller, path: string): Promise<T> {
  const reply = await by.get(path)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

async function tell<T>(by: Caller, path: string, body: object = {}, status = 200): Promise<T> {
  const reply = await by.post(path, body)
  expect(reply.status, reply.text).toBe(status)
  return reply.body
}

async function runAgain(): Promise<LinkageRun> {
  const { run } = await tell<{ run: string }>(steward, `${HOME}/runs`, {}, 202)
  await app.drain()
  const found = await ask<LinkageRun>(steward, `/api/linkage/runs/${run}`)
  expect(found.error).toBeNull()
  return found
}

type Queue = { open: number; decided: number; task: Comparison | null }
const claim = (by: Caller, body: object = {}): Promise<Queue> => tell<Queue>(by, `${HOME}/claim`, body)

/** Every row the newest finished run knows, with its entity. */
async function rowsOf(): Promise<{ dataset: string; line: number; entity: number; key: string }[]> {
  const run = await findFinished(app.ctx().db, 'assistance')
  const duck = await openDuck()
  const { records } = resultFiles(app.ctx().config, run?.id ?? '')
  const rows = await duck.all<{ dataset: string; line: number; entity: number; key: string }>(
    `select dataset, ("row" + 2)::integer as line, entity::double as entity, key
     from read_parquet(${sqlText(records)}) order by record`,
  )
  duck.close()
  return rows
}

/** Who is who, as the generator of the sample knows. */
function truth(): Map<string, number> {
  const [, ...lines] = readFileSync(samplePath('linkage', 'truth.csv'), 'utf8').trim().split('\n')
  const dataset = { 'insured-persons.csv': 'insured_persons', 'social-assistance.csv': 'social_assistance' }
  return new Map(
    lines.map((line) => {
      const [file = '', number = '', person = ''] = line.split(',')
      return [`${dataset[file as keyof typeof dataset]} ${number}`, Number(person)]
    }),
  )
}

beforeAll(async () => {
  await seed(app.ctx(), () => undefined)
  steward = await app.as('steward')
  engineer = await app.as('engineer')
})

describe('a run', () => {
  it('joins what the truth joins; the rest of the planted pairs is put before people', async () => {
    const run = await runAgain()
    expect(run.status).toBe('done')
    const people = truth()
    const rows = await rowsOf()
    expect(rows.length).toBe(people.size)
    const groups = [...Map.groupBy(rows, ({ entity }) => entity).values()].filter(({ length }) => length > 1)
    const wrong = groups.filter(
      (group) => new Set(group.map((r) => people.get(`${r.dataset} ${r.line}`))).size > 1,
    )
    expect(groups.length).toBeGreaterThan(120)
    expect(wrong).toEqual([])
    const { open } = await claim(steward)
    expect(open).toBeGreaterThan(20)
    expect(run.summary?.fields.map(({ field }) => field)).toContain('identityNumber')
  })

  it('again changes no entity, and a second one at once is refused', async () => {
    const before = await rowsOf()
    const first = await steward.post(`${HOME}/runs`, {})
    expect(first.status).toBe(202)
    expect((await steward.post(`${HOME}/runs`, {})).body).toMatchObject({ code: 'linkage.runGoing' })
    await app.drain()
    expect(await rowsOf()).toEqual(before)
  })

  it('can be cancelled, and then nothing of it is kept', async () => {
    const versions = (await ask<ProjectDetail>(steward, HOME)).lastRun?.id
    const { run } = await tell<{ run: string }>(steward, `${HOME}/runs`, {}, 202)
    await tell(steward, `/api/linkage/runs/${run}/cancel`, {}, 204)
    await app.drain()
    expect((await ask<LinkageRun>(steward, `/api/linkage/runs/${run}`)).status).toBe('cancelled')
    expect((await ask<Entity>(steward, `${HOME}/entities/1`)).run).toBe(versions)
  })

  it('refuses settings that name what does not exist, and a save over a newer one', async () => {
    const { settings, settingsVersion } = await ask<ProjectDetail>(steward, HOME)
    const body = {
      code: 'assistance',
      title: { zh: '甲', en: 'A' },
      department: 'sjj',
      after: settingsVersion,
      settings,
    }
    const bad = { ...settings, passes: [{ keys: [{ field: 'phone', form: 'sound' }] }] }
    const refused = await steward.put('/api/linkage/projects', { ...body, settings: bad })
    expect(refused.body).toMatchObject({
      code: 'linkage.badSettings',
      details: { field: 'phone', form: 'sound' },
    })
    const late = await steward.put('/api/linkage/projects', { ...body, after: 0 })
    expect(late.body).toMatchObject({ code: 'linkage.changedMeanwhile' })
    const analyst = await app.as('analyst')
    expect((await analyst.get(HOME)).status).toBe(403)
  })
})

describe('the review', () => {
  it('gives two reviewers two different pairs, and takes a pair back when its time is up', async () => {
    const [mine, theirs] = [(await claim(steward)).task, (await claim(engineer)).task]
    expect(mine?.id).not.toBe(theirs?.id)
    const intruding = await engineer.post(`/api/linkage/tasks/${mine?.id}/decision`, { verdict: 'match' })
    expect(intruding.body).toMatchObject({ code: 'linkage.claimed' })
    expect((await claim(engineer, { task: mine?.id })).task).toBeNull()
    app.clock.advance(11 * 60_000)
    expect((await claim(engineer, { task: mine?.id })).task?.id).toBe(mine?.id)
  })

  it('hides numbers and phones but shows where they differ; a stated purpose shows them and is written down', async () => {
    const { task } = await claim(steward)
    const number = task?.fields.find(({ part }) => part === 'identity-number')
    expect(number).toMatchObject({ masked: true, onPurpose: true })
    expect(JSON.stringify(number)).not.toMatch(/\d{6}/)
    const reply = await app.http.inject({
      url: `/api/linkage/tasks/${task?.id}`,
      headers: { ...(await cookieOf()), 'x-purpose': encodeURIComponent('核对重复') },
    })
    const seen = (JSON.parse(reply.body) as Comparison).fields.find(({ part }) => part === 'identity-number')
    const shown = [...(seen?.left ?? []), ...(seen?.right ?? [])].map(({ text }) => text).join('')
    expect(seen?.masked).toBe(false)
    expect(shown).toMatch(/\d{15}/)
    const audit = await ask<{
      items: { action: string; purpose: string | null; details: { fields?: string[] } }[]
    }>(await app.as('administrator'), '/api/audit/entries?size=500')
    const reads = audit.items.filter(({ action }) => action === 'linkage.recordsRead')
    expect(
      reads.some(
        ({ purpose, details }) => purpose === '核对重复' && details.fields?.includes('identityNumber'),
      ),
    ).toBe(true)
    expect(
      reads
        .filter(({ purpose }) => purpose === null)
        .every(({ details }) => !details.fields?.includes('identityNumber')),
    ).toBe(true)
  })

  it('keeps decisions, undoes them by counter-decisions, and the next run keeps to them', async () => {
    const { task } = await claim(steward)
    if (!task) throw new Error('nothing to judge')
    expect(task.left.entity).not.toBe(task.right.entity)
    await tell(steward, `/api/linkage/tasks/${task.id}/decision`, { verdict: 'match', reason: '同一人' }, 204)
    expect((await tell<{ task: number }>(steward, `${HOME}/undo`)).task).toBe(task.id)
    expect((await claim(steward)).task?.id).toBe(task.id)
    const later = await steward.post(`${HOME}/undo`, {})
    expect(later.body).toMatchObject({ code: 'linkage.nothingToUndo' })
    await tell(steward, `/api/linkage/tasks/${task.id}/decision`, { verdict: 'match' }, 204)
    const twice = await engineer.post(`/api/linkage/tasks/${task.id}/decision`, { verdict: 'different' })
    expect(twice.body).toMatchObject({ code: 'linkage.decidedAlready' })
    expect((await ask<ProjectDetail>(steward, HOME)).waitingDecisions).toBe(1)
    const run = await runAgain()
    expect(run.summary?.decisions).toBe(1)
    const byKey = new Map((await rowsOf()).map(({ key, entity }) => [key, entity]))
    expect(byKey.get(task.left.record)).toBe(byKey.get(task.right.record))
    const { changes } = await ask<{ changes: object[] }>(steward, `/api/linkage/runs/${run.id}`)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'merged', other: byKey.get(task.left.record) })
  })

  it('skips to the end of the queue and goes on from a pair', async () => {
    const first = (await claim(steward)).task?.id
    await tell(steward, `/api/linkage/tasks/${first}/decision`, { verdict: 'skip' }, 204)
    const second = (await claim(steward)).task?.id
    expect(second).not.toBe(first)
    const third = (await claim(steward, { after: second })).task?.id
    expect([first, second]).not.toContain(third)
  })

  it('estimates the accuracy from the judged sample only', async () => {
    expect((await ask<ProjectDetail>(steward, HOME)).accuracy.precision).toBeNull()
    const people = truth()
    for (;;) {
      const { task } = await claim(steward, { samples: true })
      if (!task) break
      const same =
        people.get(`${task.left.dataset} ${task.left.line}`) ===
        people.get(`${task.right.dataset} ${task.right.line}`)
      await tell(
        steward,
        `/api/linkage/tasks/${task.id}/decision`,
        { verdict: same ? 'match' : 'different' },
        204,
      )
    }
    const { precision, strata } = (await ask<ProjectDetail>(steward, HOME)).accuracy
    expect(strata.every(({ sampled, reviewed }) => sampled === reviewed)).toBe(true)
    expect(precision?.high).toBeGreaterThan(0.95)
    expect(precision?.low).toBeLessThan(precision?.value ?? 0)
  })
})

describe('entities', () => {
  it('are split and joined by people, and their history tells', async () => {
    const [largest] = (
      await ask<{ items: { entity: number; records: number }[] }>(steward, `${HOME}/entities`)
    ).items
    const entity = await ask<Entity>(steward, `${HOME}/entities/${largest?.entity}`)
    expect(entity.records.length).toBe(largest?.records)
    expect(entity.pairs.length).toBeGreaterThan(0)
    const part = entity.records.slice(-1).map(({ record }) => record)
    const none = await steward.post(`${HOME}/entities/${entity.entity}/split`, {
      records: ['x'],
      reason: '误',
    })
    expect(none.body).toMatchObject({ code: 'linkage.splitWhat' })
    await tell(steward, `${HOME}/entities/${entity.entity}/split`, { records: part, reason: '两个人' })
    const others = (await rowsOf()).filter((row) => row.entity !== entity.entity)
    const [alone] = others.filter((row) => others.filter((one) => one.entity === row.entity).length === 1)
    await tell(steward, `${HOME}/entities/${entity.entity}/join`, { other: alone?.entity, reason: '同一人' })
    const run = await runAgain()
    const after = new Map((await rowsOf()).map(({ key, entity }) => [key, entity]))
    const first = after.get(entity.records[0]?.record ?? '')
    expect(after.get(part[0] ?? '')).not.toBe(first)
    expect(after.get(alone?.key ?? '')).toBe(first)
    const { changes } = await ask<Entity>(steward, `${HOME}/entities/${first}`)
    expect(changes.map(({ kind }) => kind)).toContain('merged')
    const told = await ask<{ changes: { kind: string }[] }>(steward, `/api/linkage/runs/${run.id}`)
    expect(told.changes.map(({ kind }) => kind)).toContain('split')
  })
})

describe('golden records', () => {
  it('are previewed, published with the source of every value, as the pure rule says, and undone', async () => {
    const preview = await ask<GoldenPreview>(steward, `${HOME}/golden`)
    expect(preview).toMatchObject({ currentVersion: null })
    expect((await engineer.post(`${HOME}/publications`, {})).status).toBe(403)
    const published = await tell<{ dataset: string; version: number }>(steward, `${HOME}/publications`, {
      reason: '首次',
    })
    expect(published.version).toBe(1)
    const golden = await readGolden()
    expect(golden.length).toBe(preview.rows)
    await compareWithRule(golden)
    const { publications, decisions } = await ask<ProjectDetail>(steward, HOME)
    const id = publications[0]?.id
    const would = await ask<{ decisions: number; priorVersion: null }>(
      steward,
      `${HOME}/publications/${id}/undo`,
    )
    expect(would).toMatchObject({ decisions, priorVersion: null })
    const undone = await tell<{ version: number; decisions: number }>(
      steward,
      `${HOME}/publications/${id}/undo`,
      { reason: '误发', withDecisions: true },
    )
    expect(undone).toEqual({ version: 2, decisions })
    expect(await readGolden()).toEqual([])
    expect(await ask<ProjectDetail>(steward, HOME)).toMatchObject({ decisions: 0, published: null })
    await keepPeoplesEntry()
    const again = await steward.post(`${HOME}/publications/${id}/undo`, {
      reason: '再',
      withDecisions: false,
    })
    expect(again.body).toMatchObject({ code: 'linkage.undoneAlready' })
  })
})

/** A later publication keeps what people made of the entry, and does not take a rule of theirs with it. */
async function keepPeoplesEntry(): Promise<void> {
  const ctx = app.ctx()
  const first = await getEntry(ctx, 'assisted_insured_golden')
  const publish = () => steward.post(`${HOME}/publications`, { reason: '再次' })
  const ruled = first.contract.replace('name: records', 'name: records\n        unique: true')
  await registerDataset(ctx, { ...first, theme: '民生', classification: 'core', contract: ruled })
  expect((await publish()).status).toBeLessThan(300)
  const kept = await getEntry(ctx, 'assisted_insured_golden')
  expect([kept.theme, kept.classification, kept.contract]).toEqual(['民生', 'core', ruled])
  const wider = ruled.replaceAll('nameFrom', 'nameOrigin')
  expect(wider).not.toBe(ruled)
  await registerDataset(ctx, { ...kept, contract: wider })
  expect(await publish()).toMatchObject({
    ...{ status: 409 },
    body: { code: 'linkage.contractLoosened', details: { columns: ['nameOrigin'] } },
  })
}

type GoldenRow = Record<string, string | number | null>

async function readGolden(): Promise<GoldenRow[]> {
  const lake = await openLake(app.ctx(), ['assisted_insured_golden'])
  const rows = await lake.all<GoldenRow>('select * from assisted_insured_golden order by entity')
  lake.close()
  return rows
}

/** Each row against `goldenRecord` over the same members, read by other means. */
async function compareWithRule(golden: readonly GoldenRow[]): Promise<void> {
  const { settings } = await ask<ProjectDetail>(steward, HOME)
  const rules = Object.fromEntries(
    settings.fields.map(({ name }) => {
      const rule = settings.golden?.rules.find(({ field }) => field === name)
      return [
        name,
        rule ?? { by: 'source' as const, sources: settings.datasets.map(({ dataset }) => dataset) },
      ]
    }),
  )
  const lake = await openLake(
    app.ctx(),
    settings.datasets.map(({ dataset }) => dataset),
  )
  const cells = new Map<string, GoldenRow>()
  for (const { dataset } of settings.datasets) {
    for (const row of await lake.all<GoldenRow>(`select * from ${dataset}`))
      cells.set(`${dataset} ${row['_line']}`, row)
  }
  lake.close()
  const groups = Map.groupBy(await rowsOf(), ({ entity }) => entity)
  for (const row of golden) {
    const members = (groups.get(Number(row['entity'])) ?? []).map(({ dataset, line }) => {
      const own = cells.get(`${dataset} ${line}`) ?? {}
      const newest = settings.datasets.find((one) => one.dataset === dataset)?.newest
      const values = settings.fields.flatMap(({ name, columns }) => {
        const column = columns[dataset]
        return column === undefined ? [] : [[name, (own[column] as string | null) ?? null] as const]
      })
      return { source: dataset, at: newest ? String(own[newest]) : '', values: Object.fromEntries(values) }
    })
    const expected = goldenRecord(members, rules)
    for (const { name } of settings.fields) {
      expect(row[name], `${row['entity']} ${name}`).toBe(expected[name]?.value ?? null)
      const from = expected[name]?.from
      const source = from === null || from === undefined ? null : members[from]?.source
      expect(row[`${name}From`] === null ? null : String(row[`${name}From`]).split(' ')[0]).toBe(
        source ?? null,
      )
    }
  }
}

async function cookieOf(): Promise<{ cookie: string }> {
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/identity/session',
    payload: { username: 'steward-sjj', password: 'yuzhi-demo-2026' },
  })
  return {
    cookie: [reply.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}
