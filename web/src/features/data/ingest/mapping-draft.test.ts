import { describe, expect, it } from 'vitest'
import type { Mapping, MappingProposal } from './api.ts'
import {
  addSteps,
  assignColumn,
  changeProperty,
  chooseColumn,
  draftOf,
  faultsOf,
  targetOf,
  toMapping,
  withProposal,
} from './mapping-draft.ts'

const properties = ['region', 'year', 'people', 'note']

const mapping: Mapping = {
  columns: [
    { target: 'region', from: ['地区代码', '区划'], transforms: [{ op: 'trim' }] },
    { target: 'year', from: [], constant: '2023', transforms: [] },
    { target: 'people', from: [], template: '{人}{口}', transforms: [] },
  ],
  unpivot: { labels: '^(?<year>\\d{4})年$' },
}

const proposal = (columns: [string, string | null][]): MappingProposal => ({
  columns: columns.map(([label, target]) => ({
    ...{ label, target, score: 1, reasons: [], samples: [] },
    ...{ transforms: [], alternatives: [], unknown: [] },
  })),
  missing: [],
  properties: properties.map((name) => ({ name, title: name, required: false })),
})

const noUnit = (): null => null

describe('a draft', () => {
  it('gives back the mapping it was made from', () => {
    expect(toMapping(draftOf(mapping, properties))).toEqual(mapping)
  })

  it('drops a target the contract no longer has', () => {
    expect(toMapping(draftOf(mapping, ['region'])).columns.map(({ target }) => target)).toEqual(['region'])
  })

  it('of a first file takes what was proposed', () => {
    const draft = withProposal(
      draftOf(null, properties),
      proposal([
        ['地区', 'region'],
        ['说明', null],
      ]),
      noUnit,
    )
    expect(toMapping(draft)).toEqual({ columns: [{ target: 'region', from: ['地区'], transforms: [] }] })
  })

  it('takes the proposed steps, and a replacement for each unknown value that resembles a code', () => {
    const [column] = proposal([['面积（亩）', 'people']]).columns
    const unknown = [
      { value: '先生', rows: 3, suggestion: '1' },
      { value: '保密', rows: 1, suggestion: null },
    ]
    const transforms = [{ op: 'number' }, { op: 'unit', from: '亩', to: '公顷' }]
    const columns = [{ ...column!, unknown, transforms }]
    const draft = withProposal(draftOf(null, properties), { ...proposal([]), columns }, noUnit)
    expect(toMapping(draft).columns[0]?.transforms).toEqual([
      ...transforms,
      { op: 'map', values: { 先生: '1' } },
    ])
  })

  it('of a new shape keeps what a person decided and adds the new label', () => {
    const draft = withProposal(
      draftOf(mapping, properties),
      proposal([
        ['行政区', 'region'],
        ['年份', 'year'],
      ]),
      noUnit,
    )
    expect(toMapping(draft).columns).toMatchObject([
      { target: 'region', from: ['行政区', '地区代码', '区划'], transforms: [{ op: 'trim' }] },
      { target: 'year', constant: '2023' },
      { target: 'people', template: '{人}{口}' },
    ])
  })
})

describe('chooseColumn', () => {
  const stepsFor = (label: string, unit: string | null) =>
    chooseColumn(draftOf(null, properties), label, 'people', () => unit).properties[2]?.steps

  it('converts what the label says to the unit of the standard', () => {
    expect(stepsFor('常住人口（万人）', '人')).toEqual([
      { op: 'number' },
      { op: 'unit', from: '万人', to: '人' },
    ])
  })

  it('converts nothing where units agree, are unknown or measure different things', () => {
    for (const [label, unit] of [
      ['人口（人）', '人'],
      ['人口', '人'],
      ['人口（万元）', '人'],
      ['人口（万人）', null],
    ] as const)
      expect(stepsFor(label, unit)).toEqual([])
  })
})

describe('assignColumn', () => {
  it('moves a column from one property to another', () => {
    const draft = assignColumn(draftOf(mapping, properties), '区划', 'note')
    expect(targetOf(draft, '区划')).toBe('note')
    expect(toMapping(draft).columns.find(({ target }) => target === 'region')?.from).toEqual(['地区代码'])
  })

  it('leaves a property without its last column unmapped', () => {
    const first = assignColumn(draftOf(null, properties), '年', 'year')
    expect(toMapping(assignColumn(first, '年', null)).columns).toEqual([])
  })
})

describe('addSteps', () => {
  it('adds a step once and joins replacements, what is there winning', () => {
    const steps = [{ op: 'trim' as const }, { op: 'map' as const, values: { 男: '1', 不明: '9' } }]
    const start = changeProperty(draftOf(mapping, properties), 'region', { steps })
    const draft = addSteps(start, 'region', [{ op: 'trim' }, { op: 'map', values: { 男: '', 女: '' } }])
    expect(draft.properties[0]?.steps).toEqual([
      { op: 'trim' },
      { op: 'map', values: { 男: '1', 女: '', 不明: '9' } },
    ])
  })
})

describe('faultsOf', () => {
  it('finds nothing in an approved mapping', () => {
    expect(faultsOf(draftOf(mapping, properties), new Set(['region', 'year']))).toEqual([])
  })

  it('names what is missing and where', () => {
    const half = changeProperty(draftOf(mapping, properties), 'people', { template: 'no column' })
    const draft = changeProperty(half, 'region', { steps: [{ op: 'unit', from: '万元', to: '人' }] })
    expect(faultsOf({ ...draft, unpivot: '(' }, new Set(['note']))).toEqual([
      { target: 'region', kind: 'step' },
      { target: 'people', kind: 'noTemplate' },
      { target: 'note', kind: 'required' },
      { target: null, kind: 'pattern' },
    ])
  })

  it('wants a required property to find its column in the file in hand', () => {
    const draft = { ...draftOf(mapping, properties), unpivot: '' }
    const required = new Set(['region'])
    expect(faultsOf(draft, required, ['地 区代码', '人口'])).toEqual([])
    expect(faultsOf(draft, required, ['行政区'])).toEqual([{ target: 'region', kind: 'notInFile' }])
    expect(faultsOf(draft, new Set(), ['行政区'])).toEqual([])
    expect(faultsOf(draftOf(mapping, properties), required, ['行政区'])).toEqual([])
  })

  it('does not let an empty mapping pass', () => {
    expect(faultsOf(draftOf(null, properties), new Set())).toEqual([{ target: null, kind: 'empty' }])
  })
})
