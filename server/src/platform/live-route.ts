import type { FastifyInstance } from 'fastify'
import type { Live } from './live.ts'

/** Comment lines keep proxies from closing an idle stream. */
const KEEP_ALIVE_MS = 20_000

/**
 * Server-sent events at /api/live: names and ids of what happened. Payloads stay out: whoever hears a name asks the
 * API for the data, under their own rights.
 */
export function installLiveRoute(app: FastifyInstance, live: Live): void {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })
  app.get(
    '/api/live',
    { schema: { hide: true }, config: { permission: 'public', compress: false } },
    (request, reply) => {
      reply.hijack()
      const stream = reply.raw
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write(': connected\n\n')
      const unsubscribe = live.subscribe(({ id, name }) =>
        stream.write(`id: ${id}\nevent: change\ndata: ${JSON.stringify({ name })}\n\n`),
      )
      const keepAlive = setInterval(() => stream.write(': still here\n\n'), KEEP_ALIVE_MS)
      const end = (): void => {
        clearInterval(keepAlive)
        unsubscribe()
        open.delete(end)
        stream.end()
      }
      open.add(end)
      request.raw.on('close', end)
    },
  )
}
