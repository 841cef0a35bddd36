import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { divisionHistory } from './division.ts'
import { applyTransforms, type Transform } from './transform.ts'
import { transformsSql } from './transform-sql.ts'

const divisions = divisionHistory([
  { code: '330000', name: '浙江省', from: '1980-12-31' },
  { code: '330100', name: '杭州市', from: '1980-12-31' },
  { code: '330106', name: '西湖区', from: '1980-12-31' },
  { code: '330500', name: '湖州市', from: '1983-07-27' },
])
const context = { divisions }

const cases: [Transform[], string, string | null][] = [
  [[{ op: 'trim' }], ' \u3000杭州\t', '杭州'],
  [[{ op: 'trim' }], '\uFEFFa b\u00A0', 'a b'],
  [[{ op: 'half-width' }], '１２３，ＡＢ　（x）', '123,AB (x)'],
  [[{ op: 'upper' }], '11010519491231002x', '11010519491231002X'],
  [[{ op: 'null' }], '—', null],
  [[{ op: 'null', words: ['未报'] }], '—', '—'],
  [[{ op: 'number' }], '1,234,567.5', '1234567.5'],
  [[{ op: 'number' }], '1,23', '1,23'],
  [[{ op: 'number' }], 'N/A', null],
  [[{ op: 'number' }], '无', null],
  [[{ op: 'unit', from: '亿元', to: '万元' }], '1.1', '11000'],
  [[{ op: 'unit', from: '万元', to: '亿元' }], '-12345', '-1.2345'],
  [[{ op: 'unit', from: '元', to: '亿元' }], '0.0000000001', '0.000000000000000001'],
  [[{ op: 'unit', from: '公顷', to: '亩' }], '2', '30'],
  [[{ op: 'unit', from: '亩', to: '公顷' }], '-1', '-0.0666666667'],
  [[{ op: 'unit', from: '万人', to: '人' }], '12.3456', '123456'],
  [[{ op: 'unit', from: '万人', to: '元' }], '5', '5'],
  [[{ op: 'unit', from: '万元', to: '万元' }], '5000000元', '500'],
  [[{ op: 'unit', from: '元', to: '万元' }], '1.5亿元', '15000'],
  [[{ op: 'datetime' }], '2025年4月1日10时2分', '2025-04-01 10:02:00'],
  [[{ op: 'unit', from: '万元', to: '元' }], '约5', '约5'],
  [[{ op: 'date' }], '2023年1月5日', '2023-01-05'],
  [[{ op: 'date' }], '2023/1/5', '2023-01-05'],
  [[{ op: 'date' }], '20230105', '2023-01-05'],
  [[{ op: 'date' }], '05.01.2023', '05.01.2023'],
  [[{ op: 'date', order: 'day-first' }], '05.01.2023', '2023-01-05'],
  [[{ op: 'date', order: 'month-first' }], '05/01/2023', '2023-05-01'],
  [[{ op: 'date' }], '25.01.2023', '2023-01-25'],
  [[{ op: 'date' }], '13.12.2023', '2023-12-13'],
  [[{ op: 'date' }], '12.11.2023', '12.11.2023'],
  [[{ op: 'date' }], '01/25/2023', '2023-01-25'],
  [[{ op: 'date' }], '2023-02-30', '2023-02-30'],
  [[{ op: 'date' }], '20230230', '20230230'],
  [[{ op: 'date' }], '民国113年3月5日', '2024-03-05'],
  [[{ op: 'date' }], '民国38年2月30日', '民国38年2月30日'],
  [[{ op: 'date' }], '5/3/24', '5/3/24'],
  [[{ op: 'date', order: 'day-first' }], '5/3/24', '2024-03-05'],
  [[{ op: 'date', order: 'month-first' }], '5/3/49', '2049-05-03'],
  [[{ op: 'date', order: 'day-first' }], '5/3/50', '1950-03-05'],
  [[{ op: 'name' }], '张　三', '张三'],
  [[{ op: 'name' }], '王 小 明', '王小明'],
  [[{ op: 'name' }], '阿依古丽•买买提', '阿依古丽·买买提'],
  [[{ op: 'name' }], '杭州云栖(集团)有限公司', '杭州云栖（集团）有限公司'],
  [[{ op: 'name' }], 'Zhang  San', 'Zhang San'],
  [[{ op: 'address', part: 'province' }], '浙江省杭州市西湖区文三路１２号2幢', '浙江省'],
  [[{ op: 'address', part: 'city' }], '浙江省杭州市西湖区文三路12号', '杭州市'],
  [[{ op: 'address', part: 'county' }], '杭州市西湖区北山街道文三路12号', '西湖区'],
  [[{ op: 'address', part: 'town' }], '杭州市西湖区北山街道文三路12号', '北山街道'],
  [[{ op: 'address', part: 'street' }], '杭州市西湖区北山街道文三路12号', '文三路'],
  [[{ op: 'address', part: 'number' }], '杭州市西湖区文三路12-3号2幢', '12-3号'],
  [[{ op: 'address', part: 'number' }], '杭州市西湖区', null],
  [[{ op: 'address', part: 'whole' }], ' 浙江省 杭州市西湖区 文三路１２号 ', '浙江省杭州市西湖区文三路12号'],
  [[{ op: 'address-division', within: '330000', asOf: '2020-01-01' }], '杭州市西湖区文三路12号', '330106'],
  [[{ op: 'address-division', within: '330000', asOf: '2020-01-01' }], '浙江省湖州市某街', '330500'],
  [[{ op: 'address-division', within: '330000', asOf: '1975-01-01' }], '杭州市西湖区', '杭州市西湖区'],
  [[{ op: 'date' }], '44931', '44931'],
  [[{ op: 'date', excelSerial: true }], '44931', '2023-01-05'],
  [[{ op: 'date', excelSerial: true }], '60', '60'],
  [[{ op: 'datetime' }], '2023年1月5日 8时05分', '2023-01-05 08:05:00'],
  [[{ op: 'datetime' }], '2023-01-05T08:05:09', '2023-01-05 08:05:09'],
  [[{ op: 'datetime' }], '20230105080509', '2023-01-05 08:05:09'],
  [[{ op: 'datetime' }], '2023/1/5', '2023-01-05 00:00:00'],
  [[{ op: 'datetime' }], '2023-01-05 25:00', '2023-01-05 25:00'],
  [[{ op: 'datetime', excelSerial: true }], '44931.5', '2023-01-05 12:00:00'],
  [[{ op: 'code', list: 'sex' }], '男', '1'],
  [[{ op: 'code', list: 'nationality' }], '汉族', '01'],
  [[{ op: 'code', list: 'marriage' }], '离异', '40'],
  [[{ op: 'code', list: 'sex' }], '男女', '男女'],
  [[{ op: 'division' }], '33', '330000'],
  [[{ op: 'division' }], '3301', '330100'],
  [[{ op: 'division' }], '330106000000', '330106'],
  [[{ op: 'division' }], '33010', '33010'],
  [[{ op: 'division-name', within: '330000', asOf: '2020-01-01' }], '西湖', '330106'],
  [[{ op: 'division-name', within: '330100', asOf: '2020-01-01' }], '湖州市', '湖州市'],
  [[{ op: 'map', values: { 是: 'true' } }], '是', 'true'],
  [
    [{ op: 'trim' }, { op: 'half-width' }, { op: 'number' }, { op: 'unit', from: '亿元', to: '元' }],
    '　１，２３４．５ ',
    '123450000000',
  ],
]

