import { errors } from '../errors.ts'
import { atPath, isExactNumber, parseExactly, scalarText } from '../json-path.ts'
import { isSettled, walkPages, type Ask, type PageSeen } from '../paging.ts'
import type { Reading, SourceRecord } from '../connectors/connector.ts'
import type { HttpSettings } from '../settings.ts'
import type { AuthorizedAsk } from './authorize.ts'
import type { HttpReply } from './client.ts'
import type { Spool } from './spool.ts'

/** Which list to read: its address, where the records are in the reply, what to ask for besides. */
export type List = { url: string; recordsPath: string; parameters: Record<string, string> }

/** The pass that saw one settled state; undefined where rows moved in every pass. */
export type PagesRead = { settledPass: number | undefined }

const MOST_PASSES = 4
const MOST_REPORTED = 20

/** Reads all pages of a list into the spool, again while rows are seen to move, at most four times. */
export async function readPages(
  reading: Reading<HttpSettings>,
  ask: AuthorizedAsk,
  list: List,
  spool: Spool,
): Promise<PagesRead> {
  const { paging } = reading.settings
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const walk = walkPages(paging)
    let step = walk.next()
    while (!step.done) {
      const page = await readPage(reading, ask, list, step.value)
      await spool.add(page.records, pass)
      step = walk.next(page.seen)
    }
    const { moved, count, total, loops } = step.value
    if (loops) throw errors.pagingLoops()
    if (isSettled(step.value)) return { settledPass: pass }
    await reading.log('info', 'rows-moved', {
      pass,
      moved,
      read: count,
      ...(total === undefined ? {} : { total }),
    })
  }
  await reading.log('warn', 'never-settled', { passes: MOST_PASSES, read: spool.size() })
  return { settledPass: undefined }
}

type ReadPage = { seen: PageSeen; records: { key: string; line: string }[] }

async function readPage(
  reading: Reading<HttpSettings>,
  ask: AuthorizedAsk,
  list: List,
  which: Ask,
): Promise<ReadPage> {
  reading.signal.throwIfAborted()
  const { settings } = reading
  const url = pageUrl(settings, list, which)
  const reply = await ask({ url })
  const document = documentOf(reply, url)
  const found = atPath(document, list.recordsPath)
  if (!Array.isArray(found))
    throw errors.badReply({ host: url.host, reason: 'no-records', path: list.recordsPath })
  const records: ReadPage['records'] = []
  for (const [at, record] of found.entries()) {
    if (isRecord(record)) records.push({ key: keyOf(record, settings.key), line: JSON.stringify(record) })
    else await reportBad(reading, at)
  }
  const seen = { keys: records.map(({ key }) => key), total: totalOf(settings, document, reply) }
  return { records, seen: { ...seen, next: nextOf(settings, document, reply, url) } }
}

/** One record that is none is named and left out; the others go on. */
async function reportBad(reading: Reading<HttpSettings>, at: number): Promise<void> {
  if (reading.count('skipped') <= MOST_REPORTED)
    await reading.log('warn', 'not-a-record', { position: at + 1 })
}

function isRecord(value: unknown): value is SourceRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value)
}

function documentOf({ text }: HttpReply, { host }: URL): unknown {
  try {
    return parseExactly(text)
  } catch (error) {
    throw errors.badReply({ host, reason: 'no-json' }, error)
  }
}

/** The key as text; a record without one is known by its content. */
export function keyOf(record: SourceRecord, key: readonly string[]): string {
  const parts = key.map((path) => scalarText(atPath(record, path)))
  return key.length === 0 || parts.some((part) => part === undefined)
    ? JSON.stringify(record)
    : JSON.stringify(parts)
}

function pageUrl({ url: base, paging }: HttpSettings, list: List, which: Ask): URL {
  if ('token' in which && paging.how === 'link') {
    const url = new URL(which.token, list.url)
    if (url.origin !== new URL(base).origin) throw errors.badReply({ host: url.host, reason: 'other-origin' })
    return url
  }
  const url = new URL(list.url)
  for (const [name, value] of Object.entries(list.parameters)) url.searchParams.set(name, value)
  if ('token' in which && paging.how === 'cursor') url.searchParams.set(paging.parameter, which.token)
  if ('at' in which && (paging.how === 'page' || paging.how === 'offset')) {
    url.searchParams.set(paging.parameter, String(which.at))
    if (paging.sizeParameter) url.searchParams.set(paging.sizeParameter, String(paging.size))
  }
  return url
}

function totalOf({ totalPath }: HttpSettings, document: unknown, { headers }: HttpReply): number | undefined {
  const text = totalPath ? scalarText(atPath(document, totalPath)) : headers['x-total-count']
  const total = Number(text)
  return text === undefined || !Number.isInteger(total) ? undefined : total
}

function nextOf(
  { paging }: HttpSettings,
  document: unknown,
  { headers }: HttpReply,
  url: URL,
): string | undefined {
  if (paging.how === 'cursor') return scalarText(atPath(document, paging.nextPath))
  if (paging.how !== 'link') return undefined
  const next = nextLink(headers['link'] ?? '')
  return next === undefined ? undefined : new URL(next, url).href
}

/** The target of `rel="next"` in a Link header (RFC 8288). */
export function nextLink(header: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters)
    const kinds = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (kinds.includes('next')) return target
  }
  return undefined
}
