import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { listVersions, openLake, publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { insertDecisions, standingBetween, verdictBefore, type Decision } from './decision-store.ts'
import { errors } from './errors.ts'
import { goldenPublished, pairsDecided } from './events.ts'
import { getProject } from './get-project.ts'
import { insertPublication, markUndone, publicationRows, type PublicationRow } from './publication-store.ts'
import { findFinished } from './run-store.ts'

export type Undo = { project: string; publication: number; reason: string; withDecisions: boolean }

/** The newest publication that stands, the one before it, and the decisions that came in between. */
type Undoing = { publication: PublicationRow; decisions: Decision[] }

/** What undoing would take back, without doing it. */
export async function previewUndo(
  ctx: Ctx,
  project: string,
  id: number,
): Promise<{ version: number; priorVersion: number | null; decisions: number }> {
  const { publication, decisions } = await findUndoing(ctx, project, id)
  return {
    version: publication.version,
    priorVersion: publication.prior_version,
    decisions: decisions.length,
  }
}

/**
 * Publishes the state before a publication again as a new version (no rows where there was none), and, if asked,
 * answers the decisions it rested on with counter-decisions. Nothing is lost: both publications and all words remain.
 */
export async function undoPublication(ctx: Ctx, undo: Undo): Promise<{ version: number; decisions: number }> {
  const { publication, decisions } = await findUndoing(ctx, undo.project, undo.publication)
  const staged = await stagePrior(ctx, publication)
  const reversed = undo.withDecisions ? decisions : []
  return ctx.transaction(async (tx) => {
    if (!(await markUndone(tx.db, publication.id)))
      throw errors.undoneAlready({ publication: publication.id })
    const { dataset, run } = publication
    const { number, rows } = await publishVersion(tx, {
      dataset,
      staged,
      run: randomUUID(),
      after: publication.version,
    })
    await insertPublication(tx.db, {
      ...{ project: undo.project, kind: 'undo', run, dataset, version: number, rows },
      ...{ prior_version: publication.version, prior_publication: publication.id },
      ...{ reason: undo.reason, by_name: tx.actor.name, at: tx.clock.now() },
    })
    for (const decision of reversed) await reverse(tx, decision, undo.reason)
    await recordAudit(tx, {
      action: 'linkage.publicationUndone',
      object: { kind: 'dataset', id: dataset },
      details: {
        undone: publication.version,
        version: number,
        decisions: reversed.length,
        reason: undo.reason,
      },
    })
    await tx.publish(goldenPublished, { project: undo.project, dataset, version: number })
    if (reversed.length > 0)
      await tx.publish(pairsDecided, { project: undo.project, decisions: reversed.length })
    return { version: number, decisions: reversed.length }
  })
}

async function findUndoing(ctx: Ctx, project: string, id: number): Promise<Undoing> {
  await getProject(ctx, project)
  const rows = await publicationRows(ctx.db, project)
  const publication = rows.find((row) => row.id === id)
  if (!publication) throw errors.publicationNotFound({ project, publication: id })
  const standing = rows.filter(({ kind, undone }) => kind === 'publish' && !undone)
  const [newest] = await listVersions(ctx.db, publication.dataset)
  if (standing[0]?.id !== id || newest?.number !== publication.version)
    throw errors.undoneAlready({ project, publication: id })
  const until = await decisionsOf(ctx, publication)
  const after = standing[1] ? await decisionsOf(ctx, standing[1]) : 0
  return { publication, decisions: await standingBetween(ctx.db, project, after, until) }
}

async function decisionsOf(ctx: Ctx, { project, run }: PublicationRow): Promise<number> {
  return (await findFinished(ctx.db, project, run))?.decisionsUntil ?? 0
}

/** A copy of the rows of the version before, or of the columns alone. */
async function stagePrior(
  ctx: Ctx,
  { dataset, version, prior_version: prior }: PublicationRow,
): Promise<string> {
  const staged = await stageVersion(ctx, dataset)
  const lake = await openLake(ctx, [{ dataset, number: prior ?? version }])
  try {
    const rows = `select * from ${sqlName(dataset)}${prior === null ? ' where false' : ''}`
    await lake.run(`copy (${rows}) to ${sqlText(staged)} (format parquet, compression zstd)`)
    return staged
  } finally {
    lake.close()
  }
}

async function reverse(tx: Ctx, decision: Decision, reason: string): Promise<void> {
  await insertDecisions(tx.db, [
    {
      ...{ project: decision.project, pair: [decision.left_key, decision.right_key] },
      verdict: await verdictBefore(tx.db, decision),
      ...{
        kind: 'undo',
        reason,
        task: decision.task,
        reverses: decision.id,
        by: tx.actor,
        at: tx.clock.now(),
      },
    },
  ])
}
