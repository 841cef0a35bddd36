import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { announceObserved } from '../announce.ts'
import { loadLiveStream, type LiveStream } from '../live-stream.ts'
import { makeAllowance, type Allowance } from './allowance.ts'
import { commitBatch, type Post, type Settled } from './commit-batch.ts'
import { makeDevices, type Devices } from './devices.ts'
import { makeGroupCommit, type GroupCommit } from './group-commit.ts'
import { makePartitions } from './partitions.ts'
import { makeRegistry, type Registry } from './registry.ts'

/** Everything of a running system through which observations come in; one per process. */
export type Intake = {
  writer: GroupCommit
  registry: Registry
  devices: Devices
  allowance: Allowance
  /** A stream ready for posts, at most a moment old. */
  stream(code: string): Promise<LiveStream>
  /** Forgets what was kept of a stream, after it was changed here. */
  forget(code: string): void
}

const intakes = new WeakMap<Config, Intake>()

/** The intake of this system; made at its start. */
export function intakeOf(ctx: Ctx): Intake {
  const intake = intakes.get(ctx.config)
  if (!intake) throw new Error('The intake of observations is made when the system starts.')
  return intake
}

/** How long a changed definition may go unnoticed by another process, in milliseconds. */
const STREAM_AGE = 2000

/** Announcements of a stream are asked for at most this often, in milliseconds. */
const ANNOUNCE_EVERY = 1000

/** A batch that two processes wrote crosswise (40P01) is written again. */
const ATTEMPTS = 3

/** Makes the intake. `ctx` acts as the system and lives as long as the process. */
export function openIntake(ctx: Ctx): void {
  const streams = new Map<string, { at: number; stream: Promise<LiveStream> }>()
  const partitions = makePartitions(ctx)
  const nextMoment = makeMoments(ctx)
  const announced = new Map<string, number>()
  const commit = async (posts: readonly Post[]): Promise<Settled[]> => {
    await partitions.ensure(posts)
    const settled = await commitApart(posts, (some) =>
      withRetries(() => commitBatch(ctx, some, nextMoment())),
    )
    const due = posts.flatMap(({ stream }, i) => {
      const result = settled[i]
      return result && 'receipt' in result && result.receipt.accepted > 0 ? stream : []
    })
    await askToAnnounce(ctx, new Set(due), announced).catch((error: unknown) =>
      ctx.log.warn({ err: error }, 'observations are stored, but could not be announced yet'),
    )
    return settled
  }
  intakes.set(ctx.config, {
    writer: makeGroupCommit(commit),
    registry: makeRegistry(ctx.db),
    devices: makeDevices(ctx),
    allowance: makeAllowance(),
    stream(code) {
      const now = ctx.clock.now().getTime()
      const kept = streams.get(code)
      if (kept && now - kept.at < STREAM_AGE) return kept.stream
      const stream = loadLiveStream(ctx, code)
      streams.set(code, { at: now, stream })
      stream.catch(() => streams.delete(code))
      return stream
    },
    forget: (code) => streams.delete(code),
  })
}

/** Moments of receipt in microseconds, each later than the one before. */
function makeMoments(ctx: Ctx): () => number {
  let last = 0
  return () => (last = Math.max(last + 1, ctx.clock.now().getTime() * 1000))
}

/** A post that the database cannot take (class 22, data exception) fails alone: the others are written without it. */
async function commitApart(
  posts: readonly Post[],
  commit: (posts: readonly Post[]) => Promise<Settled[]>,
): Promise<Settled[]> {
  try {
    return await commit(posts)
  } catch (error) {
    if (posts.length === 1 || !(error as { code?: string }).code?.startsWith('22')) throw error
    const settled: Settled[] = []
    for (const post of posts)
      settled.push(...(await commit([post]).catch((alone: Error) => [{ error: alone }])))
    return settled
  }
}

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || (error as { code?: string }).code !== '40P01') throw error
    }
  }
}

/**
 * The first batch after a pause is announced at once, later ones once a second. What a killed process leaves
 * unannounced is found by the next announcement and by `streams.tend`.
 */
async function askToAnnounce(
  ctx: Ctx,
  streams: ReadonlySet<string>,
  asked: Map<string, number>,
): Promise<void> {
  const now = performance.now()
  for (const stream of streams) {
    if (now - (asked.get(stream) ?? -Infinity) < ANNOUNCE_EVERY) continue
    asked.set(stream, now)
    await ctx.enqueue(announceObserved, { stream }, { key: `${stream}:now` })
  }
}
