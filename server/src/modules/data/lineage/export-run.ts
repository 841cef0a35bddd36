import type { Ctx } from '#platform/ctx.ts'
import { describeTransform, type Transform } from '#modules/data/standards/index.ts'
import { filesOfRun, findMappingVersion, runOrigins, type RunOrigin } from '#modules/data/ingest/index.ts'
import { listVersions, type Version } from '#modules/data/lake/index.ts'
import { errors } from './errors.ts'
import { RunEvent, SCHEMA } from './openlineage.ts'

type File = { sha256: string; name: string; bytes: number }
type Columns = NonNullable<Awaited<ReturnType<typeof findMappingVersion>>>['columns']

/** The beginning and the end of an ingestion run as OpenLineage events, with the lineage of every column. */
export async function exportRun(ctx: Ctx, id: string): Promise<RunEvent[]> {
  const [run] = await runOrigins(ctx.db, { id }, 1)
  if (!run?.startedAt) throw errors.runNotFound({ run: id })
  const files = await filesOfRun(ctx.db, id)
  const mapping =
    run.mappingVersion === null ? undefined : await findMappingVersion(ctx.db, run.source, run.mappingVersion)
  const version = (await listVersions(ctx.db, run.dataset)).find(({ number }) => number === run.version)
  const make = eventMaker(ctx, run, files)
  const outputs = version ? [outputOf(ctx, run, version, files, mapping?.columns ?? [])] : []
  const start = make('START', run.startedAt, [])
  return run.finishedAt ? [start, make(endType(run.status), run.finishedAt, outputs)] : [start]
}

function endType(status: string): RunEvent['eventType'] {
  if (status === 'failed') return 'FAIL'
  return status === 'cancelled' ? 'ABORT' : status === 'waiting' ? 'OTHER' : 'COMPLETE'
}

function eventMaker(ctx: Ctx, run: RunOrigin, files: readonly File[]) {
  const producer = producerOf(ctx)
  const facet = { _producer: producer, _schemaURL: SCHEMA.jobType }
  const jobType = { ...facet, processingType: 'BATCH' as const, integration: 'YUZHI', jobType: 'INGESTION' }
  return (eventType: RunEvent['eventType'], at: Date, outputs: RunEvent['outputs']): RunEvent =>
    RunEvent.parse({
      ...{ eventType, eventTime: at.toISOString(), producer, schemaURL: SCHEMA.event },
      run: { runId: run.id },
      job: { namespace: 'yuzhi', name: `ingest.${run.source}`, facets: { jobType } },
      inputs: files.map((file) => inputOf(producer, file)),
      outputs,
    })
}

function producerOf({ config }: Ctx): string {
  return new URL('/api/lineage', config.publicUrl).href
}

function inputOf(producer: string, { sha256 }: File): RunEvent['inputs'][number] {
  const storage = { _producer: producer, _schemaURL: SCHEMA.storage, storageLayer: 'content-addressed file' }
  return { namespace: 'yuzhi://files', name: sha256, facets: { storage } }
}

function outputOf(
  ctx: Ctx,
  run: RunOrigin,
  version: Version,
  files: readonly File[],
  columns: Columns,
): RunEvent['outputs'][number] {
  const producer = producerOf(ctx)
  const facet = (of: keyof typeof SCHEMA) => ({ _producer: producer, _schemaURL: SCHEMA[of] })
  const fields = version.columns.map(({ name, type }) => ({ name, type }))
  const { rows: rowCount, bytes: size } = version
  return {
    ...{ namespace: 'yuzhi://lake', name: run.dataset },
    facets: {
      schema: { ...facet('schema'), fields },
      version: { ...facet('version'), datasetVersion: String(version.number) },
      columnLineage: { ...facet('columnLineage'), fields: lineageOf(columns, files) },
    },
    outputFacets: { outputStatistics: { ...facet('statistics'), rowCount, size } },
  }
}

/** Which columns of which files each column of the dataset is made from; a constant is made from none. */
function lineageOf(columns: Columns, files: readonly File[]) {
  return Object.fromEntries(
    columns.map(({ target, from, template, transforms }) => {
      const labels =
        template === undefined ? from : [...template.matchAll(/\{([^}]+)\}/g)].map(([, label]) => label ?? '')
      const transformations = stepsOf(transforms as Transform[])
      const inputFields = files.flatMap(({ sha256 }) =>
        labels.map((field) => ({ namespace: 'yuzhi://files', name: sha256, field, transformations })),
      )
      return [target, { inputFields }]
    }),
  )
}

function stepsOf(transforms: readonly Transform[]) {
  const subtype = transforms.length === 0 ? 'IDENTITY' : 'TRANSFORMATION'
  const description = transforms.map((one) => describeTransform(one).en).join('; ')
  return [{ type: 'DIRECT' as const, subtype, description, masking: false }]
}
