import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { filesOfRun, runOrigins, type RunOrigin } from '#modules/data/ingest/index.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { findNode, readersOf, readsOf } from './lineage-store.ts'
import { readRef, type Direction, type LineageNode, type NodeKind, type NodeRef } from './node.ts'

/** More of a kind than this are counted, not drawn. */
export const MOST_NEIGHBOURS = 12

const RUNS: readonly string[] = ['published', 'unchanged']

/** The nodes next to one, the newest first where there are many. */
export async function neighboursOf(ctx: Ctx, node: NodeRef, direction: Direction): Promise<LineageNode[]> {
  if (direction === 'up') return upOf(ctx, node)
  return downOf(ctx, node)
}

async function upOf(ctx: Ctx, { kind, id }: NodeRef): Promise<LineageNode[]> {
  switch (kind) {
    case 'source':
      return []
    case 'file':
      return (await runOrigins(ctx.db, { file: id }, 1)).map(sourceNode)
    case 'run':
      return (await filesOfRun(ctx.db, id)).map(fileNode)
    case 'dataset':
      return (await published(ctx, { dataset: id })).map(runNode)
    default:
      return describeAll(ctx, await readsOf(ctx.db, kind, id))
  }
}

async function downOf(ctx: Ctx, { kind, id }: NodeRef): Promise<LineageNode[]> {
  switch (kind) {
    case 'source': {
      const runs = await published(ctx, { source: id })
      const files = await Promise.all(runs.map((run) => filesOfRun(ctx.db, run.id)))
      return files.flat().map(fileNode)
    }
    case 'file':
      return (await published(ctx, { file: id })).map(runNode)
    case 'run': {
      const [run] = await runOrigins(ctx.db, { id }, 1)
      const dataset = run && (await describeNode(ctx, { kind: 'dataset', id: run.dataset }))
      return dataset ? [dataset] : []
    }
    default:
      return (await readersOf(ctx.db, kind, id)).map((row) => ({
        ...{ kind: row.kind as NodeKind, id: row.id, link: row.link, facts: {} },
        title: { zh: row.title_zh, en: row.title_en },
      }))
  }
}

/** Runs that made a version or found theirs made already; the others led to nothing. */
async function published(ctx: Ctx, filter: Parameters<typeof runOrigins>[1]): Promise<RunOrigin[]> {
  const runs = await runOrigins(ctx.db, filter, 50)
  return runs.filter(({ status }) => RUNS.includes(status))
}

async function describeAll(ctx: Ctx, refs: readonly { kind: string; id: string }[]): Promise<LineageNode[]> {
  const nodes = await Promise.all(
    refs.map(({ kind, id }) => {
      const ref = readRef(`${kind}:${id}`)
      return ref && describeNode(ctx, ref)
    }),
  )
  return nodes.filter((node) => node !== undefined)
}

/** A node by its kind and name; undefined where there is no such thing. */
export async function describeNode(ctx: Ctx, { kind, id }: NodeRef): Promise<LineageNode | undefined> {
  if (kind === 'dataset') return describeDataset(ctx, id)
  if (kind === 'source') {
    const [run] = await runOrigins(ctx.db, { source: id }, 1)
    return run && sourceNode(run)
  }
  if (kind === 'run') {
    const [run] = await runOrigins(ctx.db, { id }, 1)
    return run && runNode(run)
  }
  if (kind === 'file') {
    const [run] = await runOrigins(ctx.db, { file: id }, 1)
    const file = run && (await filesOfRun(ctx.db, run.id)).find(({ sha256 }) => sha256 === id)
    return file && fileNode(file)
  }
  const row = await findNode(ctx.db, kind, id)
  return row && { kind, id, title: { zh: row.title_zh, en: row.title_en }, link: row.link, facts: {} }
}

async function describeDataset(ctx: Ctx, id: string): Promise<LineageNode | undefined> {
  try {
    const { title } = await getEntry(ctx, id)
    const [version] = await listVersions(ctx.db, id)
    const facts = { version: version?.number ?? null, rows: version?.rows ?? null }
    return { kind: 'dataset', id, title, link: `/desk/catalog/${id}`, facts }
  } catch (error) {
    if (isAppError(error) && error.code === 'catalog.notFound') return undefined
    throw error
  }
}

function sourceNode({ source, sourceTitle }: RunOrigin): LineageNode {
  return { kind: 'source', id: source, title: sourceTitle, link: `/desk/ingest/sources/${source}`, facts: {} }
}

function runNode(run: RunOrigin): LineageNode {
  const at = (run.finishedAt ?? run.startedAt)?.toISOString() ?? null
  const { id, sourceTitle, status, version, mappingVersion } = run
  return {
    ...{ kind: 'run', id, title: sourceTitle, link: `/desk/ingest/runs/${id}` },
    facts: { at, status, version, mappingVersion },
  }
}

function fileNode({ sha256, name, bytes }: { sha256: string; name: string; bytes: number }): LineageNode {
  return { kind: 'file', id: sha256, title: { zh: name, en: name }, link: null, facts: { bytes } }
}
