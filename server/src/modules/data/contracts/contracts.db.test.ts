import { beforeAll, describe, expect, it } from 'vitest'
import { getEntry, registerDataset } from '#modules/data/catalog/index.ts'
import { useApp, type Caller } from '#test/app.ts'
import type { ContractBench, ContractTrial, ContractVersionDetail } from './schema.ts'

const app = useApp()

const contract = `apiVersion: v3.1.0
kind: DataContract
id: census
version: 1.0.0
status: active
schema:
  - name: census
    properties:
      # The six digits of GB/T 2260.
      - { name: region, businessName: 地区代码, logicalType: string, required: true, primaryKey: true }
      - name: people
        businessName: 人口
        logicalType: integer
        logicalTypeOptions: { minimum: 0 }
`

const entry = {
  ...{ code: 'census', title: { zh: '人口', en: 'Census' }, summary: { zh: '人口', en: 'People' } },
  ...{ department: 'tjj', level: 'province', theme: '人口', classification: 'general', personal: false },
  ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'yearly', synthetic: true },
  ...{ licence: 'CC0', origin: 'test', contract, contractFiles: {} },
}

let author: Caller
let second: Caller
const at = '/api/contracts/datasets/census'

beforeAll(async () => {
  author = await app.as('steward', 'sjj')
  second = await app.as('steward', 'tjj')
  const engineer = await app.as('engineer', 'tjj')
  expect((await author.put('/api/catalog/datasets', entry)).status).toBe(204)
  const source = {
    code: 'census',
    title: { zh: '人口', en: 'Census' },
    department: 'tjj',
    dataset: 'census',
    mode: 'replace',
  }
  expect((await engineer.put('/api/ingest/sources', source)).status).toBe(204)
  const columns = ['region', 'people'].map((target, i) => ({
    target,
    from: [['地区代码', '人口'][i]],
    transforms: [],
  }))
  await engineer.post('/api/ingest/sources/census/mapping', { after: 0, mapping: { columns } })
  const rows = Array.from({ length: 60 }, (_, i) => `${330100 + i},${i}`)
  await engineer.upload('/api/ingest/sources/census/deliveries', {
    name: 'census.csv',
    content: Buffer.from(`地区代码,人口\n${rows.join('\n')}\n`),
  })
  await app.drain()
})

/** The contract in force after some edits, and the reply in full. */
async function edit(edits: object[], text = contract) {
  const { body, status } = await author.post(`${at}/edit`, { contract: text, edits })
  return { status, ...(body as { contract: string; comparison: { loosens: boolean; bump: string } }) }
}

const stricter = { do: 'set', column: 'people', fields: { logicalTypeOptions: { maximum: 50 } } }
const versioned = (version: string) => ({ do: 'version', version })

describe('a draft', () => {
  it('is changed as text, with comments and order kept, and compared with the contract in force', async () => {
    const { contract: text, comparison } = await edit([stricter, versioned('1.1.0')])
    expect(text).toContain('# The six digits of GB/T 2260.')
    expect(text).toContain('maximum: 50')
    expect(comparison).toMatchObject({ loosens: false, bump: 'minor' })
    expect((await edit([{ do: 'remove', rule: 'people.range' }])).comparison).toMatchObject({ loosens: true })
    expect((await edit([{ do: 'remove', rule: 'people.type' }])).status).toBe(422)
  })

  it('is tried on the published rows: how many would fail, and which', async () => {
    const { contract: text } = await edit([stricter])
    const trial = (await author.post(`${at}/trial`, { contract: text })).body as ContractTrial
    expect(trial).toMatchObject({ version: 1, rows: 60, tried: 60, rejected: 9, needs: '1.1.0', waiting: [] })
    const range = trial.rules.find(({ id }) => id === 'people.range')
    expect(range).toMatchObject({ kind: 'range', checked: 60, failed: 9 })
    expect(range?.sample).toHaveLength(5)
    expect(range?.sample[0]).toEqual({ file: 'census.csv', line: 53, column: 'people', value: '51' })
    const broken = await author.post(`${at}/trial`, { contract: 'kind: [' })
    expect(broken.status).toBe(422)
  })

  it('is given rules that the data keeps, with score and reason', async () => {
    const { body } = await author.post(`${at}/rule-proposals`, { contract })
    const proposals = body as { id: string; score: number; reason: { zh: string }; edit: object }[]
    expect(proposals.map(({ id }) => id).sort()).toEqual([
      'people.required',
      'people.unique',
      'region.pattern',
    ])
    expect(proposals[0]).toMatchObject({
      score: 0.95,
      reason: { zh: expect.stringContaining('60') as string },
    })
    const pattern = proposals.find(({ id }) => id === 'region.pattern')
    expect((await edit([pattern?.edit ?? {}])).contract).toContain('[0-9]{6}')
  })
})

