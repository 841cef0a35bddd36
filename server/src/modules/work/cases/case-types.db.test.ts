import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseTypeDefinition } from './definition.ts'
import { publishCaseType } from './index.ts'
import type { CaseTypeSummary } from './schema.ts'
import { advance, open, read } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let steward: Caller
let health: Caller

beforeAll(async () => {
  for (const department of ['wjw', 'sthj', 'sjj']) await app.as('handler', department)
  steward = await app.as('steward')
  health = await app.as('handler', 'wjw')
})

/** The sample with another promise. */
function promising(days: number): CaseTypeDefinition {
  const definition = permitType()
  const clock = definition.clocks?.[1]
  if (clock) clock.limit.promised = days
  return definition
}

describe('publishing', () => {
  it('again the same, in any order of keys, changes nothing; something else makes a version', async () => {
    const publish = async (definition: CaseTypeDefinition) =>
      (await steward.post('/api/cases/types', definition)).body
    expect(await publish(promising(5))).toEqual({ key: 'permit', version: 1, changed: true })
    const reordered = Object.fromEntries(Object.entries(promising(5)).reverse()) as CaseTypeDefinition
    expect(await publish(reordered)).toEqual({ key: 'permit', version: 1, changed: false })
    const { id } = await open(health)
    expect(await publish(promising(8))).toEqual({ key: 'permit', version: 2, changed: true })
    expect((await read(health, id)).clocks[1]).toMatchObject({ remaining: 5 })
    await advance(health, id, 'accept')
    expect(await read(health, id)).toMatchObject({ typeVersion: 1 })
    const newer = await open(health)
    expect((await read(health, newer.id)).clocks[1]).toMatchObject({ remaining: 8 })
  })

  it('by a module at boot does not undo what a person has published since; a person may restore', async () => {
    expect(await publishCaseType(app.ctx(), promising(5))).toEqual({
      key: 'permit',
      version: 2,
      changed: false,
    })
    const restored = await steward.post('/api/cases/types', promising(5))
    expect(restored.body).toEqual({ key: 'permit', version: 3, changed: true })
  })

  it('at once from several processes makes one version', async () => {
    const definition = { ...promising(7), key: 'other', prefix: 'OT' }
    const published = await Promise.all([1, 2, 3, 4].map(() => publishCaseType(app.ctx(), definition)))
    expect(published.map(({ version }) => version)).toEqual([1, 1, 1, 1])
    expect(published.filter(({ changed }) => changed)).toHaveLength(1)
  })

  it('names every problem with its place', async () => {
    const definition = promising(30)
    definition.prefix = 'OT'
    definition.routing.otherwise = 'nowhere'
    const reply = await steward.post('/api/cases/types', definition)
    expect(reply.body).toMatchObject({
      status: 422,
      code: 'cases.definitionInvalid',
      details: {
        problems: [
          { pointer: '/clocks/1/limit/promised', message: 'The promise of 30 exceeds the legal 20.' },
          { pointer: '/prefix', message: 'OT numbers the cases of other.' },
          { pointer: '/', message: 'There is no department nowhere.' },
        ],
      },
    })
    const typo = await steward.post('/api/cases/types', { ...promising(5), clock: [] })
    expect(typo.status).toBe(400)
  })

  it('shows types to those who work with cases, with what they may open', async () => {
    const listed = async (by: Caller) => {
      const types = (await by.get('/api/cases/types')).body as CaseTypeSummary[]
      return types.filter(({ key }) => ['permit', 'other'].includes(key))
    }
    expect(await listed(health)).toMatchObject([
      { key: 'other', version: 1, mayOpen: true },
      { key: 'permit', version: 3, mayOpen: true },
    ])
    expect(await listed(await app.as('leader'))).toMatchObject([{ mayOpen: false }, { mayOpen: false }])
    expect((await health.get('/api/cases/types/permit')).body).toMatchObject({ definition: { prefix: 'PT' } })
    expect((await health.get('/api/cases/types/none')).body).toMatchObject({ code: 'cases.typeNotFound' })
  })
})
