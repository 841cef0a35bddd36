import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { cellQuery, type CellTrace } from '../api.ts'
import { CellSteps } from '../components/cell-steps.tsx'

/** Why one value is what it is: where it stands in which file, each step to the value, the rules, what uses it. */
export function CellPage() {
  const { dataset = '' } = useParams()
  const [search] = useSearchParams()
  const version = search.get('version')
  const cell = useQuery(
    cellQuery({
      dataset,
      file: search.get('file') ?? '',
      line: Number(search.get('line')),
      column: search.get('column') ?? '',
      ...(version && { version: Number(version) }),
    }),
  )
  return <Shown query={cell}>{(trace) => <Trace trace={trace} />}</Shown>
}

function Trace({ trace }: { trace: CellTrace }) {
  const { t } = useTranslation('lineage')
  const say = useSay()
  const { dataset, values } = trace
  return (
    <>
      <PageHeader
        title={t('cellTitle', { column: say(trace.title), line: trace.line })}
        summary={t('cellSummary')}
        crumbs={[
          { label: t('title'), path: `/desk/lineage?node=dataset:${dataset}` },
          {
            label: dataset,
            path: `/desk/catalog/${dataset}/rows?file=${trace.file.sha256}&line=${trace.line}`,
          },
        ]}
      />
      <Stack>
        <Panel title={t('place')}>
          <Facts facts={usePlace(trace)} />
        </Panel>
        <Panel
          title={t('steps')}
          note={values.length > 1 ? t('severalRows', { count: values.length }) : undefined}
        >
          {trace.masked ? (
            <p>{t('masked')}</p>
          ) : (
            values.map((value, at) => <CellSteps key={at} value={value} unit={trace.unit} />)
          )}
        </Panel>
        <Panel title={t('rules')} note={t('rulesNote')}>
          <Rules rules={trace.rules} />
        </Panel>
        <Panel title={t('dependents')}>
          <Dependents trace={trace} />
        </Panel>
      </Stack>
    </>
  )
}

function usePlace({ dataset, version, file, line, label, run, source, mappingVersion, element }: CellTrace) {
  const { t } = useTranslation('lineage')
  return [
    {
      label: t('kind.dataset'),
      value: <Link to={`/desk/catalog/${dataset}`}>{t('datasetVersion', { dataset, version })}</Link>,
    },
    { label: t('kind.run'), value: <Link to={`/desk/ingest/runs/${run}`}>{run.slice(0, 8)}</Link> },
    { label: t('kind.source'), value: <Link to={`/desk/ingest/sources/${source}`}>{source}</Link> },
    { label: t('mapping'), value: t('mappingVersion', { version: mappingVersion }) },
    {
      label: t('kind.file'),
      value: <Link to={`/desk/lineage?node=file:${file.sha256}&direction=down&depth=6`}>{file.name}</Link>,
    },
    { label: t('line'), value: line },
    { label: t('column'), value: label ?? t('constant') },
    {
      label: t('element'),
      value: element && <Link to={`/desk/standards/elements/${element}`}>{element}</Link>,
    },
  ]
}

function Rules({ rules }: { rules: CellTrace['rules'] }) {
  const { t } = useTranslation('lineage')
  if (rules.length === 0) return <p>{t('noRules')}</p>
  return (
    <PlainTable
      caption={t('rules')}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'id', title: t('rule'), text: ({ id }) => id },
        { key: 'kind', title: t('ruleKind'), text: ({ kind }) => kind },
        {
          key: 'passed',
          title: t('outcome'),
          text: ({ passed }) => t(passed ? 'passed' : 'warnsOnly'),
          render: ({ passed }) => (
            <Badge tone={passed ? 'green' : 'grey'}>{t(passed ? 'passed' : 'warnsOnly')}</Badge>
          ),
        },
      ]}
    />
  )
}

function Dependents({ trace }: { trace: CellTrace }) {
  const { t } = useTranslation('lineage')
  const say = useSay()
  if (trace.dependents.length === 0) return <p>{t('noDependents')}</p>
  return (
    <ul>
      {trace.dependents.map(({ kind, id, title, usesColumn }) => (
        <li key={`${kind}/${id}`}>
          {t(`kind.${kind}`)} <Link to={`/desk/lineage?node=${kind}:${id}&direction=both`}>{say(title)}</Link>{' '}
          {usesColumn !== null && t(usesColumn ? 'usesColumn' : 'otherColumns')}
        </li>
      ))}
    </ul>
  )
}
