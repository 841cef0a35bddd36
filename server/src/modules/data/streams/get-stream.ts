import type { Ctx } from '#platform/ctx.ts'
import { listArchive } from './archive-store.ts'
import { errors } from './errors.ts'
import { measured } from './live-stream.ts'
import { mayManage } from './ownership.ts'
import { StreamQuery, type Stream, type StreamDetail, type StreamProperty } from './schema.ts'
import { pageStreams, talliesSince, type StreamRow, type StreamState } from './stream-store.ts'

/** Minutes of which the page of a stream shows the account. */
const TALLIED_MINUTES = 180

/** A page of streams with rate, last receipt and silent things. */
export async function listStreams(
  ctx: Ctx,
  query: StreamQuery,
): Promise<{ items: Stream[]; total: number; page: number; size: number }> {
  const { rows, total } = await pageStreams(ctx.db, query, ctx.clock.now())
  return { items: rows.map((row) => toStream(ctx, row)), total, page: query.page, size: query.size }
}

/** One stream with its account by minute and what went into the lake; throws `streams.notFound`. */
export async function getStream(ctx: Ctx, code: string): Promise<StreamDetail> {
  const now = ctx.clock.now()
  const { rows } = await pageStreams(ctx.db, StreamQuery.parse({ size: 1 }), now, code)
  const [row] = rows
  if (!row) throw errors.notFound({ stream: code })
  const from = new Date(now.getTime() - TALLIED_MINUTES * 60_000)
  return {
    ...toStream(ctx, row),
    tally: await talliesSince(ctx.db, code, from),
    archive: await listArchive(ctx.db, code),
  }
}

function toStream(ctx: Ctx, row: StreamRow & StreamState): Stream {
  const { stored, duplicates, refused, flagged } = row
  return {
    ...row.definition,
    properties: row.definition.properties.map(withMeasure),
    ...{ stored, duplicates, refused, flagged },
    dataset: row.dataset,
    createdAt: row.created_at.toISOString(),
    archivedUntil: row.archived_until.toISOString(),
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
    perMinute: Math.round(row.recent) / 10,
    things: row.things,
    silentThings: row.silent_things,
    mine: mayManage(ctx.actor, row.department),
  }
}

/** With the unit and range that hold, whether the stream gives them or the data element. */
function withMeasure(property: StreamProperty): StreamProperty {
  const { unit, min, max } = measured(property)
  return {
    ...property,
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  }
}
