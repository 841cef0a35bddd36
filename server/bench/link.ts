import {
  calendarDate,
  exactText,
  field,
  identityCore,
  identityNumber,
  linkRecords,
  personName,
  phoneDigits,
  phoneNumber,
  postalAddress,
  splitAddress,
  trustedIdentity,
  type Linkage,
} from '@yuzhi/models/link'
import { inventRegisters, type RegisterRow } from './link-population.ts'
import type { BenchResult } from './result.ts'

/** Linking four departments' registers of people without a common key: how well, how fast, how cost grows. */
export async function benchLink(sizes: readonly number[] = [50_000, 200_000, 400_000]): Promise<BenchResult> {
  const rows = sizes.map(measure)
  return {
    title: 'Record linkage: people of four departments',
    rows,
    note: 'Generated (seeded), SYNTHETIC: each person is in 1 to 4 registers, 1 % twice in one; 15 % of the records carry one typing error, 4 % of those born before 1999 the old number of 15 digits; 10 % of the people moved and 2 % were renamed, each register knowing the one or the other; twins, households that share a phone, common names, missing cells. Precision and recall are over pairs of records in one cluster, within and across departments. Seconds: preparing, blocking, comparing, EM, clustering on one thread; the CPU seconds include the garbage collection and do not hang on what else the machine did.',
  }
}

function measure(people: number): Record<string, string | number> {
  const registers = inventRegisters(people)
  const started = performance.now()
  const cpu = process.cpuUsage()
  const linked = linkRegisters(registers)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const { precision, recall } = judge(linked, registers)
  return {
    people,
    records: registers.length,
    'pairs compared': linked.compared,
    'precision, %': round(100 * precision, 3),
    'recall, %': round(100 * recall, 3),
    'expected precision, %': round(100 * linked.threshold.precision, 3),
    'to review': linked.review.left.length,
    'blocks skipped': linked.skipped.length,
    seconds: round(seconds, 1),
    'CPU seconds': round((user + system) / 1e6, 1),
    'CPU µs per record': round((user + system) / registers.length, 1),
    'resident memory, MB': Math.round(process.memoryUsage.rss() / 1024 ** 2),
  }
}

function linkRegisters(rows: readonly RegisterRow[]): Linkage {
  const numbers = rows.map(({ number }) => number)
  const fields = [
    field('number', numbers, identityNumber),
    field(
      'name',
      rows.map(({ name, sound }) => ({ text: name, sound })),
      personName,
    ),
    field(
      'birth',
      rows.map(({ birth }) => birth),
      calendarDate,
    ),
    field(
      'sex',
      rows.map(({ sex }) => sex),
      exactText,
    ),
    field(
      'phone',
      rows.map(({ phone }) => phone),
      phoneNumber,
    ),
    field(
      'address',
      rows.map(({ address }) => address),
      postalAddress,
    ),
  ]
  const key = (write: (row: RegisterRow) => string | null | undefined): (string | null | undefined)[] =>
    rows.map(write)
  const passes = [
    { name: 'number', keys: key(({ number }) => identityCore(number)), fixes: ['number'] },
    { name: 'phone', keys: key(({ phone }) => phoneDigits(phone)), fixes: ['phone'] },
    {
      name: 'sound and year',
      keys: key(({ sound, birth }) => `${sound}${birth.slice(0, 4)}`),
      fixes: ['name'],
    },
    { name: 'sound and day', keys: key(({ sound, birth }) => `${sound}${birth.slice(4)}`), fixes: ['name'] },
    {
      name: 'birth and surname',
      keys: key(({ name, birth }) => `${name[0]}${birth}`),
      fixes: ['birth'],
    },
    { name: 'door and year', keys: key(doorAndYear), fixes: ['address'] },
  ]
  return linkRecords(rows.length, fields, passes, { unique: [numbers.map(trustedIdentity)] })
}

function doorAndYear({ address, birth }: RegisterRow): string | null {
  const { road, number, unit } = splitAddress(address)
  return road === '' || unit === '' ? null : `${road}${number}/${unit}/${birth.slice(0, 4)}`
}

/** Pairs of records in one cluster against pairs of one person: counted by groups, no pair is listed. */
function judge({ clusters }: Linkage, rows: readonly RegisterRow[]): { precision: number; recall: number } {
  const pairsOf = (keys: Iterable<string | number>): number => {
    const sizes = new Map<string | number, number>()
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    return [...sizes.values()].reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0)
  }
  const right = pairsOf(rows.map(({ person }, i) => `${person}/${clusters.of[i]}`))
  return {
    precision: right / pairsOf(clusters.of),
    recall: right / pairsOf(rows.map(({ person }) => person)),
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
