import type { LogicalType } from '#modules/data/standards/index.ts'
import type { Tolerance } from './group-rules/tolerance.ts'

/** The six dimensions of GB/T 36344-2018: 规范性 完整性 准确性 一致性 时效性 可访问性. */
export const DIMENSIONS = [
  'conformity',
  'completeness',
  'accuracy',
  'consistency',
  'timeliness',
  'accessibility',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** `reject` keeps the row out of the accepted ones; `warn` records the fault and accepts the row. */
export type Severity = 'reject' | 'warn'

/** The class of a fault in the words of Frictionless. */
export type FaultKind =
  | 'type-error'
  | 'constraint-error'
  | 'unique-error'
  | 'primary-key'
  | 'duplicate-row'
  | 'foreign-key'
  | 'truncated-value'
  | 'deviated-value'
  | 'sequential-value'
  | 'forbidden-value'
  | 'ascii-value'
  | 'row-constraint'
  | 'row-count'
  | 'field-count'
  | 'byte-count'
  | 'hash-count'
  | 'missing-label'
  | 'extra-label'
  | 'incorrect-label'

/** `name` is what the contract calls the rule; where it is silent the kind says enough. */
type Named = { id: string; name?: string; dimension: Dimension; severity: Severity }

/**
 * Rules that one row alone can break. `column` is a property of the contract; expressions are SQL over properties.
 * `type-like` is `type` for a column that is kept as text.
 */
export type RowRule = Named &
  (
    | { kind: 'required'; column: string }
    | { kind: 'type'; column: string; type: LogicalType }
    | { kind: 'type-like'; column: string; type: LogicalType }
    | { kind: 'range'; column: string; min?: Bound; max?: Bound }
    | { kind: 'multiple-of'; column: string; step: number }
    | { kind: 'length'; column: string; min?: number; max?: number }
    | { kind: 'pattern'; column: string; pattern: string }
    | { kind: 'forbidden'; column: string; values: readonly string[] }
    | { kind: 'code-list'; column: string; codes: readonly string[]; matching?: string }
    | { kind: 'element'; column: string; element: string }
    | { kind: 'truncated'; column: string; lengths?: readonly number[] }
    | { kind: 'ascii'; column: string }
    | { kind: 'condition'; column: string; when: string; then: string }
    | { kind: 'row-constraint'; columns: readonly string[]; constraint: string }
  )

/** A bound as text, so that dates and decimals are compared as what they are. */
export type Bound = { value: string; exclusive?: boolean }

/** Rules that need other rows, of this file, of earlier versions or of another dataset. */
export type RelationRule = Named &
  (
    | { kind: 'unique'; columns: readonly string[] }
    | { kind: 'duplicate-row' }
    | { kind: 'foreign-key'; columns: readonly string[]; dataset: string; references: readonly string[] }
    | SumOfParts
    | { kind: 'monotone'; columns: readonly string[]; key: readonly string[]; order: string }
    | { kind: 'continuity'; column: string; key: readonly string[]; step: string }
    | { kind: 'outlier'; column: string; key: readonly string[]; limit: number }
    | { kind: 'spike'; column: string; key: readonly string[]; order: string; limit: number }
    | { kind: 'sequential'; column: string }
    | { kind: 'missing-members'; column: string; period?: string; members?: readonly string[] }
    | Reconcile
    | ({ kind: 'revision'; columns: readonly string[]; key: readonly string[] } & Tolerance)
    | { kind: 'row-count-drift'; relative: number; versions: number }
    | { kind: 'distribution-drift'; column: string; measure: 'psi' | 'ks'; limit: number }
  )

/** Rules about a delivery as a whole: its header, its size, its fingerprint. Their faults have no line. */
export type FileRule = Named &
  (
    | { kind: 'row-count'; min?: number; max?: number }
    | { kind: 'field-count'; min?: number; max?: number }
    | { kind: 'labels'; missing: boolean; extra: boolean; order: boolean }
    | { kind: 'file'; minBytes?: number; maxBytes?: number; sha256?: readonly string[] }
  )

export type GroupRule = RelationRule | FileRule

/**
 * Within each group, every column of the row that is the total equals the sum over the rows that are its parts,
 * within `tolerance`. Groups without a total or without parts are not judged.
 */
type SumOfParts = {
  kind: 'sum-of-parts'
  columns: readonly string[]
  group: readonly string[]
  total: string
  part: string
  tolerance: number
}

/**
 * `columns` against `against` of another dataset, joined by `key` and its `references` there (the same names where they
 * are not given); `missing` also names the rows the other does not have.
 */
type Reconcile = {
  kind: 'reconcile'
  columns: readonly string[]
  dataset: string
  key: readonly string[]
  references?: readonly string[]
  against?: readonly string[]
  missing: boolean
} & Tolerance

export type Rule = RowRule | GroupRule

export function isRowRule(rule: Rule): rule is RowRule {
  return ROW_KINDS.has(rule.kind)
}

export function isFileRule(rule: Rule): rule is FileRule {
  return FILE_KINDS.has(rule.kind)
}

const FILE_KINDS: ReadonlySet<Rule['kind']> = new Set<FileRule['kind']>([
  ...(['row-count', 'field-count', 'labels', 'file'] as const),
])

const ROW_KINDS: ReadonlySet<Rule['kind']> = new Set<RowRule['kind']>([
  ...(['required', 'type', 'type-like', 'range', 'multiple-of', 'length', 'pattern', 'forbidden'] as const),
  ...(['code-list', 'element', 'truncated', 'ascii', 'condition', 'row-constraint'] as const),
])

/** The id of the rule that the primary key of a contract makes. */
export const PRIMARY_KEY = 'primary-key'

const FAULT_KINDS: Partial<Record<Rule['kind'], FaultKind>> = {
  type: 'type-error',
  'type-like': 'type-error',
  unique: 'unique-error',
  'duplicate-row': 'duplicate-row',
  'foreign-key': 'foreign-key',
  truncated: 'truncated-value',
  outlier: 'deviated-value',
  spike: 'deviated-value',
  sequential: 'sequential-value',
  forbidden: 'forbidden-value',
  ascii: 'ascii-value',
  'row-count': 'row-count',
  'field-count': 'field-count',
  labels: 'incorrect-label',
  file: 'hash-count',
  condition: 'row-constraint',
  'row-constraint': 'row-constraint',
  'sum-of-parts': 'row-constraint',
}

/** The Frictionless class of a rule's faults; whatever limits single values is a constraint. */
export function faultKind(rule: Rule): FaultKind {
  if (rule.id === PRIMARY_KEY) return 'primary-key'
  return FAULT_KINDS[rule.kind] ?? 'constraint-error'
}

/** The properties a rule is about; the first one is where its faults are shown. */
export function ruleColumns(rule: Rule): readonly string[] {
  if ('columns' in rule) return rule.columns
  return 'column' in rule ? [rule.column] : []
}

const DEFAULT_DIMENSIONS: Record<Rule['kind'], Dimension> = {
  required: 'completeness',
  type: 'conformity',
  'type-like': 'conformity',
  range: 'accuracy',
  'multiple-of': 'conformity',
  length: 'conformity',
  pattern: 'conformity',
  forbidden: 'accuracy',
  'code-list': 'conformity',
  element: 'accuracy',
  truncated: 'completeness',
  condition: 'consistency',
  'row-constraint': 'consistency',
  unique: 'accuracy',
  'duplicate-row': 'accuracy',
  'foreign-key': 'consistency',
  'sum-of-parts': 'consistency',
  monotone: 'consistency',
  continuity: 'timeliness',
  outlier: 'accuracy',
  spike: 'accuracy',
  sequential: 'consistency',
  ascii: 'conformity',
  'missing-members': 'completeness',
  reconcile: 'consistency',
  revision: 'consistency',
  'row-count-drift': 'completeness',
  'distribution-drift': 'accuracy',
  'row-count': 'completeness',
  'field-count': 'conformity',
  labels: 'conformity',
  file: 'conformity',
}

/** GB/T 36344-2018 counts uniqueness and repetition under accuracy. */
export function defaultDimension(kind: Rule['kind']): Dimension {
  return DEFAULT_DIMENSIONS[kind]
}
