import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type Caller } from '#test/app.ts'
import { addPlotSource, deliverPlots, registerPlots } from '#test/plots.ts'
import { noteReads } from './index.ts'
import { RunEvent } from './openlineage.ts'
import type { CellTrace } from './schema.ts'

const app = useApp()
let engineer: Caller
let first: Run
let second: Run
type Run = { id: string; status: string; files: { sha256: string }[] }
type Graph = {
  nodes: { kind: string; id: string }[]
  edges: { from: { kind: string }; to: { kind: string } }[]
}

const head = '编号表\n地块编号,区划代码,权利人身份证号,性别,面积（亩）,成交价（万元）,成交日期\n'
const mapping = {
  columns: [
    { target: 'code', from: ['地块编号'] },
    { target: 'division', from: ['区划代码'] },
    { target: 'owner', from: ['权利人身份证号'] },
    { target: 'sex', constant: '男' },
    {
      ...{ target: 'area', from: ['面积（亩）'] },
      transforms: [
        { op: 'trim' },
        { op: 'half-width' },
        { op: 'number' },
        { op: 'unit', from: '亩', to: '公顷' },
      ],
    },
    { target: 'price', from: ['成交价（万元）'] },
    { target: 'soldOn', from: ['成交日期'] },
  ],
}

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
  await registerPlots(app)
  await addPlotSource(engineer, 'plots-a')
  await engineer.post('/api/ingest/sources/plots-a/mapping', { after: 0, mapping })
  const deliver = (name: string, text: string) =>
    deliverPlots<Run>({ app, caller: engineer }, 'plots-a', { name, text })
  first = await deliver('一.csv', `${head}A1,330106,11010519491231002X,,　１５ ,500,2024年3月5日\n`)
  second = await deliver('二.csv', `${head}A2,330108,440524188001010014,,30,120,2024/4/6\n`)
  expect([first.status, second.status]).toEqual(['published', 'published'])
  await noteReads(app.ctx(), {
    ...{ kind: 'indicator', id: 'land', title: { zh: '成交面积', en: 'Land' }, link: null },
    reads: [{ kind: 'dataset', id: 'plots', detail: { columns: ['area'] } }],
  })
  await noteReads(app.ctx(), {
    ...{ kind: 'finding', id: 'land', title: { zh: '成交面积', en: 'Land' }, link: null },
    reads: [{ kind: 'indicator', id: 'land' }],
  })
})

const trace = async (column: string, who = engineer, run = first, line = 3) =>
  who.get(`/api/lineage/cells/plots?file=${run.files[0]?.sha256}&line=${line}&column=${column}`)
const graph = async (node: string, query = '') =>
  (await engineer.get(`/api/lineage/graph?node=${node}${query}`)).body as Graph
const kinds = ({ nodes }: Graph) => nodes.map(({ kind }) => kind).sort()

