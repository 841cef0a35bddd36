import { expect } from 'vitest'
import { executeRun } from '#modules/data/ingest/index.ts'
import { executeFetch } from '../index.ts'
import type { Connection, FetchDetail, FetchLogLine } from '../schema.ts'
import type { Caller, TestApp } from '#test/app.ts'

const contract = (code: string): string => `
apiVersion: v3.1.0
kind: DataContract
id: ${code}
version: 1.0.0
status: active
schema:
  - name: ${code}
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: name, logicalType: string }
      - { name: amount, logicalType: number }
      - { name: changed, logicalType: string }
`

type Run = { status: string; error: { code: string } | null }
type Tombstone = { run: string; key: Record<string, string | null>; version: number; line: number | null }

/** The acts of an engineer who connects sources, in a test. */
export type Desk = {
  engineer: Caller
  /** A dataset with a source of the same code and its mapping, ready to be connected. */
  prepare(code: string, mode?: 'upsert' | 'replace', columns?: Record<string, string>): Promise<void>
  connect(code: string, settings: object, more?: object): Promise<void>
  /** One fetch with the runs that follow from it, without the queue in between. */
  fetch(code: string): Promise<FetchDetail>
  detail(fetch: string): Promise<FetchDetail>
  log(fetch: string): Promise<FetchLogLine[]>
  connection(code: string): Promise<Connection>
  run(id: string): Promise<Run>
  rows(code: string): Promise<Record<string, unknown>[]>
  tombstones(code: string): Promise<Tombstone[]>
}

export const PROPERTIES = { id: 'id', name: 'name', amount: 'amount', changed: 'changed' }

const codeOf = (dataset: string): string => dataset.replaceAll('_', '-')

async function prepare(
  { engineer, steward }: { engineer: Caller; steward: Caller },
  code: string,
  mode: string,
  columns: Record<string, string>,
): Promise<void> {
  const both = { zh: code, en: code }
  const entry = {
    ...{ code, title: both, summary: both, department: 'tjj', level: 'province', theme: '测试' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{
      updateCycle: 'daily',
      synthetic: true,
      licence: 'none',
      origin: 'test',
      contract: contract(code),
    },
  }
  expect((await steward.put('/api/catalog/datasets', entry)).status).toBe(204)
  const source = { code: codeOf(code), title: both, department: 'tjj', dataset: code, mode }
  expect((await engineer.put('/api/ingest/sources', source)).status).toBe(204)
  const mapping = {
    columns: Object.entries(columns).map(([target, label]) => ({ target, from: [label] })),
  }
  const reply = await engineer.post(`/api/ingest/sources/${codeOf(code)}/mapping`, { after: 0, mapping })
  expect(reply.status, reply.text).toBe(200)
}

/** Opens the desk; loopback is put on the list of allowed addresses, as an administrator would. */
export async function openDesk(app: TestApp): Promise<Desk> {
  const engineer = await app.as('engineer', 'tjj')
  const steward = await app.as('steward', 'sjj')
  const administrator = await app.as('administrator', 'sjj')
  const allowed = { range: '127.0.0.1', note: '测试' }
  expect((await administrator.post('/api/sources/allowed-addresses', allowed)).status).toBe(204)
  const get = async <T>(path: string): Promise<T> => {
    const reply = await engineer.get(path)
    expect(reply.status, reply.text).toBe(200)
    return reply.body as T
  }
  const desk: Desk = {
    engineer,
    prepare: (code, mode = 'upsert', columns = PROPERTIES) =>
      prepare({ engineer, steward }, code, mode, columns),
    async connect(code, settings, more = {}) {
      const reply = await engineer.put(`/api/sources/connections/${codeOf(code)}`, { settings, ...more })
      expect(reply.status, reply.text).toBe(204)
    },
    async fetch(code) {
      const reply = await engineer.post(`/api/sources/connections/${codeOf(code)}/fetches`)
      expect(reply.status, reply.text).toBe(202)
      const { fetch } = reply.body as { fetch: string }
      app.clock.advance(1000)
      const { signal } = new AbortController()
      await executeFetch(app.ctx(), fetch, signal)
      for (const { run } of (await desk.detail(fetch)).deliveries) await executeRun(app.ctx(), run, signal)
      return desk.detail(fetch)
    },
    detail: (fetch) => get(`/api/sources/fetches/${fetch}`),
    log: async (fetch) =>
      (await get<{ items: FetchLogLine[] }>(`/api/sources/fetches/${fetch}/log?size=500`)).items,
    connection: (code) => get(`/api/sources/connections/${codeOf(code)}`),
    run: (id) => get(`/api/ingest/runs/${id}`),
    rows: async (code) =>
      (await get<{ items: Record<string, unknown>[] }>(`/api/catalog/datasets/${code}/rows?size=500`)).items,
    tombstones: async (code) =>
      (await get<{ items: Tombstone[] }>(`/api/ingest/tombstones?dataset=${code}&size=500`)).items,
  }
  return desk
}

/** What a dataset says, without where it came from. */
export function plainRows(rows: readonly Record<string, unknown>[]): unknown[] {
  return rows
    .map(({ id, name, amount, changed }) => [id, name, amount, changed])
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
}
