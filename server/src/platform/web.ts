import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentPolicy } from './hardening.ts'

/** Stands in the built page where each answer has its own nonce; the app's styling library is given it. */
const NONCE = '__CSP_NONCE__'

/** Serves the built web app: hashed assets for ever, the page always fresh, and the page for every address of the app. */
export async function installWeb(app: FastifyInstance, dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) return
  const assets = join(dist, 'assets')
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    // The build leaves .br and .gz beside each file, so that no request waits for a compressor.
    preCompressed: true,
    setHeaders(response, path) {
      const cache = path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.header('cache-control', cache)
    },
  })
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const page = { schema: { hide: true }, config: { permission: 'public' } } as const
  app.get('/*', page, (request, reply) => {
    // A missing asset is missing: the page in its place would only break later.
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound()
    const nonce = randomBytes(18).toString('base64')
    return reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': contentPolicy(nonce) })
      .type('text/html; charset=utf-8')
      .send(html.replace(NONCE, nonce))
  })
}
