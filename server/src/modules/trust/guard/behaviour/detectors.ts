import type { Act } from './act.ts'

export type Severity = 'low' | 'medium' | 'high'

/** What an installation may change of a detector. */
export type DetectorSettings = {
  windowMinutes: number
  /** So many different values within the window are too many. */
  threshold: number
  severity: Severity
  /** For how long who did it is kept out at once; 0: a person decides. */
  blockMinutes: number
}

/** Who a signal is about. */
export type Subject = { kind: 'actor' | 'address'; id: string }

/** Counts the different `value`s one subject's acts have within a window. */
export type Detector = {
  name: DetectorName
  defaults: DetectorSettings
  /** Which subject and value an act counts for, if any; `of` counts apart, e.g. by dataset. */
  counts(act: Act): Counted | undefined
  /** Which value an act takes back: a typing error is no attack once the right password came. */
  clears?(act: Act): Counted | undefined
}

export type Counted = { subject: Subject; value: string; of?: string }

export const detectorNames = [
  'credential-stuffing',
  'password-guessing',
  'enumeration',
  'bulk-opening',
  'mass-export',
  'off-hours-reading',
  'purpose-drift',
  'privilege-probing',
  'token-misuse',
  'attack-series',
  'impossible-travel',
] as const
export type DetectorName = (typeof detectorNames)[number]

const byActor = (act: Act): Subject | undefined =>
  act.actor === null ? undefined : { kind: 'actor', id: act.actor }
const byAddress = (act: Act): Subject | undefined =>
  act.address === null ? undefined : { kind: 'address', id: act.address }
const byEither = (act: Act): Subject | undefined => byActor(act) ?? byAddress(act)

function counting(
  kinds: readonly Act['kind'][],
  subjectOf: (act: Act) => Subject | undefined,
  valueOf: (act: Act) => string | undefined,
  part?: (act: Act) => string,
): Detector['counts'] {
  return (act) => {
    if (!kinds.includes(act.kind)) return undefined
    const subject = subjectOf(act)
    const value = valueOf(act)
    if (!subject || value === undefined) return undefined
    return { subject, value, ...(part && { of: part(act) }) }
  }
}

const settings = (
  windowMinutes: number,
  threshold: number,
  severity: Severity,
  blockMinutes = 0,
): DetectorSettings => ({ windowMinutes, threshold, severity, blockMinutes })

/** Every act counts by itself. */
const each = (act: Act): string => `${act.at} ${act.entry ?? act.object}`

/**
 * Each is one sentence: too many different values of one kind by one subject within a window. A screen's forty requests
 * open few things and are refused nothing, so they count for none.
 */
export const detectors: readonly Detector[] = [
  {
    name: 'credential-stuffing',
    defaults: settings(10, 10, 'high', 30),
    counts: counting(['sign-in-failed'], byAddress, ({ object }) => object),
    clears: counting(['sign-in'], byAddress, ({ object }) => object),
  },
  {
    name: 'password-guessing',
    defaults: settings(60, 6, 'medium'),
    counts: counting(
      ['sign-in-failed'],
      ({ object }) => ({ kind: 'actor', id: `account:${object}` }),
      ({ address }) => address ?? undefined,
    ),
  },
  {
    name: 'enumeration',
    defaults: settings(10, 40, 'medium', 15),
    counts: counting(['missing'], byEither, ({ object }) => object),
  },
  {
    name: 'bulk-opening',
    defaults: settings(30, 400, 'medium'),
    counts: counting(
      ['opened'],
      byEither,
      ({ object }) => object,
      ({ operation }) => operation,
    ),
  },
  {
    name: 'mass-export',
    defaults: settings(60, 15, 'high'),
    counts: counting(['export'], byActor, each),
  },
  {
    name: 'off-hours-reading',
    defaults: settings(60, 12, 'high'),
    counts: counting(['personal-read', 'export'], byActor, (act) =>
      isNight(act.at) ? each(act) : undefined,
    ),
  },
  {
    name: 'purpose-drift',
    defaults: settings(24 * 60, 4, 'medium'),
    counts: counting(
      ['personal-read'],
      byActor,
      ({ purpose }) => purpose ?? undefined,
      ({ object }) => object,
    ),
  },
  {
    name: 'privilege-probing',
    defaults: settings(10, 8, 'medium', 15),
    counts: counting(['denied'], byActor, ({ operation }) => operation),
  },
  {
    name: 'token-misuse',
    defaults: settings(10, 40, 'medium', 15),
    counts: counting(['unknown'], byAddress, each),
  },
  {
    name: 'attack-series',
    defaults: settings(10, 5, 'high', 30),
    counts: counting(['refused'], byEither, each),
  },
]

/** China has one time all year, UTC+8: 22:00 to 06:00 is night. */
function isNight(at: number): boolean {
  const hour = Math.floor(at / 3600_000 + 8) % 24
  return hour >= 22 || hour < 6
}

/** Two sign-ins of one person farther apart than an aeroplane flies. `threshold` is km/h. */
export const travel = {
  name: 'impossible-travel',
  defaults: settings(12 * 60, 900, 'high'),
} as const satisfies { name: DetectorName; defaults: DetectorSettings }
