import type { GrantedField, GrantState, Manner } from '../grant/schema.ts'
import { obstacleTo, type Shareability } from '../dataset.ts'

export const OPERATIONS = ['rows', 'stream', 'changes', 'file'] as const
export type Operation = (typeof OPERATIONS)[number]

export const DENIALS = [
  'keyUnknown',
  'grantEnded',
  'grantNotBegun',
  'sharingSuspended',
  'mannerDiffers',
  'purposeDiffers',
  'fieldUnknown',
  'rateExceeded',
  'volumeExceeded',
] as const
export type Denial = (typeof DENIALS)[number]

/** Everything the answer depends on; nothing else is looked at. */
export type Question = {
  now: Date
  /** Whether what was presented is this grant's credential and still valid as such. */
  credential: 'current' | 'retired' | 'unknown'
  grant: {
    state: GrantState
    manner: Manner
    from: Date
    to: Date
    purpose: string
    number: string
    fields: readonly GrantedField[]
    rowsPerDay: number
  }
  /** The dataset as it stands now; undefined where it is no longer registered. */
  entry: Shareability | undefined
  operation: Operation
  statedPurpose: string | null
  /** Fields wanted in the answer; undefined for all that were granted. */
  wanted: readonly string[] | undefined
  /** Fields to filter or order by. */
  conditioned: readonly string[]
  withinRate: boolean
  rowsToday: number
}

export type Verdict = { allowed: true; fields: readonly GrantedField[] } | { allowed: false; denial: Denial }

const USES: Record<Manner, readonly Operation[]> = {
  api: ['rows', 'stream', 'changes'],
  table: ['rows', 'stream', 'changes'],
  file: ['file'],
}

/**
 * THE decision of every call. Default deny; the first ground counts, so that whoever has no key learns nothing else.
 * A masked field is given but can be neither filtered nor ordered by: its order would tell what the mask hides.
 */
export function judge(question: Question): Verdict {
  const denial = denialOf(question)
  if (denial) return { allowed: false, denial }
  const { grant, wanted } = question
  const fields = wanted ? grant.fields.filter(({ name }) => wanted.includes(name)) : grant.fields
  return { allowed: true, fields }
}

function denialOf(question: Question): Denial | undefined {
  const { credential, grant, entry, now, operation, statedPurpose } = question
  if (credential === 'unknown') return 'keyUnknown'
  if (grant.state !== 'active' || now > grant.to) {
    return grant.state === 'prepared' && now <= grant.to ? 'grantNotBegun' : 'grantEnded'
  }
  if (credential === 'retired') return 'keyUnknown'
  if (now < grant.from) return 'grantNotBegun'
  if (!entry || obstacleTo(entry)) return 'sharingSuspended'
  if (!USES[grant.manner].includes(operation)) return 'mannerDiffers'
  if (statedPurpose !== null && statedPurpose !== grant.purpose && statedPurpose !== grant.number)
    return 'purposeDiffers'
  if (!knowsFields(question)) return 'fieldUnknown'
  if (!question.withinRate) return 'rateExceeded'
  return question.rowsToday >= grant.rowsPerDay ? 'volumeExceeded' : undefined
}

function knowsFields({ grant, wanted = [], conditioned }: Question): boolean {
  const granted = new Map(grant.fields.map(({ name, mask }) => [name, mask]))
  return wanted.every((name) => granted.has(name)) && conditioned.every((name) => granted.get(name) === null)
}
