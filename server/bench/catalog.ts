import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openApp, type App } from '#src/app.ts'
import { readContract } from '#modules/data/quality/index.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import { fillCatalog, SUBJECTS, TOPICS } from './catalog-entries.ts'
import type { BenchResult } from './result.ts'

const ENTRIES = 100_000
const ROUNDS = 40
/** A search that follows a cursor asks for all pages before the one it measures. */
const CURSOR_ROUNDS = 5

/** Search in a catalogue of 100,000 synthetic entries through the door, and bare PostgreSQL over the same rows. */
export async function benchCatalog(entries = ENTRIES): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  try {
    const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
    const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
    await fillCatalog(app.ctx(), entries, readContract)
    await prepareTrigrams(app)
    const rows = []
    for (const [kind, query] of Object.entries(KINDS)) rows.push(await measure(app, kind, query))
    await app.close()
    return { title: `catalog: search in ${entries} datasets`, rows, note: NOTE }
  } finally {
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

const NOTE = `Each kind ${ROUNDS} times with other words (page 30: ${CURSOR_ROUNDS} times), after 5 (1) to warm up; milliseconds through the HTTP door with total, 12 facets, correction and 20 entries, one at a time. The peer is bare PostgreSQL on the same rows giving 20 codes and a total only: LIKE over title, summary, keywords and columns without an index, and with a trigram index (pg_trgm, GIN). A dash: the peer has no answer of that kind. Aim: p95 ≤ 100 ms.`

type Kind = {
  /** Parameters of the n-th search. */
  ask(n: number): Record<string, string>
  /** What the peer looks for, where it can. */
  like?: (n: number) => string
  /** Follows the cursor so many pages and measures the last. */
  pages?: number
}

const pick = <T>(list: readonly T[], n: number): T => list[(n * 7) % list.length] as T
const subject = (n: number) => pick(SUBJECTS, n)
const topic = (n: number) => pick(TOPICS, n)

const KINDS: Record<string, Kind> = {
  'two words': {
    ask: (n) => ({ q: `${subject(n).zh} ${topic(n).zh}` }),
    like: (n) => `%${subject(n).zh}%${topic(n).zh}%`,
  },
  'one word': { ask: (n) => ({ q: subject(n).zh }), like: (n) => `%${subject(n).zh}%` },
  'word of most entries': { ask: () => ({ q: '统计' }), like: () => '%统计%' },
  'in the description only': {
    ask: (n) => ({ q: `批次${(n * 37) % 1000}` }),
    like: (n) => `%批次${(n * 37) % 1000}%`,
  },
  pinyin: { ask: (n) => ({ q: subject(n).pinyin }) },
  initials: { ask: (n) => ({ q: subject(n).initials }) },
  homophone: { ask: (n) => ({ q: subject(n).homophone }) },
  'misspelt pinyin': {
    ask: (n) => ({ q: `${subject(n).pinyin.slice(0, -2)}${subject(n).pinyin.slice(-1)}` }),
  },
  'nothing found': { ask: (n) => ({ q: `鑫淼${n}焱垚` }), like: (n) => `%鑫淼${n}焱垚%` },
  'word and three filters': {
    ask: (n) => ({ q: topic(n).zh, sharing: 'conditional', level: 'city', quality: 'good' }),
    like: (n) => `%${topic(n).zh}%`,
  },
  'no word, one filter': { ask: (n) => ({ department: `d${n % 60}` }) },
  'everything by date': { ask: () => ({ sort: 'updated' }) },
  'page 30 by cursor': { ask: (n) => ({ q: topic(n).zh }), pages: 30 },
}

async function measure(app: App, kind: string, { ask, like, pages = 1 }: Kind) {
  const own: number[] = []
  const bare: number[] = []
  const trigram: number[] = []
  let found = 0
  const rounds = pages === 1 ? ROUNDS : CURSOR_ROUNDS
  const warmUp = pages === 1 ? 5 : 1
  for (let n = -warmUp; n < rounds; n++) {
    const { ms, total } = await search(app, ask(Math.abs(n)), pages)
    if (n >= 0) own.push(ms)
    found += total
    if (!like) continue
    const pattern = like(Math.abs(n))
    // The bare scan takes long and tells the same each time.
    if (n >= 0 && n < 5) bare.push(await timeOf(() => peer(app, pattern, false)))
    if (n >= 0) trigram.push(await timeOf(() => peer(app, pattern, true)))
  }
  return {
    kind,
    'found (mean)': Math.round(found / (rounds + warmUp)),
    'p50 ms': at(own, 0.5),
    'p95 ms': at(own, 0.95),
    'LIKE p50': at(bare, 0.5),
    'trigram p50': at(trigram, 0.5),
    'trigram p95': at(trigram, 0.95),
  }
}

type Page = { total: number; next: string | null }

async function search(
  app: App,
  query: Record<string, string>,
  pages: number,
): Promise<{ ms: number; total: number }> {
  let cursor: string | null = null
  let last = { ms: 0, total: 0 }
  for (let page = 0; page < pages; page++) {
    const asked: URLSearchParams = new URLSearchParams({ ...query, ...(cursor ? { cursor } : {}) })
    const started = performance.now()
    const reply = await app.http.inject({ method: 'GET', url: `/api/catalog/search?${asked}` })
    const ms = performance.now() - started
    if (reply.statusCode !== 200) throw new Error(reply.body)
    const { total, next }: Page = reply.json()
    last = { ms, total }
    cursor = next
    if (!next) break
  }
  return last
}

/** A table with one text a row, as one would make without more thought, with and without an index of trigrams. */
async function prepareTrigrams(app: App): Promise<void> {
  const { db } = app.ctx()
  await sql`create extension if not exists pg_trgm`.execute(db)
  for (const name of ['peer_bare', 'peer_trigram'])
    await sql`
      create table ${sql.table(name)} as
      select code, title_zh || ' ' || summary_zh || ' ' || array_to_string(keywords, ' ') as text
      from catalog.dataset`.execute(db)
  await sql`create index on peer_trigram using gin (text gin_trgm_ops)`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

async function peer(app: App, pattern: string, indexed: boolean): Promise<void> {
  const table = sql.table(indexed ? 'peer_trigram' : 'peer_bare')
  const { db } = app.ctx()
  await sql`select count(*) from ${table} where text like ${pattern}`.execute(db)
  await sql`select code from ${table} where text like ${pattern} order by code limit 20`.execute(db)
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function at(times: number[], share: number): number | string {
  if (times.length === 0) return '–'
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10
}
