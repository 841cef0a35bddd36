import { z } from 'zod'

/** OpenLineage 2-0-2: the parts of a run event that are written here, as strict as the specification's schema. */
const Facet = { _producer: z.url(), _schemaURL: z.url() }

const Dataset = z.object({ namespace: z.string().min(1), name: z.string().min(1) })

export const InputDataset = Dataset.extend({
  facets: z
    .object({
      storage: z.object({ ...Facet, storageLayer: z.string(), fileFormat: z.string().optional() }).optional(),
      symlinks: z
        .object({
          ...Facet,
          identifiers: z.array(z.object({ namespace: z.string(), name: z.string(), type: z.string() })),
        })
        .optional(),
    })
    .optional(),
})

export const OutputDataset = Dataset.extend({
  facets: z.object({
    schema: z.object({
      ...Facet,
      fields: z.array(
        z.object({ name: z.string(), type: z.string().optional(), description: z.string().optional() }),
      ),
    }),
    version: z.object({ ...Facet, datasetVersion: z.string() }),
    columnLineage: z.object({
      ...Facet,
      fields: z.record(
        z.string(),
        z.object({
          inputFields: z.array(
            z.object({
              namespace: z.string(),
              name: z.string(),
              field: z.string(),
              transformations: z
                .array(
                  z.object({
                    type: z.enum(['DIRECT', 'INDIRECT']),
                    subtype: z.string().optional(),
                    description: z.string().optional(),
                    masking: z.boolean().optional(),
                  }),
                )
                .optional(),
            }),
          ),
        }),
      ),
    }),
  }),
  outputFacets: z.object({
    outputStatistics: z.object({ ...Facet, rowCount: z.number().int(), size: z.number().int() }),
  }),
})

export const RunEvent = z
  .object({
    eventType: z.enum(['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER']),
    eventTime: z.iso.datetime(),
    producer: z.url(),
    schemaURL: z.url(),
    run: z.object({
      runId: z.uuid(),
      facets: z
        .object({
          processing_engine: z.object({ ...Facet, version: z.string(), name: z.string() }).optional(),
        })
        .optional(),
    }),
    job: z.object({
      namespace: z.string().min(1),
      name: z.string().min(1),
      facets: z
        .object({
          jobType: z.object({
            ...Facet,
            processingType: z.enum(['BATCH', 'STREAMING']),
            integration: z.string(),
            jobType: z.string(),
          }),
        })
        .optional(),
    }),
    inputs: z.array(InputDataset),
    outputs: z.array(OutputDataset),
  })
  .meta({ id: 'OpenLineageRunEvent' })
export type RunEvent = z.infer<typeof RunEvent>

const SPEC = 'https://openlineage.io/spec'

/** Where the shape of an event and of each facet is defined. */
export const SCHEMA = {
  event: `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
  schema: `${SPEC}/facets/1-1-1/SchemaDatasetFacet.json`,
  version: `${SPEC}/facets/1-0-1/DatasetVersionDatasetFacet.json`,
  columnLineage: `${SPEC}/facets/1-2-0/ColumnLineageDatasetFacet.json`,
  storage: `${SPEC}/facets/1-0-1/StorageDatasetFacet.json`,
  statistics: `${SPEC}/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json`,
  jobType: `${SPEC}/facets/2-0-3/JobTypeJobFacet.json`,
} as const
