import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { deliverFiles } from '#modules/data/ingest/index.ts'
import {
  insertArchive,
  lockArchivedUntil,
  readWindow,
  setArchivedUntil,
  type ArchivedRow,
  type Window,
} from './archive-store.ts'
import { closeHour } from './intake/observation-store.ts'
import { flagsOf } from './intake/quality.ts'
import { measured } from './live-stream.ts'
import { sourceOf } from './register-stream.ts'
import type { StreamDefinition } from './schema.ts'
import { LAKE_COLUMNS } from './stream-contract.ts'
import { findStream, hourOf } from './stream-store.ts'

/** After an hour has ended, batches that began in it get this long to end. */
const MARGIN = 2 * 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const BEIJING = 8 * HOUR

/** The end of the last hour or day of receipt that is closed. */
export function closedUntil(now: Date, closes: StreamDefinition['closes']): Date {
  const settled = new Date(now.getTime() - MARGIN)
  if (closes === 'hour') return hourOf(settled)
  return new Date(Math.floor((settled.getTime() + BEIJING) / DAY) * DAY - BEIJING)
}

/**
 * Delivers the closed hours of a stream to its dataset, as one landed file. The mark of what was delivered and the run
 * that publishes it are written in one transaction, so that each observation is delivered once, whenever we are killed.
 * Returns the run, or undefined where nothing was received.
 */
export async function archiveStream(ctx: Ctx, code: string): Promise<string | undefined> {
  return ctx.transaction(async (tx) => {
    const from = await lockArchivedUntil(tx.db, code)
    const stream = await findStream(tx.db, code)
    if (!from || !stream) return undefined
    const now = tx.clock.now()
    const to = closedUntil(now, stream.definition.closes)
    if (to <= from) return undefined
    await closeHour(tx.db, new Date(to.getTime() - 1))
    const window = { stream: code, from, to }
    await setArchivedUntil(tx.db, code, to)
    const first = await readWindow(tx.db, window, undefined, PAGE)
    if (first.length === 0) return undefined
    const counted = { rows: 0 }
    const lines = csvOf(tx, stream.definition, window, first, counted)
    const name = `${code}_${compact(from)}_${compact(to)}.csv`
    const run = await deliverFiles(tx, {
      source: sourceOf(code),
      files: one({ name, content: Readable.from(lines) }),
    })
    await insertArchive(tx.db, window, { rows: counted.rows, run, at: now })
    return run
  })
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item
}

/** `20261123T0800`, Beijing time. */
function compact(at: Date): string {
  return new Date(at.getTime() + BEIJING).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')
}

/** Rows in memory at once. */
const PAGE = 20_000

async function* csvOf(
  ctx: Ctx,
  definition: StreamDefinition,
  window: Window,
  first: ArchivedRow[],
  counted: { rows: number },
): AsyncGenerator<string> {
  const units = new Map(definition.properties.map((each) => [each.name, measured(each).unit ?? '']))
  yield `${LAKE_COLUMNS.join(',')}\n`
  for (let page = first; page.length > 0;) {
    counted.rows += page.length
    yield page.map((row) => lineOf(row, units.get(row.property) ?? '')).join('')
    const last = page.at(-1)
    page = last && page.length === PAGE ? await readWindow(ctx.db, window, last, PAGE) : []
  }
}

function lineOf(row: ArchivedRow, unit: string): string {
  const quality = flagsOf(row.quality).join(';') || 'good'
  const { thing, property, local_time, millisecond, result, received } = row
  const cells = [thing, property, local_time, millisecond, result, unit, quality, received]
  return `${cells.map(cell).join(',')}\n`
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
