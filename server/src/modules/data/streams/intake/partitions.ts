import type { Ctx } from '#platform/ctx.ts'
import type { Post } from './commit-batch.ts'
import { makeDay } from './partition-store.ts'

/** Days of which observations get a partition of their own; all other times share one. */
const DAYS_BACK = 35
const DAY = 86_400_000
/** Days are those of Beijing. */
const OFFSET = 8 * 3_600_000

/** The day, counted from 1970, in which a time falls. */
export function dayOf(time: number): number {
  return Math.floor((time + OFFSET) / DAY)
}

/** The moments in which a day begins and ends. */
export function boundsOf(day: number): { from: Date; to: Date } {
  return { from: new Date(day * DAY - OFFSET), to: new Date((day + 1) * DAY - OFFSET) }
}

/** `observation_20261123`. */
export function partitionName(day: number): string {
  return `observation_${new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '')}`
}

/** Makes the partitions that a batch needs, before it is written. */
export function makePartitions(ctx: Ctx): { ensure(posts: readonly Post[]): Promise<void> } {
  const made = new Set<number>()
  return {
    async ensure(posts) {
      const today = dayOf(ctx.clock.now().getTime())
      const missing = new Set<number>()
      for (const { observations } of posts) {
        for (const { time } of observations) {
          const day = dayOf(time)
          if (day >= today - DAYS_BACK && day <= today + 1 && !made.has(day)) missing.add(day)
        }
      }
      for (const day of missing) {
        await ctx.transaction((tx) => makeDay(tx.db, partitionName(day), boundsOf(day)))
        made.add(day)
      }
    },
  }
}
