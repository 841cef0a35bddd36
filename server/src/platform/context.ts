import { sql, type Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Actor, AnyTables, Ctx } from './ctx.ts'
import type { Jobs } from './jobs.ts'
import { LIVE_CHANNEL } from './live.ts'
import type { Log } from './log.ts'

/** What contexts are made from; one per process. */
export type Services = { db: Kysely<AnyTables>; clock: Clock; log: Log; config: Config; jobs: Jobs }

/** NOTIFY carries at most 8000 bytes; a larger payload is announced by name only. */
const NOTIFY_LIMIT = 7000

/** Makes the context of one request or job. */
export function makeCtx(services: Services, actor: Actor, purpose: string | null = null): Ctx {
  return contextOn(services, services.db, actor, purpose)
}

function contextOn(services: Services, db: Kysely<AnyTables>, actor: Actor, purpose: string | null): Ctx {
  const { clock, log, config, jobs } = services
  const ctx: Ctx = {
    db,
    actor,
    purpose,
    clock,
    log,
    config,
    transaction(work) {
      if (db.isTransaction) return work(ctx)
      return db.transaction().execute((trx) => work(contextOn(services, trx, actor, purpose)))
    },
    publish: (event, payload) =>
      ctx.transaction((tx) => announce(services, tx, event.name, event.payload.parse(payload))),
    async enqueue(job, payload, options) {
      await jobs.send(db, job.name, job.payload.parse(payload) as object, options)
    },
  }
  return ctx
}

async function announce(services: Services, ctx: Ctx, name: string, payload: unknown): Promise<void> {
  const text = JSON.stringify(payload)
  const { rows } = await sql<{ id: number }>`
    insert into platform.event (name, payload, actor, at)
    values (${name}, ${text}::jsonb, ${ctx.actor.id}, ${ctx.clock.now()}) returning id`.execute(ctx.db)
  const live = { id: rows[0]?.id, name, payload: text.length < NOTIFY_LIMIT ? payload : {} }
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(live)})`.execute(ctx.db)
  for (const queue of services.jobs.listenersOf(name))
    await services.jobs.send(ctx.db, queue, payload as object)
}
