/** Faults put into clean rows: what was put where, so that what a check finds can be held against it. */
export type Injected = { kind: InjectedKind; line: number; rule: string }

export const INJECTED_KINDS = [
  'missing-value',
  'wrong-type',
  'out-of-range',
  'bad-form',
  'unknown-code',
  'bad-check-digit',
  'repeated-key',
  'cut-off',
  'broken-relation',
  'missing-cell',
  'wrong-total',
  'deviating-value',
] as const
export type InjectedKind = (typeof INJECTED_KINDS)[number]

const COLUMNS = [
  'id',
  'region',
  'day',
  'identity',
  'phone',
  'kind',
  'people',
  'births',
  'note',
  'grp',
  'level',
  'amount',
  'reading',
]
type Row = Record<string, string>

const REGIONS = Array.from({ length: 60 }, (_, i) => `33${String(100 + i).padStart(4, '0')}`)
const KINDS = ['咨询', '求助', '投诉', '建议']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** A group is a total and its parts; every so many rows one group begins. */
const PARTS = 4
const EVERY = 40

/** The contract the clean rows keep; each kind of fault breaks exactly one of its rules. */
export const CONTRACT = JSON.stringify({
  ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'injected', version: '1.0.0', status: 'active' },
  schema: [
    {
      name: 'injected',
      properties: [
        { name: 'id', logicalType: 'string', unique: true },
        { name: 'region', logicalType: 'string', required: true },
        { name: 'day', logicalType: 'date' },
        {
          name: 'identity',
          logicalType: 'string',
          customProperties: [{ property: 'dataElement', value: 'identity-number' }],
        },
        { name: 'phone', logicalType: 'string', logicalTypeOptions: { pattern: '1[3-9][0-9]{9}' } },
        {
          name: 'kind',
          logicalType: 'string',
          quality: [{ id: 'listed', metric: 'invalidValues', mustBe: 0, arguments: { validValues: KINDS } }],
        },
        { name: 'people', logicalType: 'integer', logicalTypeOptions: { minimum: 0, maximum: 1_000_000 } },
        { name: 'births', logicalType: 'integer' },
        { name: 'note', logicalType: 'string' },
        ...['grp', 'level'].map((name) => ({ name, logicalType: 'string' })),
        { name: 'amount', logicalType: 'integer' },
        { name: 'reading', logicalType: 'number' },
      ],
      quality: [
        { rule: 'row-constraint', columns: ['births', 'people'], constraint: 'births <= people' },
        { rule: 'truncated', column: 'note', lengths: [255] },
        {
          rule: 'sum-of-parts',
          columns: ['amount'],
          group: ['grp'],
          total: "level = 'T'",
          part: "level = 'P'",
        },
        { rule: 'outlier', column: 'reading', key: ['region'], limit: 8 },
      ].map((implementation) => ({
        id: implementation.rule,
        type: 'custom',
        engine: 'yuzhi',
        implementation,
      })),
    },
  ],
})

const RULE_OF: Record<InjectedKind, string> = {
  'missing-value': 'region.required',
  'wrong-type': 'day.type',
  'out-of-range': 'people.range',
  'bad-form': 'phone.pattern',
  'unknown-code': 'kind.listed',
  'bad-check-digit': 'identity.element',
  'repeated-key': 'id.unique',
  'cut-off': 'truncated',
  'broken-relation': 'row-constraint',
  'missing-cell': 'missing-cell',
  'wrong-total': 'sum-of-parts',
  'deviating-value': 'outlier',
}

/** Clean rows with so many faults of the kinds in turn, each in a row of its own; the same seed gives the same file. */
export function injectFaults(options: { rows: number; faults: number; seed: number }): {
  text: string
  injected: Injected[]
} {
  const random = makeRandom(options.seed)
  const rows = Array.from({ length: options.rows }, (_, at) => cleanRow(at, random))
  fillGroups(rows, random)
  const totals = shuffled(
    placesOf(rows, (row) => row['level'] === 'T'),
    random,
  )
  const plain = shuffled(
    placesOf(rows, (row) => row['level'] === ''),
    random,
  )
  const injected = Array.from({ length: options.faults }, (_, n): Injected => {
    const kind = INJECTED_KINDS[n % INJECTED_KINDS.length] ?? 'missing-value'
    const at = (kind === 'wrong-total' ? totals : plain).pop()
    if (at === undefined) throw new Error(`${options.rows} rows are too few for ${options.faults} faults.`)
    const row = rows[at] ?? {}
    // The first row is never spoilt and so can be repeated by any other.
    spoil[kind](row, rows[0] ?? {}, random)
    return { kind, line: at + 2, rule: RULE_OF[kind] }
  })
  const lines = rows.map((row) =>
    COLUMNS.slice(0, row['cut'] ? 4 : undefined)
      .map((name) => row[name])
      .join(','),
  )
  return { text: `${COLUMNS.join(',')}\n${lines.join('\n')}\n`, injected }
}

