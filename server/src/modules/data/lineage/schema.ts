import { z } from 'zod'
import { NODE_KINDS } from './node.ts'

const Bilingual = z.object({ zh: z.string(), en: z.string() })
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Ref = z.object({ kind: z.enum(NODE_KINDS), id: z.string() })

export const LineageGraph = z
  .object({
    center: Ref,
    nodes: z.array(
      Ref.extend({
        title: Bilingual,
        link: z.string().nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    ),
    edges: z.array(z.object({ from: Ref, to: Ref })),
    hidden: z.array(z.object({ of: Ref, direction: z.enum(['up', 'down']), count: z.number().int() })),
  })
  .meta({ id: 'LineageGraph' })

const Dependent = z.object({
  kind: z.string(),
  id: z.string(),
  title: Bilingual,
  link: z.string().nullable(),
})

export const CellTrace = z
  .object({
    dataset: z.string(),
    version: z.number().int(),
    file: z.object({ sha256: z.string(), name: z.string() }),
    line: z.number().int(),
    column: z.string(),
    title: Bilingual,
    unit: z.string().nullable(),
    element: z.string().nullable(),
    /** The column of the file; null where the mapping gives every row the same text. */
    label: z.string().nullable(),
    run: z.string(),
    source: z.string(),
    mappingVersion: z.number().int(),
    /** The person may not see this column in clear: neither the value nor anything on the way to it is told. */
    masked: z.boolean(),
    values: z.array(
      z.object({
        raw: z.string().nullable(),
        steps: z.array(
          z.object({
            by: z.enum(['mapping', 'contract']),
            op: z.string(),
            description: Bilingual,
            before: z.string().nullable(),
            after: z.string().nullable(),
            changed: z.boolean(),
          }),
        ),
        value: Value,
        /** The steps as they are today lead to the stored value. */
        agrees: z.boolean(),
      }),
    ),
    rules: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        dimension: z.string(),
        severity: z.string(),
        passed: z.boolean(),
      }),
    ),
    dependents: z.array(Dependent.extend({ usesColumn: z.boolean().nullable() })),
  })
  .meta({ id: 'CellTrace' })
export type CellTrace = z.infer<typeof CellTrace>

export const ColumnUses = z
  .array(
    z.object({
      dataset: z.string(),
      name: z.string(),
      title: Bilingual,
      element: z.string().nullable(),
      codeList: z.string().nullable(),
    }),
  )
  .meta({ id: 'ColumnUses' })

export const ProposalImpact = z
  .object({
    columns: z.array(
      z.object({
        dataset: z.string(),
        column: z.string(),
        title: Bilingual,
        /** Null where the dataset has no published version. */
        values: z.number().int().nullable(),
        fitNow: z.number().int().nullable(),
        fitThen: z.number().int().nullable(),
      }),
    ),
    dependents: z.array(Dependent),
  })
  .meta({ id: 'ProposalImpact' })
export type ProposalImpact = z.infer<typeof ProposalImpact>
