import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { platformErrors } from '#platform/errors.ts'
import { columnsOf, findEntry, type Column, type Entry } from '../dataset.ts'
import { errors } from '../errors.ts'
import { findByKey } from '../grant/grant-store.ts'
import type { GrantedField, GrantSpec } from '../grant/schema.ts'
import { hashKey } from './credentials.ts'
import { judge, type Denial, type Operation } from './judge.ts'
import { withinRate } from './rate.ts'
import { recordUse, type UseEntry } from './use-log.ts'

/** A call as it comes in from the wire. */
export type Call = {
  grant: string
  key: string | undefined
  address: string
  operation: Operation
  wanted?: readonly string[] | undefined
  conditioned?: readonly string[]
}

/** What an admitted call may read, and how its use is entered. */
export type Admission = {
  grant: string
  dataset: string
  entry: Entry
  columns: readonly Column[]
  fields: readonly GrantedField[]
  spec: GrantSpec
  validTo: Date
  rowsToday: number
  /** Enters the call with what it gave; resolves when durable. */
  record(outcome: 'allowed' | 'cut', rows: number, version: number): Promise<void>
}

/** Calls without a valid key from one address that are looked at and logged in a minute; more are turned away unseen. */
const STRANGERS_A_MINUTE = 60

/** Judges a call by its key. A denial is logged before it is answered; the answer names its ground and nothing else. */
export async function admit(ctx: Ctx, call: Call): Promise<Admission> {
  const found = await lookUp(ctx, call)
  if (!found) throw await turnAway(ctx, call)
  const { row, entry } = found
  const use: UseEntry = {
    grant: row.id,
    dataset: row.dataset,
    department: row.department,
    owner: row.owner,
    who: row.prefix,
    address: call.address,
    operation: call.operation,
    outcome: 'allowed',
    purpose: ctx.purpose ?? row.purpose,
    fields: call.wanted ?? row.spec.fields.map(({ name }) => name),
    rows: 0,
    version: null,
  }
  const verdict = judge({
    ...questionOf(ctx, found, call),
    withinRate: withinRate(row.id, row.spec.callsPerMinute, ctx.clock.now()),
  })
  if (!verdict.allowed) {
    await recordUse(ctx, { ...use, outcome: verdict.denial })
    throw errors[verdict.denial]()
  }
  const { fields } = verdict
  return {
    grant: row.id,
    dataset: row.dataset,
    entry: entry as Entry,
    columns: columnsOf(entry as Entry),
    fields,
    spec: row.spec,
    validTo: row.valid_to,
    rowsToday: row.rows_today,
    record: (outcome, rows, version) =>
      recordUse(ctx, { ...use, outcome, fields: fields.map(({ name }) => name), rows, version }),
  }
}

/** Whether a call that was admitted would still be: asked for every batch of a running stream. */
export async function stillAdmitted(ctx: Ctx, call: Call, rowsGiven: number): Promise<Denial | undefined> {
  const found = await lookUp(ctx, call)
  if (!found) return 'keyUnknown'
  const question = questionOf(ctx, found, call)
  const verdict = judge({ ...question, withinRate: true, rowsToday: question.rowsToday + rowsGiven })
  return verdict.allowed ? undefined : verdict.denial
}

async function lookUp(ctx: Ctx, { key, grant }: Call) {
  if (!key) return undefined
  const row = await findByKey(ctx.db, hashKey(key), civilDate(ctx.clock.now()))
  // A key opens its own grant and no other, and does not tell whether the other exists.
  if (!row || row.id !== grant) return undefined
  return { row, entry: await findEntry(ctx, row.dataset) }
}

function questionOf(ctx: Ctx, { row, entry }: NonNullable<Awaited<ReturnType<typeof lookUp>>>, call: Call) {
  return {
    now: ctx.clock.now(),
    credential: row.retired_at === null ? ('current' as const) : ('retired' as const),
    grant: {
      state: row.state,
      manner: row.manner,
      from: row.valid_from,
      to: row.valid_to,
      purpose: row.purpose,
      number: row.number,
      fields: row.spec.fields,
      rowsPerDay: row.spec.rowsPerDay,
    },
    entry,
    operation: call.operation,
    statedPurpose: ctx.purpose,
    wanted: call.wanted,
    conditioned: call.conditioned ?? [],
    rowsToday: row.rows_today,
  }
}

async function turnAway(ctx: Ctx, call: Call): Promise<Error> {
  if (!withinRate(`stranger ${call.address}`, STRANGERS_A_MINUTE, ctx.clock.now()))
    return platformErrors.tooMany()
  await recordUse(ctx, {
    grant: null,
    dataset: null,
    department: null,
    owner: null,
    who: call.key === undefined ? 'no key' : 'unknown key',
    address: call.address,
    operation: call.operation,
    outcome: 'keyUnknown',
    purpose: ctx.purpose,
    fields: [],
    rows: 0,
    version: null,
  })
  return errors.keyUnknown()
}
