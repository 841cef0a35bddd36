import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request, type Dispatcher } from 'undici'
import { isAppError, type AppError } from '#platform/errors.ts'
import type { Access, Target } from '../access.ts'
import { nextDelay } from '../backoff.ts'
import { errors, mayPass } from '../errors.ts'

export type HttpReply = { status: number; headers: Record<string, string>; text: string }
export type HttpAsk = {
  method?: 'GET' | 'POST'
  url: URL
  headers?: Record<string, string>
  body?: string
}

/** Asks foreign servers, each at the address that was resolved and allowed. Follows no redirect. */
export type HttpClient = {
  ask(ask: HttpAsk): Promise<HttpReply>
  /** The same with the bytes of the reply handed to `take` as they come, however many; its answer is given back. */
  stream<T>(ask: HttpAsk, take: (body: Readable, headers: Record<string, string>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const MAX_PAGE_BYTES = 64 << 20
/** A page that fails is asked for again before the whole fetch is. */
const PAGE_PATIENCE = { attempts: 3, firstSeconds: 0.5, longestSeconds: 30 }
/** A longer Retry-After is for the fetch to wait, not for a page. */
const LONGEST_WAIT_MS = 30_000

export type ClientOptions = {
  access: Access
  timeoutSeconds: number
  signal: AbortSignal
  pace(): Promise<void>
}

export function openClient({ access, timeoutSeconds, signal, pace }: ClientOptions): HttpClient {
  const agents = new Map<string, Agent>()
  const once = async <T>(ask: HttpAsk, take: TakeReply<T>): Promise<T> => {
    const { url } = ask
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    const target = await access.resolve(url.hostname, port)
    if (url.protocol !== 'https:' && !target.isListed) throw errors.insecure({ host: url.hostname })
    await pace()
    try {
      const reply = await request(url, {
        method: ask.method ?? 'GET',
        headers: { accept: 'application/json', 'user-agent': 'yuzhi', ...ask.headers },
        ...(ask.body === undefined ? {} : { body: ask.body }),
        dispatcher: agentFor(agents, target),
        headersTimeout: timeoutSeconds * 1000,
        bodyTimeout: timeoutSeconds * 1000,
        signal,
      })
      return await take(
        { status: reply.statusCode, headers: plainHeaders(reply.headers), body: reply.body },
        url,
      )
    } catch (error) {
      signal.throwIfAborted()
      throw networkError(error, url)
    }
  }
  const patiently = async <T>(ask: HttpAsk, take: TakeReply<T>): Promise<T> => {
    for (let failed = 1; ; failed++) {
      try {
        return await once(ask, take)
      } catch (error) {
        const delay = patienceFor(error, failed)
        if (delay === undefined) throw error
        await pause(delay, undefined, { signal })
      }
    }
  }
  return {
    ask: (ask) => patiently(ask, takeText),
    stream: (ask, take) =>
      patiently(ask, async ({ status, headers, body }, url) => {
        if (status < 200 || status >= 300) body.destroy()
        checkStatus({ status, headers, text: '' }, url)
        return take(body, headers)
      }),
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

type RawReply = { status: number; headers: Record<string, string>; body: Dispatcher.ResponseData['body'] }
type TakeReply<T> = (reply: RawReply, url: URL) => Promise<T>

async function takeText({ status, headers, body }: RawReply, url: URL): Promise<HttpReply> {
  return checkStatus({ status, headers, text: await readLimited(body) }, url)
}

function patienceFor(error: unknown, failed: number): number | undefined {
  if (!isAppError(error) || !mayPass(error.code)) return undefined
  const asked = typeof error.details['retryAfterMs'] === 'number' ? error.details['retryAfterMs'] : 0
  return asked > LONGEST_WAIT_MS ? undefined : nextDelay(PAGE_PATIENCE, failed, Math.random(), asked)
}

/** Connections go to the address that was checked, whatever the name means by then; certificates are checked by name. */
function agentFor(agents: Map<string, Agent>, { address, family }: Target): Agent {
  const known = agents.get(address)
  if (known) return known
  const agent = new Agent({
    connections: 2,
    connect: {
      timeout: 10_000,
      lookup: (_host, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
    },
  })
  agents.set(address, agent)
  return agent
}

async function readLimited(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_PAGE_BYTES) throw errors.replyTooLarge({ limitBytes: MAX_PAGE_BYTES })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

function checkStatus(reply: HttpReply, { host }: URL): HttpReply {
  const { status, headers } = reply
  if (status >= 200 && status < 300) return reply
  const wait = retryAfter(headers['retry-after'])
  const details = { host, status, ...(wait === undefined ? {} : { retryAfterMs: wait }) }
  if (status === 401 || status === 403) throw errors.signInRefused(details)
  if (status === 429) throw errors.tooMany(details)
  if (status === 408 || status >= 500) throw errors.serverFailed(details)
  throw errors.badReply({ ...details, reason: status >= 300 && status < 400 ? 'redirect' : 'status' })
}

/** Milliseconds of a Retry-After header, which is seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

type NetworkError = Error & { code?: string; cause?: { code?: string } }

/** The address is named by host only: its query may hold a key. */
function networkError(error: unknown, { host }: URL): AppError {
  if (isAppError(error)) return error
  const { code = '', cause, message = '' } = error as NetworkError
  const reason = cause?.code ?? code
  if (/TIMEOUT/.test(reason)) return errors.timeLimit({ host })
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(reason) || /certificate/i.test(message))
    return errors.tlsFailed({ host, reason })
  return errors.unreachable({ host, reason })
}
