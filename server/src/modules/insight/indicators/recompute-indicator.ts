import { listCurrent, listVersions } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { comparePoints } from './compare-points.ts'
import type { DatasetVersion } from './computation.ts'
import { computationsOf, insertComputation } from './computation-store.ts'
import { getIndicator, lockIndicator, markState, type Indicator } from './definition-store.ts'
import { indicatorChanged } from './events.ts'
import { noteIndicator } from './note-indicator.ts'
import { allPoints, keepRevisions, removePoints, writePoints } from './point-store.ts'
import { allRegions } from './region-store.ts'
import { runDefinition, type Result } from './run-definition.ts'
import { openSandbox } from './sandbox.ts'
import type { Fault } from './sql-fault.ts'

/**
 * Brings an indicator's points up to date with its definition and the current versions of its datasets. Nothing is
 * computed when neither changed; only changed points are written. Faulty SQL leaves the points as they are and is
 * kept on the indicator.
 */
export async function recomputeIndicator(ctx: Ctx, code: string): Promise<{ changed: number }> {
  const indicator = await getIndicator(ctx.db, code)
  const versions = await currentVersions(ctx, indicator.datasets)
  if (!versions) return { changed: 0 }
  const [last] = await computationsOf(ctx.db, indicator.computation === null ? [] : [indicator.computation])
  if (
    indicator.state === 'ready' &&
    last?.version === indicator.version &&
    sameVersions(last.datasets, versions)
  )
    return { changed: 0 }
  const result = await computePoints(ctx, indicator, versions)
  if ('fault' in result) {
    ctx.log.warn({ indicator: code, fault: result.fault }, 'indicator cannot be computed')
    await markState(ctx.db, code, { state: 'failed', fault: result.fault })
    return { changed: 0 }
  }
  return ctx.transaction((tx) => store(tx, indicator, versions, result))
}

async function computePoints(
  ctx: Ctx,
  indicator: Indicator,
  versions: readonly DatasetVersion[],
): Promise<Result | { fault: Fault }> {
  const sandbox = await openSandbox(ctx, versions)
  try {
    return await runDefinition(sandbox, indicator, await allRegions(ctx.db))
  } catch (error) {
    if (!isAppError(error)) throw error
    return { fault: faultOf(error.message, error.details) }
  } finally {
    sandbox.close()
  }
}

function faultOf(message: string, details: Record<string, unknown>): Fault {
  const { message: said, line, column, ...rest } = details
  const place = { line: (line as number | null) ?? null, column: (column as number | null) ?? null }
  return { message: (said as string | undefined) ?? `${message} ${JSON.stringify(rest)}`, ...place }
}

async function store(
  tx: Ctx,
  indicator: Indicator,
  versions: DatasetVersion[],
  { points, ignored }: Result,
): Promise<{ changed: number }> {
  const { code, version } = indicator
  await lockIndicator(tx.db, code)
  const at = tx.clock.now()
  const difference = comparePoints(await allPoints(tx.db, code), points)
  const written = [...difference.added, ...difference.revised]
  const earlier = [...difference.replaced, ...difference.gone]
  const changed = [...written, ...difference.gone]
  const summary = { indicator: code, version, datasets: versions, rows: points.length, ignored, at }
  const id = await insertComputation(tx.db, { ...summary, changed: changed.length })
  await keepRevisions(tx.db, code, earlier, { by: id, at })
  await removePoints(tx.db, code, difference.gone)
  await writePoints(tx.db, code, written, id)
  await markState(tx.db, code, { state: 'ready', fault: null, computation: id })
  await noteIndicator(tx, indicator)
  if (changed.length > 0) {
    const unique = (key: 'region' | 'period') => [...new Set(changed.map((point) => point[key]))].sort()
    await tx.publish(indicatorChanged, {
      indicator: code,
      regions: unique('region'),
      periods: unique('period'),
    })
  }
  return { changed: changed.length }
}

/** The current version of each dataset; undefined while one has none. */
async function currentVersions(ctx: Ctx, datasets: readonly string[]): Promise<DatasetVersion[] | undefined> {
  const current = new Map((await listCurrent(ctx.db)).map((each) => [each.dataset, each.number]))
  const found: DatasetVersion[] = []
  for (const dataset of datasets) {
    const number = current.get(dataset)
    if (number === undefined) return undefined
    const version = (await listVersions(ctx.db, dataset)).find((each) => each.number === number)
    found.push({ dataset, number, run: version?.run ?? '' })
  }
  return found
}

function sameVersions(a: readonly DatasetVersion[], b: readonly DatasetVersion[]): boolean {
  const text = (list: readonly DatasetVersion[]) =>
    list.map((each) => `${each.dataset}@${each.number}`).join()
  return text(a) === text(b)
}
