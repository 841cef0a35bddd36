import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { graphQuery, startsQuery, type Direction, type Graph } from '../api.ts'
import { LineageGraph } from '../components/lineage-graph.tsx'
import { columnKinds, keyOf } from '../graph-layout.ts'
import { useNodeNote } from '../node-note.ts'

const directions: readonly Direction[] = ['both', 'up', 'down']
const depths = [1, 2, 4, 6]

/** What something was made from and what is made from it, as a graph one can walk, and as a table. */
export function LineagePage() {
  const { t } = useTranslation('lineage')
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const starts = useQuery(startsQuery)
  const node = search.get('node') ?? ''
  const direction = directions.find((one) => one === search.get('direction')) ?? 'both'
  const depth = depths.find((one) => String(one) === search.get('depth')) ?? 4
  const graph = useQuery(graphQuery(node, direction, depth))
  const put = (change: Record<string, string>): void =>
    setSearch({ ...Object.fromEntries(search), ...change }, { replace: true })
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <Stack>
        <Panel title={t('choose')}>
          <Select
            showSearch
            optionFilterProp="label"
            style={{ minWidth: '16rem' }}
            aria-label={t('start')}
            placeholder={t('start')}
            value={node.startsWith('dataset:') ? node : null}
            options={(starts.data?.items ?? []).map(({ code, title }) => ({
              value: `dataset:${code}`,
              label: say(title),
            }))}
            onChange={(value: string) => put({ node: value })}
          />{' '}
          <Select
            aria-label={t('directionLabel')}
            value={direction}
            options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
            onChange={(value) => put({ direction: value })}
          />{' '}
          <Select
            aria-label={t('depthLabel')}
            value={depth}
            options={depths.map((value) => ({ value, label: t('depth', { value }) }))}
            onChange={(value) => put({ depth: String(value) })}
          />
        </Panel>
        {node === '' ? (
          <EmptyState title={t('nothingChosen')} />
        ) : (
          <Shown query={graph}>{(found) => <Found graph={found} search={search} />}</Shown>
        )}
      </Stack>
    </>
  )
}

function Found({ graph, search }: { graph: Graph; search: URLSearchParams }) {
  const { t } = useTranslation('lineage')
  const hidden = graph.hidden.reduce((sum, { count }) => sum + count, 0)
  const addressOf = (node: string): string =>
    `/desk/lineage?${new URLSearchParams({ ...Object.fromEntries(search), node }).toString()}`
  return (
    <>
      <Panel title={t('graph')} note={hidden > 0 ? t('hidden', { count: hidden }) : t('graphNote')}>
        <LineageGraph graph={graph} addressOf={addressOf} />
      </Panel>
      <Panel title={t('table')}>
        <NodeTable graph={graph} addressOf={addressOf} />
      </Panel>
    </>
  )
}

function NodeTable({ graph, addressOf }: { graph: Graph; addressOf(node: string): string }) {
  const { t } = useTranslation('lineage')
  const say = useSay()
  const noteOf = useNodeNote()
  const titles = new Map(graph.nodes.map((node) => [keyOf(node), say(node.title)]))
  const sources = (key: string): string =>
    graph.edges
      .filter(({ to }) => keyOf(to) === key)
      .map(({ from }) => titles.get(keyOf(from)) ?? '')
      .join('、')
  const rows = graph.nodes.toSorted((a, b) => columnKinds.indexOf(a.kind) - columnKinds.indexOf(b.kind))
  return (
    <PlainTable
      caption={t('table')}
      rows={rows}
      rowKey={(row) => keyOf(row)}
      columns={[
        { key: 'kind', title: t('kindLabel'), text: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'title',
          title: t('name'),
          text: ({ title }) => say(title),
          render: (node) => <Link to={addressOf(keyOf(node))}>{say(node.title)}</Link>,
        },
        { key: 'note', title: t('note'), text: noteOf },
        { key: 'from', title: t('madeFrom'), text: (node) => sources(keyOf(node)) },
        {
          key: 'link',
          title: t('open'),
          text: () => '',
          render: ({ link }) => (link ? <Link to={link}>{t('openIt')}</Link> : null),
        },
      ]}
    />
  )
}
