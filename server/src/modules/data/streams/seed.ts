import type { Ctx } from '#platform/ctx.ts'
import { DEMO_STATIONS, DEMO_STREAM, demoRecord } from './demo-stream.ts'
import { postObservations } from './post-observations.ts'
import { registerStream } from './register-stream.ts'
import { hourOf } from './stream-store.ts'

/** Hours of history the demonstration begins with. */
const HOURS = 72

/** One synthetic stream with three days of history. Nothing posts to it unless somebody starts the simulator. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  await registerStream(ctx, DEMO_STREAM)
  const last = hourOf(ctx.clock.now()).getTime()
  const records = Array.from(
    { length: HOURS },
    (_, i) => new Date(last - (HOURS - 1 - i) * 3_600_000),
  ).flatMap((at) => DEMO_STATIONS.map((station) => demoRecord(station, at)))
  const { accepted } = await postObservations(ctx, {
    ...{ stream: DEMO_STREAM.code, device: null, channel: 'http', form: 'json' },
    text: JSON.stringify(records),
  })
  report(`${DEMO_STREAM.code}: ${accepted} synthetic observations`)
}
