import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { entriesOn, findCode, wordsToCodes, type CodeList } from './code-list.ts'
import { diffCodeList } from './code-list-diff.ts'
import { BUILT_IN_CROSSWALKS } from './code-lists.ts'
import { mapCode } from './crosswalk.ts'
import { CODE_LISTS } from './in-force.ts'
import { conforms, conformsSql } from './conform.ts'
import { describeTransform } from './describe-transform.ts'
import { ELEMENTS } from './in-force.ts'
import { unitInLabel } from './name-match.ts'
import { proposeMapping } from './propose-mapping.ts'
import { recogniseColumns } from './recognise.ts'
import type { Transform } from './transform.ts'

let duck: Duck
beforeAll(async () => {
  duck = await openDuck()
})
afterAll(() => duck.close())

describe('code lists', () => {
  it('hold what their standards hold', () => {
    const sizes = Object.fromEntries([...CODE_LISTS].map(([id, list]) => [id, list.entries.length]))
    expect(sizes).toEqual({
      ...{ sex: 4, marriage: 8, nationality: 56, education: 40 },
      ...{ 'industry-section': 20, industry: 97, 'industry-group': 473, 'industry-2011': 96 },
    })
    for (const list of CODE_LISTS.values()) {
      expect(new Set(list.entries.map((entry) => entry.code)).size).toBe(list.entries.length)
    }
  })

  it('know the level above each industry, and every industry has one below', () => {
    const codes = (id: string) => CODE_LISTS.get(id)!.entries.map(({ code }) => code)
    const parents = (id: string) => [...new Set(CODE_LISTS.get(id)!.entries.map(({ parent }) => parent))]
    expect(parents('industry-group')).toEqual(codes('industry'))
    expect(parents('industry')).toEqual(codes('industry-section'))
  })

  it('lead every industry of 2011 to those of 2017, none to the one that is new', () => {
    const [crosswalk] = BUILT_IN_CROSSWALKS
    const old = CODE_LISTS.get('industry-2011')!.entries.map(({ code }) => code)
    const name = (id: string, code: string) => findCode(CODE_LISTS.get(id)!, code)?.name.zh
    const results = old.map((code) => mapCode(crosswalk!, code))
    expect(results.filter(({ state }) => state === 'unmapped')).toEqual([])
    expect(results.filter(({ state }) => state === 'ambiguous').map(({ code }) => code)).toEqual(['58'])
    expect(mapCode(crosswalk!, '82')).toEqual({ state: 'mapped', code: '82', to: '83' })
    expect([name('industry-2011', '82'), name('industry', '83')]).toEqual(['教育', '教育'])
    const reached = new Set(crosswalk!.rows.map(({ to }) => to))
    const unreached = [...CODE_LISTS.get('industry')!.entries].filter(({ code }) => !reached.has(code))
    expect(unreached.map((entry) => entry.name.zh)).toEqual(['土地管理业'])
    const same = crosswalk!.rows.filter(({ relation }) => relation === 'same')
    const differ = same.filter(({ from, to }) => name('industry-2011', from) !== name('industry', to))
    expect(differ.map(({ from }) => from)).toEqual(['05', '11', '25', '50', '86', '95'])
  })

  it('tell what changed between two days', () => {
    const list: CodeList = {
      ...{ id: 'x', name: { zh: 'x', en: 'x' }, standard: '' },
      entries: [
        { code: '1', name: { zh: '甲', en: 'a' }, to: '2020-01-01' },
        { code: '1', name: { zh: '乙', en: 'b' }, from: '2020-01-01' },
        { code: '2', name: { zh: '丙', en: 'c' }, to: '2020-01-01' },
        { code: '3', name: { zh: '丁', en: 'd' }, from: '2020-01-01' },
        { code: '4', name: { zh: '戊', en: 'e' } },
      ],
    }
    expect(diffCodeList(list, '2019-12-31', '2020-01-01')).toEqual([
      { kind: 'renamed', code: '1', name: { zh: '乙', en: 'b' }, before: { zh: '甲', en: 'a' } },
      { kind: 'removed', code: '2', name: { zh: '丙', en: 'c' } },
      { kind: 'added', code: '3', name: { zh: '丁', en: 'd' } },
    ])
    expect(diffCodeList(list, '2020-01-01', '2026-01-01')).toEqual([])
  })

  it('are valid in time', () => {
    const name = (zh: string) => ({ zh, en: '' })
    const list: CodeList = {
      ...{ id: 'x', name: name('x'), standard: '' },
      entries: [
        { code: '1', name: name('旧'), to: '2020-01-01' },
        { code: '1', name: name('新'), from: '2020-01-01' },
        { code: '2', name: name('新') },
      ],
    }
    expect(findCode(list, '1', '2019-12-31')?.name.zh).toBe('旧')
    expect(findCode(list, '1', '2020-01-01')?.name.zh).toBe('新')
    expect(entriesOn(list, '2019-01-01')).toHaveLength(2)
    expect(wordsToCodes(list, '2019-01-01')).toEqual(
      new Map([
        ['旧', '1'],
        ['新', '2'],
      ]),
    )
    expect(wordsToCodes(list, '2021-01-01').has('新')).toBe(false)
  })
})