function cleanRow(at: number, random: Random): Row {
  const people = 100 + random(900_000)
  return {
    id: `R${String(at).padStart(8, '0')}`,
    region: REGIONS[random(REGIONS.length)] ?? '',
    day: `20${10 + random(15)}-${pad(1 + random(12))}-${pad(1 + random(28))}`,
    identity: identityNumber(random),
    phone: `13${String(random(10 ** 9)).padStart(9, '0')}`,
    kind: KINDS[random(KINDS.length)] ?? '',
    people: String(people),
    births: String(random(people)),
    note: `说明${'字'.repeat(random(40))}`,
    ...{ grp: '', level: '', amount: '' },
    reading: (50 + random(1000) / 100).toFixed(2),
  }
}

function fillGroups(rows: Row[], random: Random): void {
  for (let at = EVERY; at + PARTS < rows.length; at += EVERY) {
    const amounts = Array.from({ length: PARTS }, () => random(10_000))
    const whole = amounts.reduce((sum, amount) => sum + amount, 0)
    for (const [n, amount] of [whole, ...amounts].entries()) {
      const member = { grp: `G${at}`, level: n === 0 ? 'T' : 'P', amount: String(amount) }
      Object.assign(rows[at + n] ?? {}, member)
    }
  }
}

const spoil: Record<InjectedKind, (row: Row, first: Row, random: Random) => void> = {
  'missing-value': (row) => (row['region'] = ''),
  'wrong-type': (row, _, random) =>
    (row['day'] = ['昨天', '2023-02-30', '20231301', '待定'][random(4)] ?? ''),
  'out-of-range': (row, _, random) =>
    // The relation of births and people stays: only the range is broken.
    Object.assign(row, random(2) === 0 ? { people: '1000001' } : { people: '-3', births: '-5' }),
  'bad-form': (row, _, random) =>
    (row['phone'] = ['12345', '０１２３', '1380013800O', '1-380013800'][random(4)] ?? ''),
  'unknown-code': (row, _, random) => (row['kind'] = ['资询', '其它', 'A'][random(3)] ?? ''),
  'bad-check-digit': (row) => (row['identity'] = otherCheck(row['identity'] ?? '')),
  'repeated-key': (row, first) => (row['id'] = first['id'] ?? ''),
  'cut-off': (row) => (row['note'] = '说'.repeat(255)),
  'broken-relation': (row) => (row['births'] = String(Number(row['people']) + 1)),
  'missing-cell': (row) => (row['cut'] = 'yes'),
  'wrong-total': (row) => (row['amount'] = String(Number(row['amount']) + 1)),
  'deviating-value': (row, _, random) => (row['reading'] = random(2) === 0 ? '5505.0' : '0.0'),
}

/** What was found held against what was put in, by kind and in all; a false alarm is a fault that nobody put in. */
export function scoreFaults(
  injected: readonly Injected[],
  found: readonly { line: number | null; rule: string }[],
): { kind: string; injected: number; found: number; recall: number; falseAlarms: number }[] {
  const key = ({ line, rule }: { line: number | null; rule: string }) => `${line} ${rule}`
  const seen = new Set(found.map(key))
  const wanted = new Set(injected.map(key))
  const alarms = found.filter((fault) => !wanted.has(key(fault)))
  const row = (kind: string, own: readonly Injected[], falseAlarms: number) => {
    const hits = own.filter((fault) => seen.has(key(fault))).length
    return {
      kind,
      injected: own.length,
      found: hits,
      recall: own.length === 0 ? 1 : hits / own.length,
      falseAlarms,
    }
  }
  return [
    ...INJECTED_KINDS.map((kind) =>
      row(
        kind,
        injected.filter((fault) => fault.kind === kind),
        alarms.filter(({ rule }) => rule === RULE_OF[kind]).length,
      ),
    ),
    row('all', injected, alarms.length),
  ]
}

type Random = (below: number) => number

/** mulberry32 (Tommy Ettinger, public domain). */
function makeRandom(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function identityNumber(random: Random): string {
  const digits = `330106${1950 + random(60)}${pad(1 + random(12))}${pad(1 + random(28))}${String(random(1000)).padStart(3, '0')}`
  return digits + checkDigit(digits)
}

/** GB 11643-1999. */
function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

function otherCheck(identity: string): string {
  const last = identity.at(-1)
  return identity.slice(0, 17) + (last === '0' ? '1' : '0')
}

function placesOf(rows: readonly Row[], is: (row: Row) => boolean): number[] {
  return rows.flatMap((row, at) => (at > 0 && is(row) ? [at] : []))
}

function shuffled(places: number[], random: Random): number[] {
  for (let at = places.length - 1; at > 0; at--) {
    const other = random(at + 1)
    const kept = places[at] ?? 0
    places[at] = places[other] ?? 0
    places[other] = kept
  }
  return places
}

const pad = (n: number): string => String(n).padStart(2, '0')
