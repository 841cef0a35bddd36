import { z } from 'zod'
import type { Actor } from '#platform/ctx.ts'
import { PolicyTest } from './policy-test.ts'
import type { VersionRow } from './policy-store.ts'

export const PolicyVersion = z
  .object({
    number: z.number().int(),
    /** `approved` waits for its time; of the effective ones the newest is in force. */
    state: z.enum(['draft', 'proposed', 'returned', 'approved', 'in-force', 'superseded']),
    note: z.string(),
    authorName: z.string(),
    /** Whether the asking person wrote it, and so may not approve it. */
    own: z.boolean(),
    changedAt: z.iso.datetime(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionNote: z.string().nullable(),
    effectiveAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AccessPolicyVersion' })
export type PolicyVersion = z.infer<typeof PolicyVersion>

export const PolicyVersionDetail = z
  .object({
    ...PolicyVersion.shape,
    text: z.string(),
    tests: z.array(PolicyTest),
    /** The version in force, to compare with. */
    inForce: z.object({ number: z.number().int(), text: z.string() }),
  })
  .meta({ id: 'AccessPolicyVersionDetail' })
export type PolicyVersionDetail = z.infer<typeof PolicyVersionDetail>

export function viewVersion(row: VersionRow, inForce: number, actor: Actor, now: Date): PolicyVersion {
  return {
    number: row.number,
    state: stateOf(row, inForce, now),
    note: row.note,
    authorName: row.author_name,
    own: row.author === actor.id,
    changedAt: row.changed_at.toISOString(),
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionNote: row.decision_note,
    effectiveAt: row.effective_at?.toISOString() ?? null,
  }
}

function stateOf(
  { state, number, effective_at }: VersionRow,
  inForce: number,
  now: Date,
): PolicyVersion['state'] {
  if (state !== 'approved') return state
  if (number === inForce) return 'in-force'
  return effective_at !== null && effective_at > now && number > inForce ? 'approved' : 'superseded'
}
