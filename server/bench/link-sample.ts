import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventRegisters, type RegisterRow } from './link-population.ts'

/** `node server/bench/link-sample.ts` writes samples/linkage again: two small registers and the truth about them, SYNTHETIC. */
const folder = join(import.meta.dirname, '..', '..', 'samples', 'linkage')
const rows = inventRegisters(420, 331_102)
const insured = rows.filter(({ department }) => department === 'ybj')
const assisted = rows.filter(({ department }) => department === 'mzt')

/** Pairs for people to judge: without number and phone, moved, a birth date off by a slip; and others who only sound alike. */
const doubtful = insured
  .filter(({ person }) => !assisted.some((row) => row.person === person))
  .slice(0, 24)
  .map((row, i): RegisterRow => {
    const other = i % 3 === 2
    const [year, month, day] = [row.birth.slice(0, 4), row.birth.slice(4, 6), row.birth.slice(6)]
    const slip =
      i % 3 === 0 ? `${year}${month}${day.slice(1)}${day.slice(0, 1)}` : `${year}0${(i % 9) + 1}1${i % 9}`
    return {
      ...row,
      ...{ department: 'mzt', person: other ? 10_000 + i : row.person, number: '', phone: '' },
      birth: slip,
      sex: i % 5 === 4 ? '' : row.sex,
      address: assisted[i]?.address ?? '',
    }
  })
assisted.push(...doubtful)

const dashed = (birth: string): string => `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
const day = (row: RegisterRow): string =>
  `2026-${String(1 + (row.person % 10)).padStart(2, '0')}-1${row.person % 9}`

function write(name: string, header: string[], lines: (string | number)[][]): void {
  writeFileSync(join(folder, name), [header, ...lines].map((line) => line.join(',')).join('\n') + '\n')
}

mkdirSync(folder, { recursive: true })
write(
  'insured-persons.csv',
  ['参保号', '姓名', '性别', '证件号码', '出生日期', '手机号码', '联系地址', '更新日期'],
  insured.map((row, i) => [
    `SYN-YB${String(i + 1).padStart(6, '0')}`,
    ...[row.name, row.sex, row.number, dashed(row.birth), row.phone, row.address, day(row)],
  ]),
)
write(
  'social-assistance.csv',
  [
    '救助编号',
    '对象姓名',
    '性别代码',
    '身份证号',
    '出生年月日',
    '联系电话',
    '家庭住址',
    '救助类别',
    '登记日期',
  ],
  assisted.map((row, i) => [
    `SYN-JZ${String(i + 1).padStart(6, '0')}`,
    ...[
      row.name,
      row.sex === '' ? 9 : row.sex === '男' ? 1 : 2,
      row.number,
      dashed(row.birth),
      row.phone,
      row.address,
    ],
    ['低保', '特困', '临时救助'][row.person % 3] ?? '',
    day(row),
  ]),
)
write(
  'truth.csv',
  ['file', 'line', 'person'],
  [
    ...insured.map((row, i) => ['insured-persons.csv', i + 2, row.person]),
    ...assisted.map((row, i) => ['social-assistance.csv', i + 2, row.person]),
  ],
)
