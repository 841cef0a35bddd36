import type { Ctx } from '#platform/ctx.ts'
import type { Http } from '#platform/route.ts'
import { latestSince } from './history-store.ts'
import { getStream } from './get-stream.ts'

/** How often a watched stream is looked at, in milliseconds. */
const LOOK_EVERY = 1000

/** A batch becomes visible this long after its moment of receipt at the latest; what was told already is left out. */
const OVERLAP = 5000

const KEEP_ALIVE = 20_000

/**
 * Server-sent events of a stream's newest values: `latest`, a list of those that changed. Works whichever process
 * took the posts, because it looks at what is committed.
 */
export async function watchLatest(ctx: Ctx, code: string, { request, reply }: Http): Promise<void> {
  await getStream(ctx, code)
  reply.hijack()
  const out = reply.raw
  out.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  out.write(': connected\n\n')
  const told = new Map<string, string>()
  let since = ctx.clock.now()
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    try {
      const next = ctx.clock.now()
      const rows = await latestSince(ctx.db, code, new Date(since.getTime() - OVERLAP))
      const fresh = rows.filter((row) => told.get(`${row.property}\n${row.thing}`) !== row.receivedAt)
      for (const row of fresh) told.set(`${row.property}\n${row.thing}`, row.receivedAt)
      if (fresh.length > 0) out.write(`event: latest\ndata: ${JSON.stringify(fresh)}\n\n`)
      since = next
    } catch (error) {
      ctx.log.warn({ err: error, stream: code }, 'a watched stream could not be looked at')
    } finally {
      looking = false
    }
  }
  const timers = [
    setInterval(() => void look(), LOOK_EVERY),
    setInterval(() => out.write(': still here\n\n'), KEEP_ALIVE),
  ]
  const end = (): void => {
    for (const timer of timers) clearInterval(timer)
    open.delete(end)
    out.end()
  }
  open.add(end)
  request.raw.on('close', end)
}

const open = new Set<() => void>()

/** Ends every watch, so that the server can stop. */
export function endWatches(): void {
  for (const end of [...open]) end()
}
