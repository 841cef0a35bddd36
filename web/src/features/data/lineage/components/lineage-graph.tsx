import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import type { Graph } from '../api.ts'
import { layoutGraph, NODE_HEIGHT, NODE_WIDTH, keyOf, type PlacedNode } from '../graph-layout.ts'
import { useNodeNote } from '../node-note.ts'
import styles from './lineage-graph.module.css'

/** The graph as a picture: every node is a link that puts it in the middle; the table below says the same. */
export function LineageGraph({ graph, addressOf }: { graph: Graph; addressOf(node: string): string }) {
  const { t } = useTranslation('lineage')
  const { nodes, edges, heads, width, height } = layoutGraph(graph)
  return (
    <div className={styles['frame']}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('graph')}
      >
        {heads.map(({ kind, x }) => (
          <text key={kind} className={styles['head']} x={x} y="16">
            {t(`kind.${kind}`)}
          </text>
        ))}
        {edges.map(({ key, path }) => (
          <path key={key} className={styles['edge']} d={path} />
        ))}
        {nodes.map((node) => (
          <Node
            key={node.key}
            node={node}
            to={addressOf(node.key)}
            isCenter={node.key === keyOf(graph.center)}
          />
        ))}
      </svg>
    </div>
  )
}

function Node({ node, to, isCenter }: { node: PlacedNode; to: string; isCenter: boolean }) {
  const { t } = useTranslation('lineage')
  const say = useSay()
  const note = useNodeNote()(node)
  const title = say(node.title)
  return (
    <Link
      to={to}
      className={`${styles['node']} ${isCenter ? styles['center'] : ''}`}
      aria-label={`${t(`kind.${node.kind}`)} ${title} ${note}`}
      aria-current={isCenter ? 'true' : undefined}
    >
      <title>{`${title} ${note}`}</title>
      <rect className={styles['box']} x={node.x} y={node.y} width={NODE_WIDTH} height={NODE_HEIGHT} rx="6" />
      <text className={styles['title']} x={node.x + 10} y={node.y + 22}>
        {shorten(title)}
      </text>
      <text className={styles['note']} x={node.x + 10} y={node.y + 40}>
        {shorten(note, 26)}
      </text>
    </Link>
  )
}

/** What fits in a box: a Chinese character is as wide as two Latin ones. */
function shorten(text: string, room = 22): string {
  let used = 0
  const chars = [...text]
  const end = chars.findIndex((char) => (used += /[\u2E80-\uFFFF]/.test(char) ? 2 : 1) > room)
  return end < 0 ? text : `${chars.slice(0, end).join('')}…`
}
