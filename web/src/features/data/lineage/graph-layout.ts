import type { Graph, GraphNode } from './api.ts'

/** From where data enters to what is concluded from it. */
export const columnKinds = ['source', 'file', 'run', 'dataset', 'indicator', 'finding'] as const

export const NODE_WIDTH = 168
export const NODE_HEIGHT = 52
const GAP_X = 56
const GAP_Y = 14
const MARGIN = 12
const HEAD = 24

export type PlacedNode = GraphNode & { key: string; x: number; y: number }
export type PlacedEdge = { key: string; path: string }
export type Layout = {
  nodes: PlacedNode[]
  edges: PlacedEdge[]
  heads: { kind: string; x: number }[]
  width: number
  height: number
}

export const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`

/** Places each kind in a column of its own, in the order data flows; columns without nodes take no room. */
export function layoutGraph({ nodes, edges }: Graph): Layout {
  const kinds = columnKinds.filter((kind) => nodes.some((node) => node.kind === kind))
  const columns = kinds.map((kind) => nodes.filter((node) => node.kind === kind))
  const tallest = Math.max(1, ...columns.map((column) => column.length))
  const height = tallest * (NODE_HEIGHT + GAP_Y) - GAP_Y
  const placed = columns.flatMap((column, at) => {
    const used = column.length * (NODE_HEIGHT + GAP_Y) - GAP_Y
    const top = HEAD + MARGIN + (height - used) / 2
    return column.map((node, row) => ({
      ...node,
      key: keyOf(node),
      x: MARGIN + at * (NODE_WIDTH + GAP_X),
      y: top + row * (NODE_HEIGHT + GAP_Y),
    }))
  })
  const byKey = new Map(placed.map((node) => [node.key, node]))
  return {
    nodes: placed,
    edges: edges.flatMap(({ from, to }) => {
      const [a, b] = [byKey.get(keyOf(from)), byKey.get(keyOf(to))]
      return a && b ? [{ key: `${a.key}→${b.key}`, path: curve(a, b) }] : []
    }),
    heads: kinds.map((kind, at) => ({ kind, x: MARGIN + at * (NODE_WIDTH + GAP_X) })),
    width: kinds.length * (NODE_WIDTH + GAP_X) - GAP_X + 2 * MARGIN,
    height: HEAD + height + 2 * MARGIN,
  }
}

function curve(a: PlacedNode, b: PlacedNode): string {
  const [x1, y1] = [a.x + NODE_WIDTH, a.y + NODE_HEIGHT / 2]
  const [x2, y2] = [b.x, b.y + NODE_HEIGHT / 2]
  const bend = Math.max(24, (x2 - x1) / 2)
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`
}
