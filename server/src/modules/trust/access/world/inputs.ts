import { z } from 'zod'

export const ReadAction = z.enum(['read', 'export', 'open', 'share'])
export type ReadAction = z.infer<typeof ReadAction>

export const ColumnFacts = z.object({
  name: z.string(),
  classification: z.enum(['general', 'personal', 'sensitive-personal']),
  element: z.string().nullable(),
  type: z.string(),
})
export type ColumnFacts = z.infer<typeof ColumnFacts>

/** What policies may know of a dataset. */
export const DatasetFacts = z.object({
  code: z.string(),
  owner: z.string(),
  level: z.string(),
  sharing: z.string(),
})
export type DatasetFacts = z.infer<typeof DatasetFacts>

export const PersonFacts = z.object({
  id: z.string(),
  roles: z.array(z.string()),
  organisation: z.string().nullable(),
  region: z.string().nullable(),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/** The context of a decision; the purpose counts only for the columns it covers. */
export const WhyFacts = z.object({
  purpose: z.string().nullable(),
  legalBasis: z.string().nullable(),
  covers: z.array(z.string()),
  hour: z.number().int(),
  weekday: z.number().int(),
  network: z.string().nullable(),
})
export type WhyFacts = z.infer<typeof WhyFacts>

/** Everything a decision depends on beside the policies: kept with each reading, so that it can be taken again. */
export const DecisionInput = z.object({
  person: PersonFacts,
  dataset: DatasetFacts,
  columns: z.array(ColumnFacts),
  action: ReadAction,
  why: WhyFacts,
})
export type DecisionInput = z.infer<typeof DecisionInput>
