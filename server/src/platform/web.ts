import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The three entrances of the web app and the page each begins with. */
const entrances = [
  { prefix: '/cockpit', page: 'cockpit.html' },
  { prefix: '/desk', page: 'desk.html' },
  { prefix: '/', page: 'index.html' },
]

/** Serves the built web app: hashed assets for ever, pages always fresh, any path of an entrance with its page. */
export async function installWeb(app: FastifyInstance, dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders(response, path) {
      const hashed = path.includes(`${join(dist, 'assets')}`)
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const { prefix, page } of entrances) {
    const serve = { schema: { hide: true }, config: { permission: 'public' } } as const
    const file = existsSync(join(dist, page)) ? page : 'index.html'
    if (prefix !== '/') app.get(prefix, serve, (_request, reply) => reply.sendFile(file))
    app.get(prefix === '/' ? '/*' : `${prefix}/*`, serve, (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      return reply.sendFile(file)
    })
  }
}
