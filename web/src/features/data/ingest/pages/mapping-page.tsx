import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown, StateView } from '../../../../ui/state-view.tsx'
import {
  datasetQuery,
  mappingQuery,
  requiredQuery,
  runQuery,
  sourcesQuery,
  type MappingProposal,
  type RunDetail,
  type Source,
} from '../api.ts'
import { MappingEditor } from '../components/mapping-editor.tsx'
import { addSteps, draftOf, withProposal, type MappingDraft } from '../mapping-draft.ts'
import { propertiesOf, unitsOf, type Property } from '../property.ts'
import { suggestSteps, type FaultHint } from '../suggest-steps.ts'

/**
 * The mapping of a source, to be reviewed and approved: for a run that waits (`?run=`), from the source itself, or from
 * a fault (`?run=&column=&value=&kind=&type=`), with what may mend it prefilled.
 */
export function MappingPage() {
  const { t } = useTranslation('ingest')
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const sources = useQuery(sourcesQuery)
  const source = sources.data?.find((each) => each.code === code)
  const run = search.get('run') ?? source?.lastRun?.id
  if (sources.data && !source) return <StateView icon="empty" title={t('noSuchSource')} />
  return (
    <Shown query={sources}>
      {() => source && <Loaded key={`${code} ${run}`} source={source} runId={run ?? null} />}
    </Shown>
  )
}

function Loaded({ source, runId }: { source: Source; runId: string | null }) {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const mapping = useQuery(mappingQuery(source.code))
  const dataset = useQuery(datasetQuery(source.dataset))
  const run = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== null, refetchInterval: false })
  const checked = run.data?.status === 'published' || run.data?.status === 'unchanged'
  const required = useQuery({ ...requiredQuery(runId ?? ''), enabled: checked })
  const waitsForRun = runId !== null && (run.isPending || (checked && required.isPending))
  const failed = mapping.error ?? dataset.error ?? run.error
  const ready = mapping.data && dataset.data && !waitsForRun
  return (
    <>
      <PageHeader
        title={t('mappingOf', { source: say(source.title) })}
        crumbs={[
          { label: t('sources'), path: '/desk/ingest/sources' },
          { label: say(source.title), path: `/desk/ingest/sources/${source.code}` },
        ]}
        summary={mapping.data && t(mapping.data.version === 0 ? 'firstMapping' : 'basedOn', mapping.data)}
      />
      <Shown
        query={{
          data: ready ? { mapping: mapping.data, dataset: dataset.data } : undefined,
          error: failed,
          isPending: !ready,
          refetch: () => Promise.all([mapping.refetch(), dataset.refetch()]),
        }}
      >
        {(loaded) => (
          <Prefilled
            source={source}
            run={run.data}
            version={loaded.mapping.version}
            mapping={loaded.mapping.mapping}
            properties={propertiesOf(loaded.dataset.columns, run.data?.proposal ?? null, required.data ?? [])}
          />
        )}
      </Shown>
    </>
  )
}

type PrefilledProps = {
  source: Source
  run: RunDetail | undefined
  version: number
  mapping: Parameters<typeof draftOf>[0]
  properties: readonly Property[]
}

function Prefilled({ source, run, version, mapping, properties }: PrefilledProps) {
  const [search] = useSearchParams()
  const fault = readFault(search)
  const proposal: MappingProposal | null = run?.status === 'waiting' ? run.proposal : null
  const known = draftOf(
    mapping,
    properties.map(({ name }) => name),
  )
  const proposed: MappingDraft = proposal ? withProposal(known, proposal, unitsOf(properties)) : known
  const start = fault ? addSteps(proposed, fault.column, suggestSteps(fault)) : proposed
  return (
    <MappingEditor
      source={source.code}
      run={run && (search.has('run') || run.status === 'waiting') ? run : undefined}
      after={version}
      start={start}
      proposal={proposal}
      properties={properties}
      fault={fault}
    />
  )
}

function readFault(search: URLSearchParams): (FaultHint & { column: string }) | null {
  const column = search.get('column')
  if (!column) return null
  return { column, kind: search.get('kind') ?? '', value: search.get('value'), type: search.get('type') }
}
