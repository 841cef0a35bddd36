import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError, platformErrors } from '#platform/errors.ts'
import { listVersions, openLake, type Lake } from '#modules/data/lake/index.ts'
import { decisionsInForce, newestDecision } from './decision-store.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import type { LinkOutcome, LinkTask } from './link/link-task.ts'
import { runLink } from './link/run-link.ts'
import { lockNextEntity, setNextEntity, settingsOf } from './project-store.ts'
import { clearResults, dropResults, resultFiles, sealResults } from './result-files.ts'
import { endRun, findFinished, insertChanges, insertTasks, takeRun } from './run-store.ts'
import { watchRun, type RunWatch } from './run-watch.ts'

/** Most pairs put before people by one run, beside the samples: a year's work of several reviewers. */
const MOST_TASKS = 20_000

type Attempt = { id: string; project: string; attempt: number; settingsVersion: number }
type Prepared = { lake: Lake; task: LinkTask; versions: Record<string, number>; decisionsUntil: number }

/**
 * Carries a queued run to its end. Safe to be called again after a crash at any point: everything before the last
 * transaction is thrown away and done anew, and that transaction happens once.
 */
export async function executeRun(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
  const run = await takeRun(ctx.db, id, ctx.clock.now())
  if (!run) return
  await ctx.publish(runChanged, { project: run.project, run: id, status: 'running' })
  const workDir = join(ctx.config.dataDir, 'work', id)
  await rm(workDir, { recursive: true, force: true })
  await mkdir(workDir, { recursive: true })
  const watch = watchRun(ctx, run, signal)
  try {
    const prepared = await prepare(ctx, run, workDir)
    // The thread reads by paths, which are only good while the lake is open.
    const outcome = await runLink(prepared.task, watch.report, watch.signal).finally(() =>
      prepared.lake.close(),
    )
    await watch.stop()
    await finish(ctx, run, prepared, outcome)
  } catch (error) {
    await watch.stop()
    await fail(ctx, run, error, watch)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

async function prepare(ctx: Ctx, run: Attempt, workDir: string): Promise<Prepared> {
  const settings = await settingsOf(ctx.db, run.project, run.settingsVersion)
  const names = settings.datasets.map(({ dataset }) => dataset)
  const previous = await findFinished(ctx.db, run.project)
  const lake = await openLake(ctx, names)
  const [paths, versions] = [lake.paths, lake.versions]
  const sources = []
  for (const dataset of names) {
    const version = (await listVersions(ctx.db, dataset)).find(
      ({ number }) => number === versions.get(dataset),
    )
    sources.push({
      ...{ dataset, path: paths.get(dataset) ?? '' },
      columns: version?.columns.map(({ name }) => name) ?? [],
    })
  }
  const decisionsUntil = await newestDecision(ctx.db, run.project)
  const task: LinkTask = {
    ...{ settings, sources, workDir, mostTasks: MOST_TASKS },
    decisions: await decisionsInForce(ctx.db, run.project, decisionsUntil),
    previous: previous ? resultFiles(ctx.config, previous.id).records : null,
    nextEntity: await lockNextEntity(ctx.db, run.project),
    out: await clearResults(ctx.config, run.id),
  }
  return {
    lake,
    task,
    decisionsUntil,
    versions: Object.fromEntries(names.map((name) => [name, versions.get(name) ?? 0])),
  }
}

/** One transaction: records, pairs, tasks, the history of entities and the run's end are all there or none is. */
async function finish(ctx: Ctx, run: Attempt, prepared: Prepared, outcome: LinkOutcome): Promise<void> {
  const { versions, decisionsUntil, task } = prepared
  await sealResults(task.out)
  await ctx.transaction(async (tx) => {
    if ((await lockNextEntity(tx.db, run.project)) !== task.nextEntity) throw errors.cancelled()
    await insertTasks(tx.db, run, outcome.tasks)
    await insertChanges(tx.db, run, outcome.moves, tx.clock.now())
    await setNextEntity(tx.db, run.project, outcome.nextEntity)
    const end = { status: 'done' as const, versions, decisionsUntil, summary: outcome.summary }
    if (!(await endRun(tx.db, run, end, tx.clock.now()))) throw errors.cancelled()
    await tx.publish(runChanged, { project: run.project, run: run.id, status: 'done' })
  })
}

async function fail(ctx: Ctx, run: Attempt, error: unknown, watch: RunWatch): Promise<void> {
  await dropResults(ctx.config, run.id)
  if (watch.cancelled) return
  const shown = isAppError(error) ? error : platformErrors.internal()
  ctx.log.error({ err: error, run: run.id }, 'linkage failed')
  const { code, message } = shown
  await ctx.transaction(async (tx) => {
    const ended = await endRun(tx.db, run, { status: 'failed', error: { code, message } }, tx.clock.now())
    if (ended) await tx.publish(runChanged, { project: run.project, run: run.id, status: 'failed' })
  })
}