describe('a proposal', () => {
  it('needs a higher version, says something new, and is in force at once where it does not loosen', async () => {
    const propose = (text: string) => author.post(`${at}/versions`, { contract: text, note: '上限' })
    expect((await propose(contract)).body).toMatchObject({ code: 'contracts.unchanged' })
    const low = await edit([stricter, versioned('1.0.1')])
    expect((await propose(low.contract)).body).toMatchObject({
      ...{ code: 'contracts.versionTooLow', details: { needs: '1.1.0' } },
    })
    const { contract: text } = await edit([stricter, versioned('1.1.0')])
    expect((await propose(text)).body).toMatchObject({ state: 'published', version: '1.1.0', number: 2 })
    const bench = (await author.get(at)).body as ContractBench
    expect(bench).toMatchObject({ version: '1.1.0' })
    expect(bench.history.map(({ version, state }) => [version, state])).toEqual([
      ['1.1.0', 'published'],
      ['1.0.0', 'published'],
    ])
  })

  it('that loosens waits for a second person, and the audit log names the rules', async () => {
    const { contract: inForce } = (await author.get(at)).body as ContractBench
    const { contract: text } = await edit(
      [{ do: 'remove', rule: 'people.range' }, versioned('1.2.0')],
      inForce,
    )
    const reply = await author.post(`${at}/versions`, { contract: text, note: '口径变化' })
    const proposal = reply.body as ContractVersionDetail
    expect(proposal).toMatchObject({ state: 'proposed', loosens: true, mayDecide: false })
    expect(((await author.get(at)).body as ContractBench).version).toBe('1.1.0')
    expect((await author.post(`${at}/versions`, { contract: text, note: '再来' })).body).toMatchObject({
      code: 'contracts.pending',
    })
    const decision = { publish: true, note: '同意' }
    const decide = (who: Caller) => who.post(`/api/contracts/versions/${proposal.id}/decision`, decision)
    expect((await decide(author)).body).toMatchObject({ code: 'contracts.ownProposal' })
    expect((await decide(await app.as('engineer', 'tjj'))).status).toBe(403)
    expect((await decide(second)).body).toMatchObject({ state: 'published', decidedBy: 'steward-tjj' })
    expect((await decide(second)).body).toMatchObject({ code: 'contracts.decided' })
    expect(((await author.get(at)).body as ContractBench).version).toBe('1.2.0')
    const log = await (await app.as('administrator', 'sjj')).get('/api/audit/entries?q=contracts.published')
    expect(log.text).toContain('people.range')
  })

  it('is refused when the contract in force has changed since', async () => {
    const { contract: inForce } = (await author.get(at)).body as ContractBench
    const { contract: text } = await edit(
      [{ do: 'set', column: 'region', fields: { required: false } }, versioned('2.0.0')],
      inForce,
    )
    const loose = text.replace('primaryKey: true', 'primaryKey: false')
    const proposal = (await author.post(`${at}/versions`, { contract: loose, note: '放宽' }))
      .body as ContractVersionDetail
    expect(proposal).toMatchObject({ state: 'proposed', comparison: { bump: 'major' } })
    const other = inForce.replace('status: active', 'status: draft')
    await registerDataset(app.ctx(), { ...(await getEntry(app.ctx(), 'census')), contract: other })
    const decide = (publish: boolean) =>
      second.post(`/api/contracts/versions/${proposal.id}/decision`, { publish, note: '决定' })
    expect((await decide(true)).body).toMatchObject({ code: 'contracts.baseChanged' })
    expect((await decide(false)).body).toMatchObject({ state: 'rejected' })
  })
})
