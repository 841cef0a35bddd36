import { z } from 'zod'
import { VERSION_STATES } from './tables.ts'

const Text = z.object({ zh: z.string(), en: z.string() })
const Instant = z.iso.datetime()
const Fields = z.record(z.string(), z.unknown())
const Yaml = z.string().min(1).max(2_000_000)

const ContractRule = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    kind: z.string(),
    columns: z.array(z.string()),
    dimension: z.string(),
    severity: z.string(),
    args: Fields,
  })
  .meta({ id: 'ContractRule' })

const ContractComparison = z
  .object({
    rules: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        change: z.enum(['added', 'removed', 'changed']),
        loosens: z.boolean(),
        before: Fields.nullable(),
        after: Fields.nullable(),
      }),
    ),
    columns: z.array(z.object({ name: z.string(), change: z.enum(['added', 'removed', 'retyped']) })),
    loosens: z.boolean(),
    bump: z.enum(['none', 'patch', 'minor', 'major']),
  })
  .meta({ id: 'ContractComparison' })

export const ContractVersion = z
  .object({
    id: z.string(),
    dataset: z.string(),
    number: z.number().int(),
    version: z.string(),
    state: z.enum(VERSION_STATES),
    loosens: z.boolean(),
    note: z.string().nullable(),
    author: z.string(),
    createdAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionNote: z.string().nullable(),
    /** Whether the person asking may decide it. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'ContractVersion' })
export type ContractVersion = z.infer<typeof ContractVersion>

export const ContractVersionDetail = ContractVersion.extend({
  contract: z.string(),
  comparison: ContractComparison,
}).meta({ id: 'ContractVersionDetail' })
export type ContractVersionDetail = z.infer<typeof ContractVersionDetail>

export const ContractBench = z
  .object({
    dataset: z.string(),
    title: Text,
    department: z.string(),
    contract: z.string(),
    version: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string(), label: z.string() })),
    rules: z.array(ContractRule),
    history: z.array(ContractVersion),
  })
  .meta({ id: 'ContractBench' })
export type ContractBench = z.infer<typeof ContractBench>

export const ContractDraft = z.object({ contract: Yaml }).meta({ id: 'ContractDraft' })

const Edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), column: z.string(), fields: Fields }),
  z.strictObject({ do: z.literal('add'), column: z.string().nullable(), entry: Fields }),
  z.strictObject({ do: z.literal('remove'), rule: z.string() }),
  z.strictObject({ do: z.literal('version'), version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
])
export const ContractEdits = z
  .object({ contract: Yaml, edits: z.array(Edit).max(200) })
  .meta({ id: 'ContractEdits' })

export const EditedContract = z
  .object({
    contract: z.string(),
    version: z.string(),
    rules: z.array(ContractRule),
    comparison: ContractComparison,
  })
  .meta({ id: 'EditedContract' })

export const ContractTrial = z
  .object({
    /** The published version that was tried, its rows, and how many of them were read. */
    version: z.number().int(),
    rows: z.number().int(),
    tried: z.number().int(),
    rejected: z.number().int(),
    comparison: ContractComparison,
    /** The least version the draft must carry. */
    needs: z.string(),
    rules: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        kind: z.string(),
        severity: z.string(),
        checked: z.number().int(),
        failed: z.number().int(),
        sample: z.array(
          z.object({
            file: z.string().nullable(),
            line: z.number().int().nullable(),
            column: z.string().nullable(),
            value: z.string().nullable(),
          }),
        ),
      }),
    ),
    /** Rules that could not be tried: the other dataset or an earlier version is not there. */
    waiting: z.array(z.string()),
  })
  .meta({ id: 'ContractTrial' })
export type ContractTrial = z.infer<typeof ContractTrial>

export const ContractProposal = z
  .object({ contract: Yaml, note: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ContractProposal' })

export const ContractDecision = z
  .object({ publish: z.boolean(), note: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ContractDecision' })

export const RuleProposals = z
  .array(
    z.object({
      id: z.string(),
      column: z.string(),
      kind: z.string(),
      score: z.number(),
      reason: Text,
      edit: Edit,
    }),
  )
  .meta({ id: 'RuleProposals' })
