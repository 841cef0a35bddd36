import { encodeChinese } from '../lib/encode.ts'
import { inventPeople, type Person } from '../lib/people.ts'
import { createRandom, type Random } from '../lib/random.ts'
import type { DepartmentCode } from '../lib/departments.ts'
import type { DeliveredFile, Source } from '../lib/source.ts'
import { delimited, type Cell } from '../lib/table.ts'
import { insuranceHeader, insuranceRow, newTally, policeHeader, policeRow } from './registers.ts'

const policeFile = 'residents-police.csv'
const insuranceFile = 'residents-insurance.csv'

function shuffled<T>(list: T[], random: Random): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.int(0, last)
    const swap = result[last] as T
    result[last] = result[other] as T
    result[other] = swap
  }
  return result
}

/** A register of these people in no order, a few of them entered twice. */
function entries(people: Person[], random: Random): Person[] {
  return shuffled([...people, ...people.filter(() => random.chance(0.012))], random)
}

function delivery(
  file: string,
  department: DepartmentCode,
  encoding: 'gbk' | 'gb18030',
  header: Cell[],
  rows: Cell[][],
): DeliveredFile {
  return {
    file,
    department,
    encoding: encoding.toUpperCase(),
    delivered: '2026-10-10',
    rows: rows.length,
    nonData: 1,
    bytes: encodeChinese(delimited([header, ...rows]), encoding),
  }
}

/** Line numbers in the police file (the header is line 1) and insurance numbers of the same person. */
function truthPairs(police: Person[], insured: { id: string; person: Person }[]): Cell[][] {
  const lines = new Map<number, number[]>()
  police.forEach((person, index) => lines.set(person.id, [...(lines.get(person.id) ?? []), index + 2]))
  return insured.flatMap(({ id, person }) => (lines.get(person.id) ?? []).map((line) => [line, id]))
}

/** A population register as the police and the healthcare insurance hold it; about 3,000 people are in both. */
export function residentsSource(): Source {
  const random = createRandom('residents')
  const people = inventPeople(8000)
  const police = entries(people.slice(0, 4950), random)
  const insured = entries(people.slice(1950, 6900), random).map((person, index) => ({
    id: `YB33${String(index + 1).padStart(8, '0')}`,
    person,
  }))
  const policeTally = newTally()
  const insuranceTally = newTally()
  const policeRows = police.map((person) => policeRow(person, { random, tally: policeTally }))
  const insuranceRows = insured.map(({ id, person }) =>
    insuranceRow(id, person, { random, tally: insuranceTally }),
  )
  const pairs = truthPairs(police, insured)
  const faults = {
    zh: '错误校验码、15 位旧号码、无号码、性别与他处或号码不一致、出生日期与号码不一致的行数。',
    en: 'Rows with a wrong check digit, a 15-digit old number, no number, a sex or a birth date that contradicts the number.',
  }
  return {
    source: 'residents',
    title: { zh: '人口登记与参保人员', en: 'Residents as registered and as insured' },
    department: 'gat',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/residents/, seeds "residents" and "people"',
    notes: {
      zh: '合成数据（SYNTHETIC），人名、号码、住址均为随机生成，与真人巧合纯属偶然。公安为 GB18030（生僻字为四字节），医保为 GBK（同一生僻字成为“?”）；性别、日期、区划写法不同；部分人在同一登记中出现两次。truth-pairs.csv 为公安文件行号与参保号的对应，仅供检验。',
      en: 'SYNTHETIC; names, numbers and addresses are random, any likeness is accidental. The police file is GB18030 (rare characters in four bytes), the insurance file GBK (the same characters became "?"); sex, dates and counties are written differently; some people are entered twice in one register. truth-pairs.csv links line numbers of the police file with insurance numbers, for checking only.',
    },
    files: [
      delivery(policeFile, 'gat', 'gb18030', policeHeader, policeRows),
      delivery(insuranceFile, 'ybj', 'gbk', insuranceHeader, insuranceRows),
    ],
    plantedTruths: [
      {
        kind: 'faults',
        where: { file: policeFile, ...policeTally, enteredTwice: police.length - 4950 },
        ...faults,
      },
      {
        kind: 'faults',
        where: { file: insuranceFile, ...insuranceTally, enteredTwice: insured.length - 4950 },
        ...faults,
      },
      {
        kind: 'duplicates',
        where: { people: 3000, pairs: pairs.length },
        zh: '两部门共有的人数与行对数。',
        en: 'People held by both departments, and pairs of their rows.',
      },
    ],
    truthFiles: [
      {
        file: 'truth-pairs.csv',
        bytes: Buffer.from(delimited([['policeLine', 'insuranceId'], ...pairs], ',', '\n')),
      },
    ],
  }
}
