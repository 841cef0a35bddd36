import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type Caller } from '#test/app.ts'
import { addPlotSource, deliverPlots, registerPlots } from '#test/plots.ts'
import type { Mapping, RunDetail } from './schema.ts'

const app = useApp()
let engineer: Caller

const HEADER = '宗地编号,行政区划,证件号码,性 别,面积（亩）,成交价（元）,签约日期,备注'
const LINES = [
  'A1,330106,11010519491231002X,男,15,5000000,5/3/2024,无',
  'A2,330108,440524188001010014,女士,30,1200000,6/4/2024,',
  'A3,330110,11010519491231002X,先生,7.5,800000,7/5/2024,',
  'A4,330106,11010519491231002X,保密,1.5,900000,8/6/2024,',
]
const file = (name: string, lines = LINES) => ({ name, text: [HEADER, ...lines].join('\n') + '\n' })

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
  await registerPlots(app)
  await addPlotSource(engineer, 'plots-a')
  await addPlotSource(engineer, 'plots-b')
})

const proposalOf = (run: RunDetail) => new Map(run.proposal?.columns.map((column) => [column.label, column]))

describe('a file of a shape nobody knows', () => {
  let run: RunDetail

  it('is proposed a mapping with steps, reasons and what only a person can decide', async () => {
    run = await deliverPlots({ app, caller: engineer }, 'plots-a', file('宗地.csv'))
    expect(run.status).toBe('waiting')
    const proposed = proposalOf(run)
    expect([...proposed.values()].map(({ label, target }) => [label, target])).toEqual([
      ['宗地编号', 'code'],
      ['行政区划', 'division'],
      ['证件号码', 'owner'],
      ['性别', 'sex'],
      ['面积（亩）', 'area'],
      ['成交价（元）', 'price'],
      ['签约日期', 'soldOn'],
      ['备注', null],
    ])
    expect(proposed.get('面积（亩）')?.transforms.at(-1)).toEqual({ op: 'unit', from: '亩', to: '公顷' })
    expect(proposed.get('成交价（元）')?.transforms.at(-1)).toEqual({ op: 'unit', from: '元', to: '万元' })
    expect(proposed.get('签约日期')?.question).toEqual({
      kind: 'day-order',
      examples: ['5/3/2024', '6/4/2024', '7/5/2024'],
    })
    expect(proposed.get('性别')?.unknown).toEqual([
      { value: '保密', rows: 1, suggestion: null },
      { value: '先生', rows: 1, suggestion: null },
    ])
    const reasons = proposed.get('证件号码')?.reasons.map(({ kind }) => kind)
    expect(reasons).toEqual(expect.arrayContaining(['name', 'values']))
  })

  it('is published as decided: values mapped, a value set aside by name, units and dates converted', async () => {
    const mapping: Mapping = {
      columns: (run.proposal?.columns ?? []).flatMap(({ label, target, transforms }) =>
        target === null
          ? []
          : [
              target === 'sex'
                ? {
                    ...{ target, from: [label], quarantine: ['保密'] },
                    transforms: [{ op: 'map', values: { 先生: '男' } }],
                  }
                : { target, from: [label], transforms },
            ],
      ),
    }
    const approved = await engineer.post('/api/ingest/sources/plots-a/mapping', { after: 0, mapping })
    expect(approved.body).toEqual({ version: 1 })
    await engineer.post(`/api/ingest/runs/${run.id}/retry`)
    await app.drain()
    const ended = (await engineer.get(`/api/ingest/runs/${run.id}`)).body as RunDetail
    expect(ended).toMatchObject({ status: 'published', accepted: 3, quarantined: 1 })
    const rows = (await engineer.get('/api/catalog/datasets/plots/rows?sort=code')).body as {
      items: Record<string, unknown>[]
    }
    expect(rows.items).toMatchObject([
      { code: 'A1', sex: '1', area: 1, price: 500, soldOn: '2024-03-05' },
      { code: 'A2', sex: '2', area: 2, price: 120, soldOn: '2024-04-06' },
      { code: 'A3', sex: '1', area: 0.5, price: 80, soldOn: '2024-05-07' },
    ])
    const faults = (await engineer.get(`/api/quality/reports/${run.id}/faults`)).text
    expect(faults).toContain('保密')
    expect(faults).toContain('set-aside')
  })

  it('serves the next file of that shape, also of another source, whatever its order and widths', async () => {
    const order = ['备注', '证件号码', '性别', '签约日期', '成交价(元)', '面积(亩)', '行政区划', '宗地编号']
    const text = `${order.join(',')}\n,11010519491231002X,先生,9/8/2024,100000,3,330106,B1\n`
    const next = await deliverPlots<RunDetail>({ app, caller: engineer }, 'plots-b', { name: 'b.csv', text })
    expect(next.proposal?.like).toEqual({ source: 'plots-a', version: 1 })
    const proposed = proposalOf(next)
    expect(proposed.get('性别')).toMatchObject({
      target: 'sex',
      score: 1,
      reasons: [{ kind: 'shape', source: 'plots-a', version: 1 }],
      transforms: [{ op: 'map', values: { 先生: '男' } }],
      unknown: [],
    })
  })

  it('keeps every version and tells what one says otherwise than another', async () => {
    const { mapping } = (await engineer.get('/api/ingest/sources/plots-a/mappings/1')).body as {
      mapping: Mapping
    }
    const columns = mapping.columns.flatMap((column) =>
      column.target === 'price' ? [] : column.target === 'code' ? [{ ...column, from: ['编号'] }] : [column],
    )
    await engineer.post('/api/ingest/sources/plots-a/mapping', { after: 1, mapping: { columns } })
    const versions = (await engineer.get('/api/ingest/sources/plots-a/mappings')).body as object[]
    expect(versions).toMatchObject([
      { version: 2, columns: 6 },
      { version: 1, columns: 7 },
    ])
    const changes = (await engineer.get('/api/ingest/sources/plots-a/mappings/2/changes')).body
    expect(changes).toMatchObject([
      { target: 'code', kind: 'changed', parts: ['from'] },
      { target: 'price', kind: 'removed' },
    ])
    expect((await engineer.get('/api/ingest/sources/plots-a/mappings/9')).status).toBe(404)
  })
})