describe('data elements', () => {
  it('refer to code lists that exist and have unique ids and sound patterns', () => {
    for (const [id, element] of ELEMENTS) {
      expect(id).toBe(element.id)
      if (element.codeList !== undefined) expect(CODE_LISTS.has(element.codeList)).toBe(true)
      if (element.pattern !== undefined) expect(() => new RegExp(element.pattern ?? '')).not.toThrow()
    }
    expect(ELEMENTS.size).toBe(new Set(ELEMENTS.keys()).size)
  })

  it('check values the same way in SQL', async () => {
    const texts = fc.sample(valueLike, { numRuns: 1500, seed: 7 }).filter((text) => !text.includes('\0'))
    await duck.run('CREATE OR REPLACE TEMP TABLE texts (line INTEGER, x VARCHAR)')
    await duck.run(
      `INSERT INTO texts VALUES ${texts.map((text, line) => `(${line}, ${sqlText(text)})`).join(', ')}`,
    )
    for (const element of ELEMENTS.values()) {
      const rows = await duck.all<{ ok: boolean }>(
        `SELECT ${conformsSql(element, 'x')} AS ok FROM texts ORDER BY line`,
      )
      texts.forEach((text, at) => {
        expect([element.id, text, rows[at]?.ok]).toEqual([element.id, text, conforms(element, text)])
      })
    }
  })
})

