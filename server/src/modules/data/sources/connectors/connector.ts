import type { LandedFile } from '#modules/data/ingest/index.ts'
import type { Access } from '../access.ts'
import type { Cursor } from '../cursor.ts'
import type { TakenFile } from '../file-store.ts'
import type { Probe } from '../schema.ts'
import type { Shape } from '../schema-difference.ts'

/** One record as it is delivered: JSON, with texts, booleans, nulls and exactly kept numbers. */
export type SourceRecord = Record<string, unknown>

/** What reaching a source takes. Neither settings nor secret may appear in a log line or an error. */
export type Reaching<S> = {
  settings: S
  secret: string | undefined
  access: Access
  dataDir: string
  signal: AbortSignal
}

/** What reading one takes besides. */
export type Reading<S> = Reaching<S> & {
  cursor: Cursor | null
  /** Files of a watched folder that were handed over before. */
  taken: ReadonlyMap<string, TakenFile>
  /** Waits until the rate limit allows the next request, and counts it. */
  pace(): Promise<void>
  /** Counts one more; how many there are then. */
  count(what: 'records' | 'repeated' | 'skipped'): number
  log(level: 'info' | 'warn', message: string, details?: Record<string, unknown>): Promise<void>
}

/** A delivery that is ready: its files are stored; `cursor` is where the next reading begins once it was accepted. */
export type Haul = {
  files: LandedFile[]
  records: number
  /** The columns at the source; null where a kind leaves them to the reading of the file. */
  shape: Shape | null
  cursor: Cursor | null
  takes?: TakenFile
  /** What may be done at the source once the delivery was accepted; safe to be done again or never. */
  afterwards?(): Promise<void>
}

/**
 * A kind of source. To add one: settings in settings.ts, a connector here, a line in registry.ts.
 * `probe` shows what there is; `read` yields deliveries in order, holding no more than a page in memory.
 */
export type Connector<S> = {
  probe(reaching: Reaching<S>): Promise<Omit<Probe, 'ok' | 'problem' | 'milliseconds'>>
  read(reading: Reading<S>): AsyncGenerator<Haul>
}
