import type { FastifyInstance } from 'fastify'
import { authenticate } from '#modules/trust/identity/index.ts'
import { authorize, permissionTable } from '#modules/trust/access/index.ts'
import { makeAccess } from '#modules/trust/access/module.ts'
import { catalog } from '#modules/data/catalog/module.ts'
import { contracts } from '#modules/data/contracts/module.ts'
import { exchange } from '#modules/data/exchange/module.ts'
import { ingest } from '#modules/data/ingest/module.ts'
import { lake } from '#modules/data/lake/module.ts'
import { linkage } from '#modules/data/linkage/module.ts'
import { lineage } from '#modules/data/lineage/module.ts'
import { opening } from '#modules/data/opening/module.ts'
import { quality } from '#modules/data/quality/module.ts'
import { rectification } from '#modules/data/rectification/module.ts'
import { sources } from '#modules/data/sources/module.ts'
import { streams } from '#modules/data/streams/module.ts'
import { standards } from '#modules/data/standards/module.ts'
import { alerts } from '#modules/insight/alerts/module.ts'
import { cockpit } from '#modules/insight/cockpit/module.ts'
import { findings } from '#modules/insight/findings/module.ts'
import { indicators } from '#modules/insight/indicators/module.ts'
import { audit } from '#modules/trust/audit/module.ts'
import { backup } from '#modules/trust/backup/module.ts'
import { examineRequest, noteRequest, refuseBanned } from '#modules/trust/guard/index.ts'
import { makeGuard } from '#modules/trust/guard/module.ts'
import { identity } from '#modules/trust/identity/module.ts'
import { keys } from '#modules/trust/keys/module.ts'
import { cases } from '#modules/work/cases/module.ts'
import { incidents } from '#modules/work/incidents/module.ts'
import { installApiDocs } from '#platform/api-docs.ts'
import { systemClock, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { makeCtx, type Services } from '#platform/context.ts'
import { anonymousActor, systemActor, type Actor, type Ctx } from '#platform/ctx.ts'
import { openDatabase } from '#platform/db.ts'
import { buildHttp } from '#platform/http.ts'
import { openJobs } from '#platform/jobs.ts'
import { openLive, type Live } from '#platform/live.ts'
import { installLiveRoute } from '#platform/live-route.ts'
import type { Log } from '#platform/log.ts'
import { installMetrics } from '#platform/metrics.ts'
import { migrate } from '#platform/migrate.ts'
import type { ModuleDefinition, Service } from '#platform/module.ts'
import { modules as map } from './modules/map.ts'

const declared: ModuleDefinition[] = [
  audit,
  identity,
  keys,
  backup,
  cases,
  incidents,
  standards,
  lake,
  quality,
  catalog,
  contracts,
  rectification,
  ingest,
  sources,
  streams,
  opening,
  exchange,
  linkage,
  lineage,
  indicators,
  findings,
  alerts,
  cockpit,
]

/** Every module's wiring, in the order of the map. */
export const modules: readonly ModuleDefinition[] = inMapOrder([
  ...declared,
  makeAccess(declared),
  makeGuard(declared),
])

function inMapOrder(all: ModuleDefinition[]): ModuleDefinition[] {
  const byName = new Map(all.map((module) => [module.name, module]))
  const missing = Object.keys(map).filter((name) => !byName.has(name))
  const unknown = all.filter((module) => !(module.name in map)).map((module) => module.name)
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `modules/map.ts and app.ts differ: missing ${missing.join(', ')}; unknown ${unknown.join(', ')}`,
    )
  }
  return Object.keys(map).flatMap((name) => byName.get(name) ?? [])
}

/** A composed system: its HTTP door, its workers, and a way to act as anybody. */
export type App = {
  http: FastifyInstance
  ctx(actor?: Actor): Ctx
  work(): Promise<void>
  /** Starts the modules' services of a role; they stop when the system closes, the last started first. */
  serve(role: Service['role']): Promise<void>
  /** Runs all queued jobs in this process until none is left. */
  drain(): Promise<number>
  seed(report: (module: string, step: string) => void): Promise<void>
  close(): Promise<void>
}

export type AppOptions = {
  config: Config
  databaseUrl: string
  log: Log
  clock?: Clock
  skipMigration?: boolean
}

/** Composes the system: migrates, boots every module, builds the HTTP door. Nothing listens and nothing works yet. */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, databaseUrl, log } = options
  const database = openDatabase(databaseUrl)
  if (!options.skipMigration) await migrate(database.kysely, modules)
  const jobs = await openJobs(databaseUrl, modules)
  const live = await openLive(databaseUrl)
  const services: Services = { db: database.kysely, clock: options.clock ?? systemClock, log, config, jobs }
  const systemCtx = (actor: Actor = systemActor): Ctx => makeCtx(services, actor)
  for (const module of modules) await module.boot?.(systemCtx())
  const http = await buildDoor(services, live)
  const stops: (() => Promise<void>)[] = []
  return {
    http,
    ctx: systemCtx,
    work: () => jobs.work(systemCtx),
    async serve(role) {
      const found = modules.flatMap((module) => module.services ?? []).filter((one) => one.role === role)
      for (const service of found) stops.unshift(await service.start(systemCtx()))
    },
    drain: () => jobs.drain(systemCtx),
    async seed(report) {
      for (const module of modules) await module.seed?.(systemCtx(), (step) => report(module.name, step))
    },
    async close() {
      for (const stop of stops) await stop()
      await http.close()
      await jobs.stop()
      await live.stop()
      await database.close()
    },
  }
}

async function buildDoor(services: Services, live: Live): Promise<FastifyInstance> {
  const table = permissionTable(modules)
  const routes = modules.flatMap((module) => module.routes ?? [])
  const http = await buildHttp(services, routes, {
    authenticate: (headers) => authenticate(makeCtx(services, anonymousActor), headers),
    authorize: (actor, permission) => authorize(table, actor, permission),
    admit: refuseBanned,
    examine: examineRequest,
    witness: noteRequest,
  })
  installApiDocs(http)
  installLiveRoute(http, live)
  installMetrics(http, services)
  return http
}
