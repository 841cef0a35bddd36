import type { Ctx } from '#platform/ctx.ts'
import { listRunStates } from '#modules/data/ingest/index.ts'
import { announceAll } from './announce.ts'
import { dropPartition, isRemovable, markLanded, openRuns, pruneElsewhen } from './archive-store.ts'
import { fellSilent } from './events.ts'
import { deleteOldRefusals } from './history-store.ts'
import { boundsOf, dayOf, partitionName } from './intake/partitions.ts'
import { listDays, makeDay } from './intake/partition-store.ts'
import { noteSilent } from './silence-store.ts'
import { allStreams, deleteOldTallies } from './stream-store.ts'

const DAY = 86_400_000

/** Days for which the account by minute, and refused records, are kept. */
const TALLIES_KEPT = 7
const REFUSALS_KEPT = 30

/** Things whose event names them; more are only counted. */
const NAMED = 50

/** Notes which things have fallen silent, and says so; also announces what a killed process left unannounced. */
export async function noteSilence(ctx: Ctx): Promise<void> {
  await announceAll(ctx)
  await ctx.transaction(async (tx) => {
    const silent = await noteSilent(tx.db, tx.clock.now())
    for (const [stream, things] of silent) {
      await tx.publish(fellSilent, { stream, count: things.length, things: things.slice(0, NAMED) })
    }
  })
}

/**
 * Removes what is published in the lake and older than its stream keeps it, day by day; makes tomorrow's partition
 * before tomorrow's posts need it.
 */
export async function pruneStreams(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  await noteLanded(ctx)
  const streams = await allStreams(ctx.db)
  const least = Math.min(...streams.map(({ definition }) => definition.retentionDays))
  for (const partition of await listDays(ctx.db)) {
    const day = dayOf(
      Date.parse(partition.replace(/^observation_(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3T12:00:00+08:00')),
    )
    // Looking into a day means reading it, so the days every stream still keeps are passed over.
    if (boundsOf(day).to.getTime() > now.getTime() - least * DAY) continue
    await ctx.transaction(async (tx) => {
      if (await isRemovable(tx.db, partition, boundsOf(day), now)) await dropPartition(tx.db, partition)
    })
  }
  await pruneElsewhen(ctx.db, now)
  await deleteOldTallies(ctx.db, new Date(now.getTime() - TALLIES_KEPT * DAY))
  await deleteOldRefusals(ctx.db, new Date(now.getTime() - REFUSALS_KEPT * DAY))
  const tomorrow = dayOf(now.getTime()) + 1
  await ctx.transaction((tx) => makeDay(tx.db, partitionName(tomorrow), boundsOf(tomorrow)))
}

/** Which delivered windows have been published since. */
async function noteLanded(ctx: Ctx): Promise<void> {
  const runs = await listRunStates(ctx, await openRuns(ctx.db))
  const landed = runs.filter(({ status }) => status === 'published' || status === 'unchanged')
  await markLanded(
    ctx.db,
    landed.map(({ id }) => id),
  )
}
