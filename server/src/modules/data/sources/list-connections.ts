import type { Ctx } from '#platform/ctx.ts'
import { describeSources, listRunStates } from '#modules/data/ingest/index.ts'
import { allConnections, type ConnectionRow } from './connection-store.ts'
import { connectionState } from './connection-state.ts'
import { lastFetches } from './fetch-list-store.ts'
import { allUnsettled } from './fetch-store.ts'
import type { Connection, ConnectionQuery } from './schema.ts'

/**
 * A page of connections with what became of their last fetch. There are as many as sources of a province, a few
 * thousand at most: they are put together, filtered and sorted here.
 */
export async function listConnections(
  ctx: Ctx,
  query: ConnectionQuery,
): Promise<{ items: Connection[]; total: number }> {
  const all = await describeConnections(ctx, await allConnections(ctx.db))
  const text = query.q?.toLowerCase()
  const matching = all.filter(
    ({ kind, state, title, source }) =>
      (query.kind === undefined || kind === query.kind) &&
      (query.state === undefined || state === query.state) &&
      (text === undefined || `${title.zh} ${title.en} ${source}`.toLowerCase().includes(text)),
  )
  const sorted = matching.toSorted(orderOf(query.sort))
  const from = (query.page - 1) * query.size
  return { items: sorted.slice(from, from + query.size), total: sorted.length }
}

/** Connections as they are shown; a secret never leaves. */
export async function describeConnections(ctx: Ctx, rows: readonly ConnectionRow[]): Promise<Connection[]> {
  const codes = rows.map(({ source }) => source)
  const sources = await describeSources(ctx, codes)
  const fetches = await lastFetches(ctx.db, codes)
  const unsettled = await allUnsettled(ctx.db, codes)
  const states = new Map(
    (
      await listRunStates(
        ctx,
        unsettled.map(({ run }) => run),
      )
    ).map(({ id, status }) => [id, status]),
  )
  return rows.flatMap((row) => {
    const source = sources.get(row.source)
    const last = fetches.get(row.source)
    if (!source) return []
    const runs = unsettled.filter((one) => one.source === row.source).map(({ run }) => states.get(run) ?? '')
    return {
      ...{ source: row.source, title: source.title, department: source.department, dataset: source.dataset },
      ...{ kind: row.kind, settings: row.settings, cron: row.cron, zone: row.zone },
      ...{ perMinute: row.per_minute, attempts: row.attempts, deletionLimit: row.deletion_limit },
      ...{ hasSecret: row.sealed !== null, paused: row.paused },
      state: connectionState(row.paused, last?.fetch.status, runs),
      nextAt: row.next_at?.toISOString() ?? null,
      cursorAt: row.cursor?.at ?? null,
      columns: row.shape ?? [],
      ...{ lastFetch: last?.fetch ?? null, failures: last?.failures ?? 0 },
      ...{ changedBy: row.changed_by, changedAt: row.changed_at.toISOString() },
    }
  })
}

type Order = (a: Connection, b: Connection) => number

const orders: Record<string, Order> = {
  title: (a, b) => a.title.zh.localeCompare(b.title.zh, 'zh'),
  source: (a, b) => compare(a.source, b.source),
  kind: (a, b) => compare(a.kind, b.kind),
  state: (a, b) => compare(a.state, b.state),
  nextAt: (a, b) => compare(a.nextAt ?? '9', b.nextAt ?? '9'),
  lastFetch: (a, b) => compare(a.lastFetch?.createdAt ?? '', b.lastFetch?.createdAt ?? ''),
  failures: (a, b) => a.failures - b.failures,
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function orderOf(sort = 'source'): Order {
  const order = orders[sort.replace(/^-/, '')] ?? compareSources
  const direction = sort.startsWith('-') ? -1 : 1
  return (a, b) => direction * order(a, b) || compareSources(a, b)
}

const compareSources: Order = (a, b) => compare(a.source, b.source)
