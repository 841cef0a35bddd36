import { parseArgs } from 'node:util'
import { simulateStream } from '#modules/data/streams/index.ts'
import type { Io } from './command.ts'
import { withInstallation } from './installation.ts'

/** `yuzhi simulate streams`: posts made-up values to the synthetic demonstration stream until Ctrl-C. */
export async function simulate(args: string[], io: Io): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      every: { type: 'string', default: '5' },
      high: { type: 'string', default: '0' },
      for: { type: 'string' },
    },
  })
  const [everySeconds, high] = [Number(values.every), Number(values.high)]
  if (positionals[0] !== 'streams' || !(everySeconds > 0) || !Number.isFinite(high)) {
    io.err('Say: simulate streams, perhaps with --every SECONDS, --high ADDED and --for SECONDS.')
    return 2
  }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  io.out('Simulating air-live: made-up values, labelled as synthetic. Ctrl-C ends it.')
  await withInstallation((app) => {
    if (values.for !== undefined) setTimeout(() => stop.abort(), Number(values.for) * 1000).unref()
    return simulateStream(app.ctx(), {
      ...{ everySeconds, high, signal: stop.signal },
      onPost: ({ accepted, duplicates }) => io.out(`${accepted} accepted, ${duplicates} known already`),
    })
  })
  return 0
}
