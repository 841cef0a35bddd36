import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { latestSince, readBuckets, readPoints } from './history-store.ts'
import type { Latest, Series } from './schema.ts'
import { findStream } from './stream-store.ts'

/** Most points of one answer; a longer series is read in buckets or in parts. */
const MAX_POINTS = 10_000

export type ObservationsWanted = {
  stream: string
  thing: string
  property: string
  from: Date
  to: Date
  /** Seconds of a bucket; without it every observation. */
  every?: number | undefined
}

/** Observations of one property of a thing in [from, to), oldest first; throws `streams.rangeTooWide`, `streams.notFound`. */
export async function readObservations(ctx: Ctx, wanted: ObservationsWanted): Promise<Series> {
  const { every, ...key } = wanted
  if (!(key.from < key.to)) throw errors.rangeTooWide({ from: key.from, to: key.to })
  if (!(await findStream(ctx.db, key.stream))) throw errors.notFound({ stream: key.stream })
  const points =
    every === undefined
      ? await readPoints(ctx.db, key, MAX_POINTS + 1)
      : await readBuckets(ctx.db, key, every, MAX_POINTS + 1)
  return { points: points.slice(0, MAX_POINTS), truncated: points.length > MAX_POINTS }
}

/** The newest observation of each thing and property of a stream; with `since`, of those that received any after it. */
export async function latestObservations(
  ctx: Ctx,
  wanted: { stream: string; since?: Date },
): Promise<Latest[]> {
  return latestSince(ctx.db, wanted.stream, wanted.since ?? new Date(0))
}
