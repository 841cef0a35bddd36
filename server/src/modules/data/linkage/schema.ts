import { z } from 'zod'

export const Bilingual = z.object({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) })

/** What a field says of a record; it decides how two values are compared. `carried` fields are not compared. */
export const Part = z.enum([
  'person-name',
  'organisation-name',
  'identity-number',
  'credit-code',
  'code',
  'birth-date',
  'date',
  'sex',
  'phone',
  'address',
  'text',
  'exact',
  'carried',
])
export type Part = z.infer<typeof Part>

const FieldName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,40}$/)

export const LinkageField = z
  .object({
    name: FieldName,
    title: Bilingual,
    part: Part,
    /** The column of each dataset that holds it; a dataset that lacks it is left out. */
    columns: z.record(z.string(), z.string().max(100)),
  })
  .meta({ id: 'LinkageField' })
export type LinkageField = z.infer<typeof LinkageField>

/** Records are compared that agree in every key of a pass; `form` is what of the field must agree. */
export const LinkagePass = z
  .object({
    keys: z
      .array(z.object({ field: FieldName, form: z.string().max(20) }))
      .min(1)
      .max(4),
  })
  .meta({ id: 'LinkagePass' })
export type LinkagePass = z.infer<typeof LinkagePass>

/** Probabilities of each level of agreement by field (index 0, missing, is 1), and the prior share of matches. */
export const LinkageModel = z
  .object({
    prior: z.number().gt(0).lt(1),
    m: z.record(z.string(), z.array(z.number().gt(0).max(1))),
    u: z.record(z.string(), z.array(z.number().gt(0).max(1))),
  })
  .meta({ id: 'LinkageModel' })
export type LinkageModel = z.infer<typeof LinkageModel>

export const GoldenRuleOf = z
  .object({
    field: FieldName,
    by: z.enum(['source', 'newest', 'complete', 'frequent']),
    /** Datasets, the most trusted first. */
    sources: z.array(z.string()).max(20),
  })
  .meta({ id: 'LinkageGoldenRule' })
export type GoldenRuleOf = z.infer<typeof GoldenRuleOf>

export const LinkageSettings = z
  .object({
    datasets: z
      .array(
        z.object({
          dataset: z.string().max(60),
          /** Columns that name a record from version to version; none: its file and line. */
          key: z.array(z.string().max(100)).max(5).default([]),
          /** Column that tells which of two records is newer. */
          newest: z.string().max(100).nullable().default(null),
        }),
      )
      .min(1)
      .max(20),
    fields: z.array(LinkageField).min(1).max(16),
    passes: z.array(LinkagePass).min(1).max(20),
    /** Held when given; learned by EM when null. */
    model: LinkageModel.nullable().default(null),
    /** Share of true matches wanted among the pairs joined; chooses the upper threshold where `matchFrom` is null. */
    precision: z.number().min(0.5).max(0.9999).default(0.995),
    /** Thresholds as weights, log2 of the odds. */
    matchFrom: z.number().min(-20).max(100).nullable().default(null),
    reviewFrom: z.number().min(-20).max(100).default(-6),
    /** Pairs within one dataset are not compared. */
    onlyAcross: z.boolean().default(false),
    maxBlock: z.number().int().min(2).max(2000).default(300),
    maxCluster: z.number().int().min(2).max(1000).default(100),
    /** Pairs drawn from each layer of weights to estimate the accuracy. */
    sampleSize: z.number().int().min(0).max(500).default(20),
    golden: z
      .object({ dataset: z.string().max(60), title: Bilingual, rules: z.array(GoldenRuleOf).max(16) })
      .nullable()
      .default(null),
  })
  .meta({ id: 'LinkageSettings' })
export type LinkageSettings = z.infer<typeof LinkageSettings>

const code = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/)

export const ProjectInput = z
  .object({
    code,
    title: Bilingual,
    department: z.string().max(50),
    settings: LinkageSettings,
    /** The settings version it was made from; 0 for a new project. */
    after: z.number().int().min(0),
  })
  .meta({ id: 'LinkageProjectEntry' })
export type ProjectInput = z.infer<typeof ProjectInput>

export const RunStatus = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export type RunStatus = z.infer<typeof RunStatus>

