import { dayFormats, type DayFormat } from '../lib/dates.ts'
import { oldPersonNumber, spoilPersonNumber } from '../lib/identity.ts'
import type { Person } from '../lib/people.ts'
import type { Random } from '../lib/random.ts'
import type { Cell } from '../lib/table.ts'

/** Faults written so far, for the manifest. */
export type Tally = {
  wrongCheckDigits: number
  oldNumbers: number
  noNumber: number
  sexDiffers: number
  birthDiffers: number
}
export const newTally = (): Tally => ({
  wrongCheckDigits: 0,
  oldNumbers: 0,
  noNumber: 0,
  sexDiffers: 0,
  birthDiffers: 0,
})

type Writer = { random: Random; tally: Tally }

const dashed = (birth: string): string => `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`

function numberCell(person: Person, old: number, missing: number, { random, tally }: Writer): string {
  const kind = random.next()
  if (kind < 0.015) {
    tally.wrongCheckDigits += 1
    return spoilPersonNumber(person.number, random)
  }
  if (kind < 0.015 + old && person.birth < '1999') {
    tally.oldNumbers += 1
    return oldPersonNumber(person.number)
  }
  if (kind > 1 - missing) {
    tally.noNumber += 1
    return ''
  }
  return person.number
}

function sexOf(person: Person, { random, tally }: Writer): '男' | '女' {
  if (!random.chance(0.004)) return person.sex
  tally.sexDiffers += 1
  return person.sex === '男' ? '女' : '男'
}

/** Day and month swapped, or the year one off: the usual slips of typing. */
function birthOf(person: Person, { random, tally }: Writer): string {
  if (!random.chance(0.006)) return dashed(person.birth)
  tally.birthDiffers += 1
  return dashed(`${Number(person.birth.slice(0, 4)) + random.pick([-1, 1])}${person.birth.slice(4)}`)
}

function writeDay(date: string, formats: readonly DayFormat[], random: Random): string {
  return dayFormats[random.chance(0.85) ? (formats[0] ?? 'iso') : random.pick(formats)](date)
}

export const policeHeader: Cell[] = [
  '公民身份号码',
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '户籍地代码',
  '户籍地址',
  '迁入日期',
]

/** The police register: numbers nearly always there, sex in words (a few as digits), county codes. */
export function policeRow(person: Person, writer: Writer): Cell[] {
  const { random } = writer
  const sex = sexOf(person, writer)
  return [
    numberCell(person, 0.02, 0.001, writer),
    person.name,
    random.chance(0.03) ? (sex === '男' ? '1' : '2') : sex,
    random.chance(0.97) ? '汉族' : random.pick(['畲族', '回', '01', '苗族']),
    writeDay(birthOf(person, writer), ['compact', 'iso', 'chinese'], random),
    person.county.code,
    `${person.county.city.name}${person.county.name}${person.address}`,
    writeDay(
      `${random.int(2001, 2025)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      ['compact', 'slash'],
      random,
    ),
  ]
}

export const insuranceHeader: Cell[] = [
  '参保号',
  '姓名',
  '性别代码',
  '证件号码',
  '出生年月日',
  '参保地',
  '参保类型',
  '手机号码',
  '住址',
]

/** The insurance register: sex as digits, county names, old numbers, names without what GBK lacks. */
export function insuranceRow(id: string, person: Person, writer: Writer): Cell[] {
  const { random } = writer
  const sex = sexOf(person, writer)
  const short = random.chance(0.1) && person.county.name.length === 3
  const place = short ? person.county.name.slice(0, 2) : person.county.name
  return [
    id,
    person.name,
    random.chance(0.04) ? sex : random.chance(0.01) ? '9' : sex === '男' ? '1' : '2',
    numberCell(person, 0.06, 0.02, writer),
    writeDay(birthOf(person, writer), ['iso', 'slash', 'dotted'], random),
    random.chance(0.2) ? person.county.city.name + place : place,
    random.pick(['职工', '职工', '城乡居民', '1', '2']),
    random.chance(0.05) ? '' : person.phone,
    random.chance(0.3) ? '' : person.address,
  ]
}
