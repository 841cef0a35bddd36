import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import type { Post } from './intake/commit-batch.ts'
import type { Device } from './intake/devices.ts'
import { intakeOf } from './intake/intake.ts'
import { qualify, typeReadings } from './intake/observation.ts'
import type { LiveStream } from './live-stream.ts'
import type { Receipt, Refused } from './schema.ts'
import { parseBody, type Form } from './shape/parse-body.ts'
import type { PostedRecord } from './shape/compile-shape.ts'
import type { Defaults } from './shape/reading.ts'

export type Posting = {
  stream: string
  /** Null where the platform itself posts. */
  device: Device | null
  channel: Post['channel']
  text: string
  form: Form
  /** What the topic says of thing and property. */
  defaults?: Defaults
  /** The client's name for this post. */
  key?: string | null
}

/** Takes the records of a post; resolves when those it counts as accepted are on disk. */
export async function postObservations(ctx: Ctx, posting: Posting): Promise<Receipt> {
  const { device, channel, key = null } = posting
  const intake = intakeOf(ctx)
  const stream = await intake.stream(posting.stream)
  const { records, refused } = parseBody(posting.text, posting.form)
  const now = ctx.clock.now().getTime()
  if (device) {
    const { rate } = stream.definition
    const wait = intake.allowance.take(device.id, records.length + refused.length, rate, now)
    if (wait > 0) throw errors.tooFast({ rate, retryAfter: wait })
  }
  const taken = await readRecords(ctx, stream, { records, refused, device, defaults: posting.defaults ?? {} })
  return intake.writer.submit({
    stream: stream.code,
    token: device?.id ?? null,
    channel,
    ...taken,
    bodyOf: (place) => excerpt(recordAt(records, place) ?? posting.text),
    key,
  })
}

type Read = { records: PostedRecord[]; refused: Refused[]; device: Device | null; defaults: Defaults }

/** Reads, validates and qualifies records without writing them. */
export async function readRecords(
  ctx: Ctx,
  stream: LiveStream,
  { records, refused, device, defaults }: Read,
): Promise<Pick<Post, 'observations' | 'refused'>> {
  const now = ctx.clock.now().getTime()
  const only = device?.things?.size === 1 ? [...device.things][0] : undefined
  const post = stream.read(records, { ...defaults, thing: defaults.thing ?? only }, now)
  const { typed, refused: untyped } = typeReadings(stream, post, device?.things ?? null, now)
  const { observations, refused: unplaced } = await qualify(stream, typed, intakeOf(ctx).registry, now)
  return { observations, refused: [...refused, ...untyped, ...unplaced] }
}

function recordAt(records: readonly PostedRecord[], place: string): unknown {
  return records.find((record) => place === record.place || place.startsWith(`${record.place}.`))?.value
}

const EXCERPT = 2000

/** The beginning of a record as text; one nested too deep to be written says so. */
function excerpt(record: unknown): string {
  if (typeof record === 'string') return record.slice(0, EXCERPT)
  try {
    return JSON.stringify(record).slice(0, EXCERPT)
  } catch {
    return '…'
  }
}
