import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import type { Device } from '../intake/devices.ts'
import { intakeOf } from '../intake/intake.ts'
import { postObservations, type Posting } from '../post-observations.ts'
import type { Reason } from '../schema.ts'
import type { Defaults } from '../shape/reading.ts'
import { refuse } from '../shape/reading.ts'

export type Message = {
  stream: string
  device: Device | null
  channel: 'mqtt' | 'link'
  topic: string
  defaults: Defaults
  text: string
}

/**
 * Takes a message: resolves when its observations are on disk, which is when it may be acknowledged. MQTT 3.1.1 has no
 * way to refuse a message, so one that cannot be read is kept among the refused and acknowledged: its sender would
 * repeat it for ever. Who is too fast waits. Rejects where the sender may not post at all.
 */
export async function takeMessage(ctx: Ctx, message: Message): Promise<void> {
  const { topic: _, ...rest } = message
  const posting: Posting = { ...rest, form: 'json' }
  for (;;) {
    try {
      await postObservations(ctx, posting)
      return
    } catch (error) {
      if (!isAppError(error)) throw error
      const reason = UNREADABLE[error.code]
      if (reason) return keepRefused(ctx, message, reason, error.details)
      if (error.status !== 429) throw error
      if (error.code === 'streams.busy') await intakeOf(ctx).writer.room()
      else await pause(1000 * Number(error.details['retryAfter']))
    }
  }
}

const UNREADABLE: Readonly<Record<string, Reason>> = {
  'streams.unreadable': 'not-json',
  'streams.tooManyRecords': 'too-many-records',
}

/** Keeps a message that was refused whole, for those who look for the cause. */
export async function keepRefused(
  ctx: Ctx,
  { stream, device, channel, topic, text }: Message,
  reason: Reason,
  details: Record<string, unknown>,
): Promise<void> {
  await intakeOf(ctx).writer.submit({
    ...{ stream, channel, token: device?.id ?? null, observations: [], key: null },
    refused: [refuse(topic, reason, details)],
    bodyOf: () => text.slice(0, 2000),
  })
}