describe('why a value is what it is', () => {
  it('is told from the text in the file through every step, also after another file was merged', async () => {
    const found = (await trace('area')).body as CellTrace
    expect(found).toMatchObject({
      ...{ version: 2, file: { name: '一.csv' }, line: 3, label: '面积（亩）' },
      ...{ source: 'plots-a', mappingVersion: 1, run: first.id },
      masked: false,
    })
    const [value] = found.values
    expect(value).toMatchObject({ raw: '　１５ ', value: 1, agrees: true })
    const texts = value?.steps.filter(({ changed }) => changed).map(({ by, op, after }) => [by, op, after])
    expect(texts).toEqual([
      ['mapping', 'trim', '１５'],
      ['mapping', 'half-width', '15'],
      ['mapping', 'unit', '1'],
    ])
    expect(found.rules).toMatchObject([{ id: 'area.type', severity: 'reject', passed: true }])
    expect(found.dependents).toMatchObject([{ kind: 'indicator', id: 'land', usesColumn: true }])
    const other = (await trace('soldOn', engineer, second)).body as CellTrace
    expect(other).toMatchObject({ file: { name: '二.csv' }, run: second.id, label: '成交日期' })
    expect(other.values[0]).toMatchObject({ raw: '2024/4/6', value: '2024-04-06', agrees: true })
    expect(other.dependents).toMatchObject([{ usesColumn: false }])
  })

  it('names a text that the mapping gives to every row', async () => {
    const found = (await trace('sex')).body as CellTrace
    expect([found.label, found.values[0]?.raw, found.values[0]?.value]).toEqual([null, '男', '1'])
  })

  it('tells nothing of a personal value to those who may not see it', async () => {
    const analyst = await app.as('analyst', 'tjj')
    const reply = await trace('owner', analyst)
    expect(reply.body).toMatchObject({ masked: true, values: [] })
    expect(reply.text).not.toContain('110105')
    expect((await trace('owner')).text).toContain('11010519491231002X')
    expect((await (await app.as('handler')).get('/api/lineage/graph?node=dataset:plots')).status).toBe(403)
  })

  it('knows no cell that is not there', async () => {
    expect((await trace('area', engineer, first, 99)).status).toBe(404)
    expect((await trace('nothing')).status).toBe(404)
  })
})

describe('the graph', () => {
  it('leads from a file to what depends on it, and from a finding to its files', async () => {
    const down = await graph(`file:${first.files[0]?.sha256}`, '&direction=down&depth=6')
    expect(kinds(down)).toEqual(['dataset', 'file', 'finding', 'indicator', 'run'])
    const up = await graph('finding:land', '&direction=up&depth=6')
    expect(kinds(up)).toEqual(['dataset', 'file', 'file', 'finding', 'indicator', 'run', 'run', 'source'])
    expect(up.edges.map(({ from, to }) => `${from.kind}→${to.kind}`).sort()).toEqual([
      ...['dataset→indicator', 'file→run', 'file→run', 'indicator→finding'],
      ...['run→dataset', 'run→dataset', 'source→file', 'source→file'],
    ])
    expect((await engineer.get('/api/lineage/graph?node=dataset:nothing')).status).toBe(404)
  })

  it('is exported as OpenLineage with the columns each column is made from', async () => {
    const reply = await engineer.get(`/api/lineage/runs/${second.id}/openlineage`)
    const [start, end] = (reply.body as unknown[]).map((event) => RunEvent.parse(event))
    expect([start?.eventType, end?.eventType]).toEqual(['START', 'COMPLETE'])
    expect(end?.inputs).toMatchObject([{ namespace: 'yuzhi://files', name: second.files[0]?.sha256 }])
    const fields = end?.outputs[0]?.facets.columnLineage.fields ?? {}
    expect(fields['area']?.inputFields).toMatchObject([
      { field: '面积（亩）', transformations: [{ type: 'DIRECT', subtype: 'TRANSFORMATION' }] },
    ])
    expect(fields['sex']?.inputFields).toEqual([])
  })
})

describe('a change of a standard', () => {
  it('is shown with the columns that use it and how many of their values would still hold', async () => {
    const uses = (await engineer.get('/api/lineage/elements/division-code/uses')).body
    expect(uses).toMatchObject([{ dataset: 'plots', name: 'division' }])
    const element = (await engineer.get('/api/standards/elements/division-code')).body as { element: object }
    const content = { ...element.element, pattern: '33010[0-6]' }
    const proposal = {
      action: 'put',
      kind: 'element',
      code: 'division-code',
      after: 1,
      reason: '收窄',
      content,
    }
    const made = await engineer.post('/api/standards/proposals', { ...proposal, validFrom: '2026-11-23' })
    const { id } = made.body as { id: string }
    expect((await engineer.get(`/api/lineage/proposals/${id}/impact`)).body).toMatchObject({
      columns: [{ dataset: 'plots', column: 'division', values: 2, fitNow: 2, fitThen: 1 }],
      dependents: [{ kind: 'indicator', id: 'land' }],
    })
  })
})
