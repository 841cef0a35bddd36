import { sql, type Kysely } from 'kysely'
import { civilDate } from '#platform/calendar.ts'
import type { AnyTables, Ctx } from '#platform/ctx.ts'

/** One call, allowed or denied. `outcome` is `allowed`, `cut`, or the ground of the denial. */
export type UseEntry = {
  grant: string | null
  dataset: string | null
  department: string | null
  owner: string | null
  /** The key's prefix, or the person's name where a person called. */
  who: string
  address: string
  operation: string
  outcome: string
  purpose: string | null
  fields: readonly string[]
  rows: number
  version: number | null
}

type Waiting = { entry: UseEntry & { at: string }; done: () => void; failed: (error: unknown) => void }
type Writer = { waiting: Waiting[]; busy: boolean }

const writers = new WeakMap<Kysely<AnyTables>, Writer>()
const BATCH = 500

/**
 * Writes a call into the log and resolves when it is durable. Calls that come while one batch is being committed go
 * together in the next, so that a thousand a second cost a few dozen commits.
 */
export function recordUse(ctx: Ctx, entry: UseEntry): Promise<void> {
  const writer = writers.get(ctx.db) ?? { waiting: [], busy: false }
  writers.set(ctx.db, writer)
  return new Promise((done, failed) => {
    writer.waiting.push({ entry: { ...entry, at: ctx.clock.now().toISOString() }, done, failed })
    if (!writer.busy) void writeAll(ctx.db, writer)
  })
}

async function writeAll(db: Kysely<AnyTables>, writer: Writer): Promise<void> {
  writer.busy = true
  while (writer.waiting.length > 0) {
    const batch = writer.waiting.splice(0, BATCH)
    try {
      await writeBatch(
        db,
        batch.map(({ entry }) => entry),
      )
      for (const { done } of batch) done()
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
  writer.busy = false
}

async function writeBatch(db: Kysely<AnyTables>, entries: readonly Waiting['entry'][]): Promise<void> {
  const days = JSON.stringify(usageOf(entries))
  // One statement, one commit: the log and the day's sums never differ.
  await sql`
    with entered as (
      insert into exchange.use_entry (at, grant_id, dataset, department, owner, who, address, operation, outcome,
        purpose, fields, rows, version)
      select at, "grant", dataset, department, owner, who, address, operation, outcome, purpose,
        array(select jsonb_array_elements_text(fields)), rows, version
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (at timestamptz, "grant" uuid, dataset text,
        department text, owner text, who text, address text, operation text, outcome text, purpose text,
        fields jsonb, rows bigint, version int)
    )
    insert into exchange.usage_day as u (grant_id, day, calls, denied, rows)
    select grant_id, day, calls, denied, rows
    from jsonb_to_recordset(${days}::jsonb) as d (grant_id uuid, day date, calls bigint, denied bigint, rows bigint)
    order by grant_id, day
    on conflict (grant_id, day) do update
      set calls = u.calls + excluded.calls, denied = u.denied + excluded.denied, rows = u.rows + excluded.rows`.execute(
    db,
  )
}

function usageOf(entries: readonly Waiting['entry'][]) {
  const sums = new Map<
    string,
    { grant_id: string; day: string; calls: number; denied: number; rows: number }
  >()
  for (const { grant, at, outcome, rows } of entries) {
    if (grant === null) continue
    const day = civilDate(new Date(at))
    const sum = sums.get(grant + day) ?? { grant_id: grant, day, calls: 0, denied: 0, rows: 0 }
    sums.set(grant + day, sum)
    if (outcome === 'allowed' || outcome === 'cut') sum.calls++
    else sum.denied++
    sum.rows += rows
  }
  return [...sums.values()]
}
