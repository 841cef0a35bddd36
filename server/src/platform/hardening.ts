import type { FastifyInstance, FastifyRequest } from 'fastify'
import { platformErrors } from './errors.ts'

/** Milliseconds in which the headers of a request must have come, and how often connections are looked at for it. */
export const HEADERS_TIMEOUT = 15_000
export const LOOK_AT_CONNECTIONS_EVERY = 2000
/** The whole request: files of 5 GB come over slow lines. */
export const REQUEST_TIMEOUT = 3600_000
/** Bytes of all headers together. */
export const MAX_HEADERS = 16 * 1024

/** What a page may load. Styles made while it runs carry the nonce of the page; nothing inline runs or styles otherwise. */
export function contentPolicy(nonce?: string): string {
  const styles = nonce ? `'self' 'nonce-${nonce}'` : "'self'"
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Headers that make a browser distrust by default, refusal of writes that another site sends with our cookies, and
 * answers of the API kept in no cache unless their route says so.
 */
export function installHardening(app: FastifyInstance, tls: boolean): void {
  const headers = {
    'content-security-policy': contentPolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()',
    ...(tls && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (isForeignWrite(request)) throw platformErrors.crossSite()
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
}

/** Browsers say where a request comes from; an old one says it by Origin only, a program not at all. */
function isForeignWrite({ method, headers }: FastifyRequest): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'cross-site' || site === 'same-site'
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}
