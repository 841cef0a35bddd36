import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { parse } from 'yaml'

/** Synthetic departmental rows for the ingest bench: seeded, 12 columns, about 130 bytes a row. */
export const BENCH_COLUMNS = [
  'id',
  'identity_number',
  'credit_code',
  'county_code',
  'report_date',
  'created_at',
  'amount',
  'visits',
  'phone',
  'category',
  'name',
  'ratio',
] as const
type Column = (typeof BENCH_COLUMNS)[number]

export type GenerateOptions = {
  rows: number
  seed?: number
  /** Share of rows that carry exactly one cell breaking the rule of its column. */
  faultShare?: number
  /** Share of rows with one cell too many (drawn apart from the faults). */
  raggedShare?: number
}

export type Generated = { rows: number; bytes: number; faults: Record<Column, number>; ragged: number }

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高']
const GIVEN_NAMES = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉']
const CATEGORIES = ['咨询', '求助', '投诉', '建议', '举报', '其他']
const POOL = 4096
const ROWS_PER_WRITE = 4096

/** Writes the file and says what was put in it, so that a bench can compare what was found with what was planted. */
export function generateCsv(file: string, options: GenerateOptions): Generated {
  const { rows, seed = 330000, faultShare = 0.01, raggedShare = 0.0001 } = options
  const random = seededRandom(seed)
  const pools = makePools(random, countyCodes())
  const faults = Object.fromEntries(BENCH_COLUMNS.map((column) => [column, 0])) as Record<Column, number>
  const report: Generated = { rows, bytes: 0, faults, ragged: 0 }
  const out = openSync(file, 'w')
  const write = (text: string) => (report.bytes += writeSync(out, text))
  try {
    write(`${BENCH_COLUMNS.join(',')}\n`)
    for (let start = 1; start <= rows; start += ROWS_PER_WRITE) {
      let text = ''
      for (let id = start; id < Math.min(start + ROWS_PER_WRITE, rows + 1); id++) {
        const row = makeRow(id, random, pools)
        const draw = random() / 2 ** 31
        if (draw < faultShare) spoil(row, id, random, faults)
        text += row.join(',')
        // Only even rows, so that the odd row a repeated id points at is never lost to a structural fault.
        if (draw > 1 - 2 * raggedShare && id % 2 === 0) {
          text += ',多出'
          report.ragged++
        }
        text += '\n'
      }
      write(text)
    }
  } finally {
    closeSync(out)
  }
  return report
}

type Random = () => number
type Pools = Record<
  'identities' | 'credits' | 'counties' | 'dates' | 'clocks' | 'cents' | 'names' | 'ratios',
  string[]
>

function makeRow(id: number, random: Random, pools: Pools): string[] {
  const date = pick(pools.dates, random)
  return [
    String(id),
    pick(pools.identities, random),
    pick(pools.credits, random),
    pick(pools.counties, random),
    date,
    date + pick(pools.clocks, random),
    (random() % 1_000_000) + pick(pools.cents, random),
    String(random() % 1000),
    `13${100_000_000 + (random() % 900_000_000)}`,
    pick(CATEGORIES, random),
    pick(pools.names, random),
    pick(pools.ratios, random),
  ]
}

/** Breaks one cell so that exactly one rule of the contract fails. */
function spoil(row: string[], id: number, random: Random, faults: Record<Column, number>): void {
  const drawn = random() % BENCH_COLUMNS.length
  // Only even rows repeat an id: that of the odd row before them, which keeps its own.
  const at = drawn === 0 && id % 2 === 1 ? 1 : drawn
  const column = BENCH_COLUMNS[at]!
  row[at] = badCell(column, row[at]!, id)
  faults[column]++
}

function badCell(column: Column, good: string, id: number): string {
  switch (column) {
    case 'id':
      return String(id - 1)
    case 'identity_number':
    case 'credit_code':
      return withWrongCheckCharacter(good)
    case 'county_code':
      return '339999'
    case 'report_date':
      return '2024-02-30'
    case 'created_at':
      return '2024-06-31 25:00:00'
    case 'amount':
      return `-1${good}`
    case 'visits':
      return '-1'
    case 'phone':
      return good.slice(0, 9)
    case 'category':
      return '未知类别'
    case 'name':
      return ''
    case 'ratio':
      return '1.5'
  }
}

function withWrongCheckCharacter(code: string): string {
  return code.slice(0, 17) + (code[17] === '0' ? '1' : '0')
}

function makePools(random: Random, counties: string[]): Pools {
  const dates = Array.from({ length: 1461 }, (_, day) => isoDate(Date.UTC(2021, 0, 1) + day * 86_400_000))
  const births = Array.from({ length: POOL }, () =>
    isoDate(Date.UTC(1940, 0, 1) + (random() % 27_000) * 86_400_000),
  )
  return {
    counties,
    dates,
    identities: births.map((birth) => identityNumber(pick(counties, random), birth, random)),
    credits: Array.from({ length: POOL }, () => creditCode(pick(counties, random), random)),
    clocks: Array.from({ length: 86_400 }, (_, second) => ` ${clockTime(second)}`),
    cents: Array.from({ length: 100 }, (_, cents) => `.${twoDigits(cents)}`),
    names: Array.from({ length: POOL }, () => personName(random)),
    ratios: Array.from({ length: 10_001 }, (_, ratio) => (ratio / 10_000).toFixed(4)),
  }
}

function identityNumber(county: string, birth: string, random: Random): string {
  const body = county + birth.replaceAll('-', '') + String(1000 + (random() % 1000)).slice(1)
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]!
}

function creditCode(county: string, random: Random): string {
  let organisation = ''
  let organisationSum = 0
  for (const weight of [3, 7, 9, 10, 5, 8, 4, 2]) {
    const digit = random() % 10
    organisation += digit
    organisationSum += weight * digit
  }
  const check = (11 - (organisationSum % 11)) % 11
  const body = `91${county}${organisation}${check === 10 ? 'X' : check}`
  let sum = 0
  for (let at = 0, weight = 1; at < 17; at++, weight = (weight * 3) % 31)
    sum += weight * CREDIT_ALPHABET.indexOf(body[at]!)
  return body + CREDIT_ALPHABET[(31 - (sum % 31)) % 31]!
}

function personName(random: Random): string {
  return pick(SURNAMES, random) + pick(GIVEN_NAMES, random) + (random() % 3 ? pick(GIVEN_NAMES, random) : '')
}

/** The contract's own list of the 90 counties: the bench has one source for it. */
function countyCodes(): string[] {
  const contract = parse(readFileSync(new URL('./ingest-contract.yaml', import.meta.url), 'utf8')) as {
    schema: { properties: { name: string; quality?: { arguments?: { validValues?: string[] } }[] }[] }[]
  }
  const county = contract.schema[0]?.properties.find((property) => property.name === 'county_code')
  const codes = county?.quality?.[0]?.arguments?.validValues
  if (!codes?.length) throw new Error('ingest-contract.yaml gives no valid values for county_code')
  return codes
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function clockTime(second: number): string {
  return `${twoDigits((second / 3600) | 0)}:${twoDigits(((second / 60) | 0) % 60)}:${twoDigits(second % 60)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function pick<T>(pool: readonly T[], random: Random): T {
  return pool[random() % pool.length]!
}

/** xorshift32 (Marsaglia 2003): fast, repeatable; the upper 31 bits, which stay small integers. */
function seededRandom(seed: number): Random {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 1
  }
}
