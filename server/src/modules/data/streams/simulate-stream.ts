import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#platform/ctx.ts'
import { DEMO_STATIONS, DEMO_STREAM, demoRecord } from './demo-stream.ts'
import { postObservations } from './post-observations.ts'
import type { Receipt } from './schema.ts'

/**
 * Posts what the stations of the synthetic demonstration stream would measure now, every so many seconds until the
 * signal; `high` adds so much to PM2.5, to see what an alert does. Only the labelled stream can be simulated.
 */
export async function simulateStream(
  ctx: Ctx,
  options: { everySeconds: number; high: number; signal: AbortSignal; onPost(receipt: Receipt): void },
): Promise<void> {
  const { everySeconds, high, signal, onPost } = options
  while (!signal.aborted) {
    const at = ctx.clock.now()
    const records = DEMO_STATIONS.map((station) => {
      const record = demoRecord(station, at) as { pm25: number }
      return { ...record, pm25: record.pm25 + high }
    })
    onPost(
      await postObservations(ctx, {
        ...{ stream: DEMO_STREAM.code, device: null, channel: 'http', form: 'json' },
        text: JSON.stringify(records),
      }),
    )
    await pause(everySeconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}
