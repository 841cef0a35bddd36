export type DivisionLevel = 'province' | 'city' | 'county'

/** One name of one code for a time; ISO dates or months, `to` exclusive and absent while the code is in force. */
export type DivisionPeriod = { code: string; name: string; from: string; to?: string }

export type DivisionHistory = {
  periods: readonly DivisionPeriod[]
  byCode: ReadonlyMap<string, DivisionPeriod[]>
}

export type Successor = { code: string; name: string; evidence: 'same-name' | 'same-stem' }

export type DivisionResolution =
  | { state: 'valid'; code: string; name: string; validFrom: string; validTo?: string }
  | { state: 'retired'; code: string; period: DivisionPeriod; successor: Successor | 'unresolved' }
  | { state: 'not-yet'; code: string; period: DivisionPeriod }
  | { state: 'unknown'; code: string }

/** A code of 2, 4 or 6 digits (or 12 with a county's zeros) as six digits; undefined for anything else. */
export function padDivisionCode(text: string): string | undefined {
  if (/^[1-9]\d{11}$/.test(text) && text.endsWith('000000')) return text.slice(0, 6)
  return /^[1-9]\d(\d\d){0,2}$/.test(text) ? text.padEnd(6, '0') : undefined
}

/** The level a six-digit code has by its zeros (GB/T 2260). */
export function divisionLevel(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** The code one level up; undefined for a province. */
export function parentDivision(code: string): string | undefined {
  const level = divisionLevel(code)
  if (level === 'province') return undefined
  return level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

/** Indexes the periods of all codes, each code's in order of time. */
export function divisionHistory(periods: readonly DivisionPeriod[]): DivisionHistory {
  const byCode = new Map<string, DivisionPeriod[]>()
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const known = byCode.get(period.code)
    if (known) known.push(period)
    else byCode.set(period.code, [period])
  }
  return { periods, byCode }
}

/** Reads the history file: code, name, from, to as YYYYMM of the snapshots; an empty `to` means still in force. */
export function readDivisionHistory(csv: string): DivisionHistory {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
  const periods = lines
    .filter((line) => line !== '')
    .map((line): DivisionPeriod => {
      const [code = '', name = '', from = '', to = ''] = line.split(',')
      return { code, name, from: isoMonth(from), ...(to === '' ? {} : { to: isoMonth(to) }) }
    })
  return divisionHistory(periods)
}

/** 201904 → 2019-04, which sorts before every day of that month. */
function isoMonth(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}`
}

/** What a code meant on a day (ISO date): its name then, or when it was retired and what provably followed. */
export function resolveDivision(history: DivisionHistory, text: string, asOf: string): DivisionResolution {
  const code = padDivisionCode(text) ?? text
  const periods = history.byCode.get(code)
  if (!periods) return { state: 'unknown', code }
  const current = periods.find(
    (period) => period.from <= asOf && (period.to === undefined || asOf < period.to),
  )
  if (current) {
    const { name, from, to } = current
    return { state: 'valid', code, name, validFrom: from, ...(to === undefined ? {} : { validTo: to }) }
  }
  const past = periods.findLast((period) => period.from <= asOf)
  if (past) return { state: 'retired', code, period: past, successor: findSuccessor(history, past) }
  return { state: 'not-yet', code, period: periods[0]! }
}

/** All divisions in force on a day below a code prefix. */
export function divisionsOn(history: DivisionHistory, asOf: string, within = ''): DivisionPeriod[] {
  const prefix = within.replace(/(00){1,2}$/, '')
  return history.periods.filter(
    (period) =>
      period.code.startsWith(prefix) && period.from <= asOf && (period.to === undefined || asOf < period.to),
  )
}

/** Names shared by divisions everywhere; they identify nothing. */
const GENERIC =
  /^(市辖区|市辖县|县|市|城区|郊区|矿区|省直辖县级行政(区划|单位)|自治区直辖县级行政(区划|单位))$/

/**
 * The successor is a code of the same level in the same province that begins on the very day the old one ends and
 * bears the same name, or the same name but for its last character (县 → 市 → 区), if there is exactly one.
 * Anything less would be a guess.
 */
function findSuccessor(history: DivisionHistory, retired: DivisionPeriod): Successor | 'unresolved' {
  if (GENERIC.test(retired.name)) return 'unresolved'
  const begun = history.periods.filter(
    (period) =>
      period.from === retired.to &&
      period.code !== retired.code &&
      period.code.slice(0, 2) === retired.code.slice(0, 2) &&
      divisionLevel(period.code) === divisionLevel(retired.code) &&
      !history.byCode.get(period.code)?.some((other) => other.to === period.from),
  )
  const sameName = begun.filter((period) => period.name === retired.name)
  if (sameName.length === 1) return successorOf(sameName[0]!, 'same-name')
  const stem = divisionStem(retired.name)
  const sameStem = begun.filter((period) => stem.length >= 2 && divisionStem(period.name) === stem)
  return sameName.length === 0 && sameStem.length === 1
    ? successorOf(sameStem[0]!, 'same-stem')
    : 'unresolved'
}

function successorOf({ code, name }: DivisionPeriod, evidence: Successor['evidence']): Successor {
  return { code, name, evidence }
}

/** A division's name without its kind: 余杭市 and 余杭区 → 余杭. */
export function divisionStem(name: string): string {
  return name.length > 2 ? name.replace(/(省|市|地区|盟|林区|特区|区|县|旗)$/, '') : name
}

/** Names, and stems borne by only one division, to codes: what departments write instead of a code. */
export function divisionWords(history: DivisionHistory, asOf: string, within: string): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const { code, name } of divisionsOn(history, asOf, within)) {
    for (const word of new Set([name, divisionStem(name)])) {
      if (!GENERIC.test(word)) found.set(word, (found.get(word) ?? new Set()).add(code))
    }
  }
  const unique = [...found].filter(([, codes]) => codes.size === 1)
  return new Map(unique.map(([word, codes]) => [word, [...codes][0] ?? '']))
}

/** A code's own periods, what provably came before it and what provably followed; in order of time. */
export type DivisionLine = (DivisionPeriod & {
  relation: 'own' | 'predecessor' | 'successor'
  evidence?: Successor['evidence']
})[]

/** The line of a code through time: followed forwards and backwards as long as the next step is beyond doubt. */
export function divisionLine(history: DivisionHistory, code: string): DivisionLine {
  const own = history.byCode.get(code) ?? []
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return []
  return [
    ...predecessorsOf(history, first),
    ...own.map((period) => ({ ...period, relation: 'own' as const })),
    ...successorsOf(history, last),
  ]
}

function successorsOf(history: DivisionHistory, last: DivisionPeriod): DivisionLine {
  const next = last.to === undefined ? 'unresolved' : findSuccessor(history, last)
  if (next === 'unresolved') return []
  const periods = history.byCode.get(next.code)?.filter(({ from }) => from >= (last.to ?? '')) ?? []
  const line = periods.map((period) => ({
    ...period,
    relation: 'successor' as const,
    evidence: next.evidence,
  }))
  const end = periods.at(-1)
  return end ? [...line, ...successorsOf(history, end)] : line
}

function predecessorsOf(history: DivisionHistory, first: DivisionPeriod): DivisionLine {
  const ended = history.periods.filter(
    (period) => period.to === first.from && period.code.slice(0, 2) === first.code.slice(0, 2),
  )
  for (const period of ended) {
    const next = findSuccessor(history, period)
    if (next === 'unresolved' || next.code !== first.code) continue
    const periods = history.byCode.get(period.code)?.filter(({ from }) => from <= period.from) ?? [period]
    const line = periods.map((one) => ({
      ...one,
      relation: 'predecessor' as const,
      evidence: next.evidence,
    }))
    return [...predecessorsOf(history, periods[0] ?? period), ...line]
  }
  return []
}
