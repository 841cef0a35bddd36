import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { describeNode, MOST_NEIGHBOURS, neighboursOf } from './neighbours.ts'
import { keyOf, type Direction, type LineageEdge, type LineageNode, type NodeRef } from './node.ts'

export type LineageGraph = {
  center: NodeRef
  nodes: LineageNode[]
  edges: LineageEdge[]
  /** Neighbours that are not drawn, by the node they belong to. */
  hidden: { of: NodeRef; direction: Direction; count: number }[]
}

type Walk = LineageGraph & { known: Map<string, LineageNode>; drawn: Set<string> }

/** Everything a thing was made from and everything made from it, as far as `depth` steps each way. */
export async function getGraph(
  ctx: Ctx,
  center: NodeRef,
  { directions, depth }: { directions: readonly Direction[]; depth: number },
): Promise<LineageGraph> {
  const start = await describeNode(ctx, center)
  if (!start) throw errors.nodeNotFound({ ...center })
  const known = new Map([[keyOf(start), start]])
  const walk: Walk = { center, nodes: [start], edges: [], hidden: [], known, drawn: new Set() }
  for (const direction of directions) await follow(ctx, walk, start, direction, depth)
  const { nodes, edges, hidden } = walk
  return { center, nodes, edges, hidden }
}

async function follow(
  ctx: Ctx,
  walk: Walk,
  start: LineageNode,
  direction: Direction,
  depth: number,
): Promise<void> {
  const seen = new Set([keyOf(start)])
  let frontier = [start]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next: LineageNode[] = []
    for (const node of frontier) {
      const unique = new Map((await neighboursOf(ctx, node, direction)).map((one) => [keyOf(one), one]))
      const all = [...unique.values()]
      for (const neighbour of all.slice(0, MOST_NEIGHBOURS)) {
        draw(walk, node, neighbour, direction)
        if (seen.has(keyOf(neighbour))) continue
        seen.add(keyOf(neighbour))
        next.push(neighbour)
      }
      const count = all.length - MOST_NEIGHBOURS
      if (count > 0) walk.hidden.push({ of: { kind: node.kind, id: node.id }, direction, count })
    }
    frontier = next
  }
}

function draw(walk: Walk, node: LineageNode, neighbour: LineageNode, direction: Direction): void {
  if (!walk.known.has(keyOf(neighbour))) {
    walk.known.set(keyOf(neighbour), neighbour)
    walk.nodes.push(neighbour)
  }
  const [from, to] = direction === 'up' ? [neighbour, node] : [node, neighbour]
  const key = `${keyOf(from)}→${keyOf(to)}`
  if (walk.drawn.has(key)) return
  walk.drawn.add(key)
  walk.edges.push({ from: { kind: from.kind, id: from.id }, to: { kind: to.kind, id: to.id } })
}