/** What a run found. */
export const LinkageSummary = z
  .object({
    records: z.number(),
    compared: z.number(),
    allPairs: z.number(),
    matches: z.number(),
    possible: z.number(),
    identical: z.number(),
    refused: z.number(),
    entities: z.number(),
    linked: z.number(),
    largest: z.number(),
    matchFrom: z.number(),
    reviewFrom: z.number(),
    expectedPrecision: z.number(),
    expectedRecall: z.number(),
    /** Decisions of people the run kept to, and those that contradicted each other. */
    decisions: z.number(),
    contradictions: z.number(),
    fields: z.array(
      z.object({
        field: z.string(),
        learned: z.boolean(),
        levels: z.array(z.object({ level: z.string(), m: z.number(), u: z.number(), bits: z.number() })),
      }),
    ),
    prior: z.number(),
    skipped: z.array(
      z.object({ pass: z.string(), blocks: z.number(), records: z.number(), pairs: z.number() }),
    ),
    strata: z.array(
      z.object({
        stratum: z.string(),
        accepted: z.boolean(),
        from: z.number(),
        below: z.number().nullable(),
        pairs: z.number(),
      }),
    ),
    seconds: z.number(),
  })
  .meta({ id: 'LinkageSummary' })
export type LinkageSummary = z.infer<typeof LinkageSummary>

const runShape = {
  id: z.string(),
  project: z.string(),
  settingsVersion: z.number().int(),
  status: RunStatus,
  phase: z.string(),
  done: z.number(),
  total: z.number(),
  versions: z.record(z.string(), z.number()),
  startedBy: z.string(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  summary: LinkageSummary.nullable(),
}

export const LinkageRun = z.object(runShape).meta({ id: 'LinkageRun' })
export type LinkageRun = z.infer<typeof LinkageRun>

export const EntityChange = z
  .object({
    kind: z.enum(['merged', 'split']),
    entity: z.number(),
    other: z.number(),
    records: z.number(),
    run: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'LinkageEntityChange' })
export type EntityChange = z.infer<typeof EntityChange>

export const LinkageRunDetail = z
  .object({ ...runShape, changes: z.array(EntityChange), changeCount: z.number() })
  .meta({ id: 'LinkageRunDetail' })

export const ProjectSummary = z
  .object({
    code: z.string(),
    title: Bilingual,
    department: z.string(),
    synthetic: z.boolean(),
    datasets: z.array(z.string()),
    lastRun: LinkageRun.nullable(),
    openTasks: z.number(),
    decisions: z.number(),
    published: z.object({ dataset: z.string(), version: z.number(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'LinkageProjectSummary' })
export type ProjectSummary = z.infer<typeof ProjectSummary>

const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()

export const Accuracy = z
  .object({
    run: z.string().nullable(),
    precision: Estimate,
    recall: Estimate,
    strata: z.array(
      z.object({
        stratum: z.string(),
        accepted: z.boolean(),
        from: z.number(),
        below: z.number().nullable(),
        pairs: z.number(),
        sampled: z.number(),
        reviewed: z.number(),
        same: z.number(),
      }),
    ),
  })
  .meta({ id: 'LinkageAccuracy' })
export type Accuracy = z.infer<typeof Accuracy>

export const Publication = z
  .object({
    id: z.number(),
    kind: z.enum(['publish', 'undo']),
    dataset: z.string(),
    version: z.number(),
    priorVersion: z.number().nullable(),
    run: z.string(),
    rows: z.number(),
    by: z.string(),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    undone: z.boolean(),
  })
  .meta({ id: 'LinkagePublication' })
export type Publication = z.infer<typeof Publication>

export const ProjectDetail = z
  .object({
    ...ProjectSummary.shape,
    settings: LinkageSettings,
    settingsVersion: z.number().int(),
    settingsBy: z.string(),
    settingsAt: z.iso.datetime(),
    /** Decisions made since the newest finished run began: they take effect in the next. */
    waitingDecisions: z.number(),
    accuracy: Accuracy,
    publications: z.array(Publication),
  })
  .meta({ id: 'LinkageProject' })
export type ProjectDetail = z.infer<typeof ProjectDetail>

export const SettingsProposal = z
  .object({
    settings: LinkageSettings,
    /** How the part of each field was found. */
    reasons: z.record(z.string(), z.enum(['element', 'name', 'none'])),
    columns: z.record(
      z.string(),
      z.array(z.object({ name: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })),
    ),
    synthetic: z.boolean(),
  })
  .meta({ id: 'LinkageProposal' })
export type SettingsProposal = z.infer<typeof SettingsProposal>
