import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import type { Role } from './roles.ts'
import type { z } from 'zod'

/** Who acts: a signed-in person, the system itself, or nobody known. */
export type Actor = {
  kind: 'person' | 'system' | 'anonymous'
  id: string
  name: string
  roles: readonly Role[]
  /** Code of the person's department, e.g. `tjj`. */
  organisation: string | null
  /** GB/T 2260 code of the area the person is responsible for. */
  region: string | null
}

/** No table is known from outside a module; each store names its own with `db.withTables<…>()`. */
export type AnyTables = Record<never, never>

/** An event or a job as far as its sender is concerned: a name and the shape it carries. */
export type Message<P extends z.ZodType = z.ZodType> = { name: string; payload: P }

/** What a use case is given. Narrow on purpose: no bag of services. */
export type Ctx = {
  db: Kysely<AnyTables>
  actor: Actor
  /** Why the data is touched, as the person stated it; null where no purpose was asked for. */
  purpose: string | null
  clock: Clock
  log: Log
  config: Config
  /** Runs `work` in a transaction; events and jobs announced through the given context commit with it. */
  transaction<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Announces what happened; listeners run as jobs, live views are told after commit. */
  publish<P extends z.ZodType>(event: Message<P>, payload: z.input<P>): Promise<void>
  /** Queues a job; it becomes visible when the transaction commits. `key` is what a job declared with `merge` merges by. */
  enqueue<P extends z.ZodType>(job: Message<P>, payload: z.input<P>, options?: EnqueueOptions): Promise<void>
}

export type EnqueueOptions = { key?: string; startAfter?: Date }

export const systemActor: Actor = {
  kind: 'system',
  id: 'system',
  name: '系统',
  roles: [],
  organisation: null,
  region: null,
}

export const anonymousActor: Actor = {
  kind: 'anonymous',
  id: 'anonymous',
  name: '',
  roles: [],
  organisation: null,
  region: null,
}