describe('transforms', () => {
  let duck: Duck
  beforeAll(async () => {
    duck = await openDuck()
  })
  afterAll(() => duck.close())

  it.each(cases)('%j on %j gives %j', (transforms, text, expected) => {
    expect(applyTransforms(transforms, text, context)).toBe(expected)
  })

  it('gives the same results in SQL', async () => {
    for (const [transforms, text, expected] of cases) {
      expect([transforms, text, await inSql(transforms, [text])]).toEqual([transforms, text, [expected]])
    }
  })

  it.each(['date', 'datetime'] as const)('agrees with SQL on any text for %s', async (op) => {
    for (const options of [
      {},
      { order: 'day-first' },
      { order: 'month-first', excelSerial: true },
    ] as const) {
      await agrees([{ op, ...options }], fc.oneof(dateLike, fc.string()))
    }
  })

  it.each([
    [[{ op: 'trim' }, { op: 'half-width' }, { op: 'upper' }]],
    [[{ op: 'trim' }, { op: 'number' }, { op: 'unit', from: '万元', to: '亿元' }]],
    [[{ op: 'unit', from: '亩', to: '公顷' }]],
    [[{ op: 'unit', from: '元', to: '万元' }]],
    [[{ op: 'unit', from: '亿元', to: '元' }]],
    [[{ op: 'division' }]],
    [[{ op: 'code', list: 'industry' }, { op: 'null' }]],
    [[{ op: 'name' }]],
    ...(['province', 'city', 'county', 'town', 'street', 'number', 'whole'] as const).map((part) => [
      [{ op: 'address', part }],
    ]),
    [[{ op: 'address-division', within: '330000', asOf: '2020-01-01' }]],
  ] as [Transform[]][])('agrees with SQL on any text for %j', async (transforms) => {
    await agrees(transforms, fc.oneof(numberLike, fc.string(), messy, divisionLike, addressLike))
  })

  async function agrees(transforms: Transform[], arbitrary: fc.Arbitrary<string>): Promise<void> {
    const texts = fc.sample(arbitrary, { numRuns: 3000, seed: 2260 }).filter((text) => !text.includes('\0'))
    const found = await inSql(transforms, texts)
    texts.forEach((text, at) => {
      expect([text, found[at]]).toEqual([text, applyTransforms(transforms, text, context)])
    })
    expect(texts.length).toBeGreaterThan(2000)
  }

  async function inSql(transforms: Transform[], texts: string[]): Promise<(string | null)[]> {
    await duck.run('CREATE OR REPLACE TEMP TABLE texts (line INTEGER, x VARCHAR)')
    const rows = texts.map((text, at) => `(${at}, ${sqlText(text)})`)
    await duck.run(`INSERT INTO texts VALUES ${rows.join(', ')}`)
    const sql = transformsSql(transforms, 'x', context)
    const found = await duck.all<{ y: string | null }>(`SELECT ${sql} AS y FROM texts ORDER BY line`)
    return found.map((row) => row.y)
  }
})

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''))
const dateLike = fc
  .tuple(
    fc.constantFrom('2023', '1999', '29', '31', '5', '05', '2000', '12', '0', '民国113'),
    fc.constantFrom('-', '/', '.', '年', ''),
    fc.constantFrom('1', '02', '13', '12', '30', '29', '5', '05'),
    fc.constantFrom('-', '/', '.', '月', ''),
    fc.constantFrom('1', '29', '30', '31', '2023', '2024', '1900', '05', '24', '75'),
    fc.constantFrom('', '日', ' 8:05', 'T23:59:59', ' 24:00', '日 8时5分', '12', '121212', '.5', ' 8:5:7'),
  )
  .map((parts) => parts.join(''))
const numberLike = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    digits(0, 16),
    fc.constantFrom('', ',', '.'),
    digits(0, 11),
    fc.constantFrom('', '', '元', '万元', '人'),
  )
  .map((parts) => parts.join(''))
const messy = fc
  .array(fc.constantFrom(...' \t　１９Ａｚ杭州a,.—'), { maxLength: 8 })
  .map((list) => list.join(''))
const addressLike = fc
  .array(
    fc.constantFrom(
      ...[
        '浙江省',
        '杭州市',
        '西湖区',
        '湖州市',
        '桐庐县',
        '北山街道',
        '文三路',
        '12号',
        '１２号',
        ' ',
        '　',
      ],
      ...['2幢', '(', '）', '•', '王', '北京市', '自治州', '第一大道', '3-1号', '村', '镇', 'x'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const divisionLike = digits(1, 13)
