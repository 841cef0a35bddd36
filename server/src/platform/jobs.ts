import { PgBoss, fromKysely } from 'pg-boss'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { AnyTables, Ctx, EnqueueOptions } from './ctx.ts'
import type { AnyJob, Listener, ModuleDefinition } from './module.ts'

/** The queue of jobs: rows in PostgreSQL, written in the caller's transaction. */
export type Jobs = {
  send(db: Kysely<AnyTables>, name: string, payload: object, options?: EnqueueOptions): Promise<void>
  listenersOf(event: string): readonly string[]
  /** Begins to work; `makeCtx` gives each job its context. */
  work(makeCtx: () => Ctx): Promise<void>
  /** Runs everything that is queued now, in this process, until nothing is left (tests, seeding, CLI). */
  drain(makeCtx: () => Ctx): Promise<number>
  stop(): Promise<void>
}

type Queue = { name: string; definition: AnyJob }

/** Seconds without a heartbeat after which a job's worker counts as dead and the job is retried. */
const HEARTBEAT = 10

/**
 * A worker is woken when a job is queued. After a job it asks again at once, since one that came meanwhile woke nobody;
 * the seconds are for jobs that were put off and for a wake-up that got lost.
 */
const POLLING = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
  burstWhenBatchFull: true,
  batchSize: 1,
} as const

/** Opens the queue and declares one queue per job and one per listener. */
export async function openJobs(url: string, modules: readonly ModuleDefinition[]): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    queueCacheIntervalSeconds: 60,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  const queues = collectQueues(modules)
  for (const { name, definition } of queues) await declareQueue(boss, name, definition)
  const listeners = new Map<string, string[]>()
  for (const module of modules) {
    for (const listener of module.listeners ?? []) {
      listeners.set(listener.event, [
        ...(listeners.get(listener.event) ?? []),
        listenerQueue(module.name, listener),
      ])
    }
  }
  return {
    async send(db, name, payload, options = {}) {
      await boss.send(name, payload, {
        db: fromKysely(db),
        ...(options.key ? { singletonKey: options.key } : {}),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      })
    },
    listenersOf: (event) => listeners.get(event) ?? [],
    work: (makeCtx) => startWorkers(boss, queues, makeCtx),
    drain: (makeCtx) => drain(boss, queues, makeCtx),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

function listenerQueue(module: string, listener: Listener): string {
  return `${module.replace('/', '.')}-on-${listener.event}`
}

function collectQueues(modules: readonly ModuleDefinition[]): Queue[] {
  const queues: Queue[] = []
  for (const module of modules) {
    for (const job of module.jobs ?? []) queues.push({ name: job.name, definition: job })
    for (const listener of module.listeners ?? []) {
      const name = listenerQueue(module.name, listener)
      queues.push({ name, definition: { name, payload: z.unknown(), retries: 5, handle: listener.handle } })
    }
  }
  return queues
}

async function declareQueue(boss: PgBoss, name: string, job: AnyJob): Promise<void> {
  const options = {
    notify: true,
    retryLimit: job.retries ?? 3,
    retryBackoff: true,
    retryDelay: 1,
    expireInSeconds: job.expireSeconds ?? 900,
    heartbeatSeconds: HEARTBEAT,
  }
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  // `short` drops a second unstarted job of the same key; only jobs that ask for merging may lose one.
  else await boss.createQueue(name, { ...options, policy: job.merge ? 'short' : 'standard' })
  if (job.cron) await boss.schedule(name, job.cron, {}, { tz: 'Asia/Shanghai' })
}

async function startWorkers(boss: PgBoss, queues: Queue[], makeCtx: () => Ctx): Promise<void> {
  for (const { name, definition } of queues) {
    const workers = definition.concurrency ?? 1
    for (let i = 0; i < workers; i++) {
      await boss.work(name, POLLING, async ([job]) => {
        if (job) await runJob(makeCtx(), definition, job.data, job.signal)
      })
    }
  }
}

async function drain(boss: PgBoss, queues: Queue[], makeCtx: () => Ctx): Promise<number> {
  let done = 0
  for (let found = true; found;) {
    found = false
    for (const { name, definition } of queues) {
      for (const job of await boss.fetch(name, { batchSize: 50 })) {
        found = true
        await runJob(makeCtx(), definition, job.data, AbortSignal.timeout(600_000))
        await boss.complete(name, job.id)
        done++
      }
    }
  }
  return done
}

async function runJob(ctx: Ctx, definition: AnyJob, data: unknown, signal: AbortSignal): Promise<void> {
  try {
    await definition.handle(ctx, definition.payload.parse(data ?? {}) as never, signal)
  } catch (error) {
    ctx.log.error({ job: definition.name, err: error }, 'job failed')
    throw error
  }
}
