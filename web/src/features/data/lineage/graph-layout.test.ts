import { describe, expect, it } from 'vitest'
import type { Graph } from './api.ts'
import { layoutGraph, NODE_HEIGHT, NODE_WIDTH } from './graph-layout.ts'

const node = (kind: Graph['nodes'][number]['kind'], id: string) => ({
  ...{ kind, id, title: { zh: id, en: id }, link: null, facts: {} },
})
const graph: Graph = {
  center: { kind: 'dataset', id: 'd' },
  nodes: [node('dataset', 'd'), node('run', 'r1'), node('run', 'r2'), node('indicator', 'i')],
  edges: [
    { from: { kind: 'run', id: 'r1' }, to: { kind: 'dataset', id: 'd' } },
    { from: { kind: 'run', id: 'r2' }, to: { kind: 'dataset', id: 'd' } },
    { from: { kind: 'dataset', id: 'd' }, to: { kind: 'indicator', id: 'i' } },
    { from: { kind: 'file', id: 'gone' }, to: { kind: 'run', id: 'r1' } },
  ],
  hidden: [],
}

describe('the layout of a lineage graph', () => {
  const { nodes, edges, heads, width, height } = layoutGraph(graph)

  it('puts kinds in columns in the order data flows, none for kinds that are absent', () => {
    expect(heads.map(({ kind }) => kind)).toEqual(['run', 'dataset', 'indicator'])
    const x = (key: string) => nodes.find((one) => one.key === key)!.x
    expect(x('run:r1')).toBe(x('run:r2'))
    expect(x('run:r1') + NODE_WIDTH).toBeLessThan(x('dataset:d'))
    expect(x('dataset:d') + NODE_WIDTH).toBeLessThan(x('indicator:i'))
  })

  it('lets no two nodes overlap and keeps all inside the picture', () => {
    for (const a of nodes) {
      expect(a.x + NODE_WIDTH).toBeLessThanOrEqual(width)
      expect(a.y + NODE_HEIGHT).toBeLessThanOrEqual(height)
      for (const b of nodes) {
        const apart = Math.abs(a.x - b.x) >= NODE_WIDTH || Math.abs(a.y - b.y) >= NODE_HEIGHT
        expect(a === b || apart).toBe(true)
      }
    }
  })

  it('draws only edges whose both ends are drawn', () => {
    expect(edges.map(({ key }) => key)).toEqual([
      ...['run:r1→dataset:d', 'run:r2→dataset:d', 'dataset:d→indicator:i'],
    ])
  })
})
