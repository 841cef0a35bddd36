import { rm } from 'node:fs/promises'
import { civilDate, nextDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findPolicy } from '../policy/policy-store.ts'
import type { Policy } from '../policy/schema.ts'
import { listDeadFiles } from '../use/file-store.ts'
import { sharedFile } from '../use/make-file.ts'
import { insertFlag, listDays, sumOf } from '../use/use-store.ts'
import { announceGrant } from './activate-grant.ts'
import { endGrant } from './end-grant.ts'
import { findGrant, listActive, listRunOut, updateGrant, type GrantRow } from './grant-store.ts'
import { findUnusual } from './unusual-day.ts'

const DAY = 86_400_000

/**
 * Writes down the end of periods, warns of grants nobody uses and closes them after the warning, flags days out of the
 * ordinary, and removes files whose links are dead. The judgement of a call never waits for this.
 */
export async function watchGrants(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  for (const { id } of await listRunOut(ctx.db, now))
    await onGrant(ctx, id, (tx, grant) => endGrant(tx, grant, 'expired', '使用期限届满'))
  const policy = await findPolicy(ctx.db)
  const active = await listActive(ctx.db)
  const sums = await sumOf(
    ctx.db,
    active.map(({ id }) => id),
  )
  for (const grant of active) {
    await watchIdle(ctx, grant, sums.get(grant.id)?.last ?? null, policy)
    await watchVolume(ctx, grant, policy)
  }
  for (const file of await listDeadFiles(ctx.db, now)) await rm(sharedFile(ctx.config, file), { force: true })
}

/** Looks again under lock: somebody may have ended the grant meanwhile. */
async function onGrant(
  ctx: Ctx,
  id: string,
  act: (tx: Ctx, grant: GrantRow) => Promise<void>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const grant = await findGrant(tx.db, id, 'forUpdate')
    if (grant && (grant.state === 'active' || grant.state === 'prepared')) await act(tx, grant)
  })
}

async function watchIdle(ctx: Ctx, grant: GrantRow, lastUse: string | null, policy: Policy): Promise<void> {
  const now = ctx.clock.now()
  const begun = Math.max(grant.valid_from.getTime(), grant.created_at.getTime())
  const since = lastUse === null ? begun : Date.parse(lastUse)
  const warned = grant.warned_at !== null && grant.warned_at.getTime() >= since
  const days = Math.floor((now.getTime() - since) / DAY)
  if (!warned && days >= policy.unusedWarnDays) {
    await onGrant(ctx, grant.id, async (tx, held) => {
      await updateGrant(tx.db, held.id, { warned_at: now })
      await insertFlag(tx.db, {
        grant: held.id,
        kind: 'unused',
        day: civilDate(now),
        details: { days },
        at: now,
      })
      await announceGrant(tx, held, 'exchange.grantUnused', { days, closesInDays: policy.unusedCloseDays })
    })
  } else if (warned && now.getTime() - (grant.warned_at?.getTime() ?? 0) >= policy.unusedCloseDays * DAY) {
    await onGrant(ctx, grant.id, (tx, held) =>
      endGrant(tx, held, 'closed', `连续 ${days} 天未使用，提醒后仍未使用`),
    )
  }
}

/** Yesterday and today against the days before. */
async function watchVolume(ctx: Ctx, grant: GrantRow, { unusualFactor }: Policy): Promise<void> {
  const now = ctx.clock.now()
  const today = civilDate(now)
  const days = await listDays(ctx.db, grant.id, nextDate(today, -60))
  for (const unusual of findUnusual(days, [nextDate(today, -1), today], unusualFactor)) {
    await ctx.transaction(async (tx) => {
      const { kind, day, details } = unusual
      if (await insertFlag(tx.db, { grant: grant.id, kind, day, details, at: now }))
        await announceGrant(tx, grant, 'exchange.useFlagged', { kind, day, ...details })
    })
  }
}