describe('recognition and mapping', () => {
  it('recognises columns by their values and proposes elements, units and reasons', async () => {
    await duck.run(`CREATE OR REPLACE TEMP TABLE people AS SELECT i AS _line, * FROM (VALUES
      (1, '11010519491231002X', '张三', '330106', '2023/1/5', '１３８００００００００', '1'),
      (2, '440524188001010014', '李四', '330108', '2023-01-06', '13900000000', '2'),
      (3, '—', '王五', '330110', '2023年1月7日', NULL, '3')) t(i, c1, c2, c3, c4, c5, c6)`)
    const columns = [
      { name: 'c1', label: 'SFZH' },
      { name: 'c2', label: '姓名' },
      { name: 'c3', label: '备注' },
      { name: 'c4', label: '登记日期' },
      { name: 'c5', label: '手机号码' },
      { name: 'c6', label: '注册资本（亿元）' },
    ]
    const recognitions = await recogniseColumns(duck, {
      relation: 'people',
      columns: columns.map((column) => column.name),
    })
    const found = (column: string) =>
      recognitions.filter((one) => one.column === column).map((one) => one.element)
    expect(found('c1')).toEqual(['identity-number'])
    expect(recognitions.find((one) => one.column === 'c1')).toMatchObject({
      values: 2,
      matching: 2,
      share: 1,
    })
    expect(found('c3')).toEqual(['division-code'])
    expect(found('c5')).toEqual(['phone'])
    const proposals = proposeMapping({ columns, recognitions })
    expect(proposals.map((proposal) => proposal.element)).toEqual([
      ...['identity-number', 'person-name', 'division-code', 'date', 'phone', 'registered-capital'],
    ])
    expect(proposals[0]?.reasons.map((reason) => reason.kind)).toEqual(['pinyin', 'values'])
    expect(proposals[5]?.transforms.at(-1)).toEqual({ op: 'unit', from: '亿元', to: '万元' })
    expect(proposeMapping({ columns, recognitions })).toEqual(proposals)
  })

  it('follows an earlier decision and proposes nothing where nothing fits', () => {
    const columns = [
      { name: 'c1', label: '备注' },
      { name: 'c2', label: '编号' },
    ]
    const proposals = proposeMapping({
      columns,
      recognitions: [],
      precedents: [{ label: '备注', element: 'address' }],
    })
    expect(proposals[0]).toMatchObject({ element: 'address', score: 1, reasons: [{ kind: 'precedent' }] })
    expect(proposals[1]).toEqual({
      column: 'c2',
      label: '编号',
      score: 0,
      reasons: [],
      transforms: [{ op: 'trim' }],
    })
  })

  it.each([
    ['常住人口（万人）', 'population'],
    ['年末常住人口(人)', 'population'],
    ['地区生产总值（亿元）', 'gdp'],
    ['provinceCode', 'division-code'],
    ['confirmed', 'confirmed'],
    ['PM2.5', 'pm25'],
    ['统一社会信用代码', 'credit-code'],
    ['性别', 'sex'],
    ['xzqhdm', 'division-code'],
    ['区县名称', 'division-name'],
  ])('maps the label %s to %s', (label, element) => {
    const [proposal] = proposeMapping({ columns: [{ name: 'c1', label }], recognitions: [] })
    expect(proposal?.element).toBe(element)
  })

  it('reads units out of labels', () => {
    expect(['人口（万人）', 'GDP(单位:亿元)', '金额/万元', '金额'].map(unitInLabel)).toEqual([
      '万人',
      '亿元',
      '万元',
      undefined,
    ])
  })

  it('describes every transform in both languages', () => {
    const all: Transform[] = [
      ...[
        { op: 'trim' },
        { op: 'half-width' },
        { op: 'upper' },
        { op: 'null' },
        { op: 'number' },
        { op: 'date' },
      ],
      ...[{ op: 'datetime' }, { op: 'division' }, { op: 'code', list: 'sex' }, { op: 'map', values: {} }],
      ...[
        { op: 'unit', from: '亿元', to: '元' },
        { op: 'division-name', within: '33', asOf: '2020-01-01' },
        { op: 'name' },
        { op: 'address', part: 'county' },
        { op: 'address-division', within: '330000', asOf: '2020-01-01' },
      ],
    ] as Transform[]
    for (const transform of all) {
      const { zh, en } = describeTransform(transform)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]{3}/)
    }
  })
})

const valueLike = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '330106',
    '33',
    '1',
    '2',
    '01',
    'A',
    '56',
    'CN',
    '13800000000',
    '0571-87654321',
    '杭州市',
    'true',
  ),
  fc.constantFrom(
    '2023-01-05',
    '2023-02-30',
    '2023-01-05 08:00:00',
    '2023-01-05T08:00:00',
    '-1.5',
    '1e3',
    '+5',
    '130',
    '131',
  ),
  fc.constantFrom(
    '11010519491231002X',
    '91350100M000100Y43',
    '1.',
    '.5',
    '1_000',
    ' 12',
    'inf',
    'NaN',
    '99999999999999999999',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
)
