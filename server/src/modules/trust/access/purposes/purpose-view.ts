import { z } from 'zod'
import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { PURPOSE_STATES } from './purpose.ts'
import type { PurposeRow } from './purpose-store.ts'

export const PurposeView = z
  .object({
    code: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    legalBasis: z.string(),
    reason: z.string(),
    organisation: z.string(),
    state: z.enum([...PURPOSE_STATES, 'ended']),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    datasets: z.array(z.object({ dataset: z.string(), columns: z.array(z.string()) })),
    requestedByName: z.string(),
    requestedAt: z.iso.datetime(),
    /** Whether the asking person requested it, and so may not approve it. */
    own: z.boolean(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionNote: z.string().nullable(),
    revokedByName: z.string().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    revokedNote: z.string().nullable(),
  })
  .meta({ id: 'AccessPurpose' })
export type PurposeView = z.infer<typeof PurposeView>

export function viewPurpose(ctx: Ctx, row: PurposeRow): PurposeView {
  const ended = row.state === 'approved' && civilDate(ctx.clock.now()) > row.ends_on
  return {
    ...{ code: row.code, title: { zh: row.title_zh, en: row.title_en }, legalBasis: row.legal_basis },
    ...{ reason: row.reason, organisation: row.organisation, state: ended ? 'ended' : row.state },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on, datasets: row.datasets },
    ...{ requestedByName: row.requested_by_name, requestedAt: row.requested_at.toISOString() },
    own: row.requested_by === ctx.actor.id,
    ...{ decidedByName: row.decided_by_name, decidedAt: row.decided_at?.toISOString() ?? null },
    ...{ decisionNote: row.decision_note, revokedByName: row.revoked_by_name },
    ...{ revokedAt: row.revoked_at?.toISOString() ?? null, revokedNote: row.revoked_note },
  }
}
