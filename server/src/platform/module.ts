import type { z } from 'zod'
import type { Ctx } from './ctx.ts'
import type { Role } from './roles.ts'
import type { RouteDefinition } from './route.ts'

/** What an event says and the shape it carries. Listeners in other modules name it by `name`. */
export type EventDefinition<P extends z.ZodType = z.ZodType> = { name: string; payload: P }

/** Declares an event, named `<module>.<pastTense>`. */
export function defineEvent<P extends z.ZodType>(name: string, payload: P): EventDefinition<P> {
  return { name, payload }
}

/** Work done outside a request. At least once: handlers must be idempotent. */
export type JobDefinition<P extends z.ZodType = z.ZodType> = {
  name: string
  payload: P
  /** Retries after a failure or a lost worker (default 3). */
  retries?: number
  /** Seconds after which a running job counts as lost unless its worker's heartbeat continues (default 900). */
  expireSeconds?: number
  /** At most this many at once per process (default 1). */
  concurrency?: number
  /** A second job with the same key (or none) is dropped while the first has not begun: for recomputations. */
  merge?: boolean
  /** Cron expression (Asia/Shanghai) for jobs that start by themselves with an empty payload. */
  cron?: string
  handle: (ctx: Ctx, payload: z.infer<P>, signal: AbortSignal) => Promise<void>
}

/** Declares a job with a typed payload. */
export function defineJob<P extends z.ZodType>(job: JobDefinition<P>): JobDefinition<P> {
  return job
}

/** A job whatever its payload, as a module lists it. */
export type AnyJob = Omit<JobDefinition, 'handle'> & {
  handle: (ctx: Ctx, payload: never, signal: AbortSignal) => Promise<void>
}

/** Reaction of one module to an event of another; runs as a job of its own. */
export type Listener = { event: string; handle(ctx: Ctx, payload: unknown): Promise<void> }

/** Declares a listener typed by the event it hears. */
export function onEvent<P extends z.ZodType>(
  event: EventDefinition<P>,
  handle: (ctx: Ctx, payload: z.infer<P>) => Promise<void>,
): Listener {
  return { event: event.name, handle: (ctx, payload) => handle(ctx, event.payload.parse(payload)) }
}

/** Something that runs as long as the process does: a broker, a loop. `start` gives the way to stop it. */
export type Service = {
  name: string
  /** The process role it runs in (`--roles`). */
  role: 'api' | 'worker'
  start(ctx: Ctx): Promise<() => Promise<void>>
}

/** Who holds a permission, and what it allows in both languages. */
export type Permission = { roles: readonly (Role | 'anyone' | 'signed-in')[]; zh: string; en: string }

/** A module as a value: all its wiring, composed in app.ts. */
export type ModuleDefinition = {
  /** `<domain>/<name>`, a key of modules/map.ts; the last part is also its database schema. */
  name: string
  /** Folder of the module, for its migrations: `import.meta.dirname`. */
  folder: string
  permissions?: Record<string, Permission>
  routes?: readonly RouteDefinition[]
  jobs?: readonly AnyJob[]
  listeners?: readonly Listener[]
  events?: readonly EventDefinition[]
  services?: readonly Service[]
  /** Runs at every start after migration; must be idempotent (publishing case types, repairing what a crash left). */
  boot?(ctx: Ctx): Promise<void>
  /** Fills the demonstration province; runs once, in map order. */
  seed?(ctx: Ctx, report: (step: string) => void): Promise<void>
}

/** Declares a module. */
export function defineModule(definition: ModuleDefinition): ModuleDefinition {
  return definition
}
