import type { LogicalType } from '#modules/data/standards/index.ts'

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
  | 'duplicate-row'
  | 'foreign-key'
  | 'truncated-value'
  | 'deviated-value'
  | 'sequential-value'
  | 'row-constraint'

type Named = { id: string; dimension: Dimension; severity: Severity }

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
    | { kind: 'condition'; column: string; when: string; then: string }
    | { kind: 'row-constraint'; columns: readonly string[]; constraint: string }
  )

/** A bound as text, so that dates and decimals are compared as what they are. */
export type Bound = { value: string; exclusive?: boolean }

/** Rules that need other rows, of this file, of earlier versions or of another dataset. */
export type GroupRule = Named &
  (
    | { kind: 'unique'; columns: readonly string[] }
    | { kind: 'duplicate-row' }
    | { kind: 'foreign-key'; columns: readonly string[]; dataset: string; references: readonly string[] }
    | SumOfParts
    | { kind: 'monotone'; columns: readonly string[]; key: readonly string[]; order: string }
    | { kind: 'continuity'; column: string; key: readonly string[]; step: string }
    | { kind: 'outlier'; column: string; key: readonly string[]; limit: number }
    | { kind: 'sequential'; column: string }
    | { kind: 'row-count'; min?: number; max?: number }
  )

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

export type Rule = RowRule | GroupRule

export function isRowRule(rule: Rule): rule is RowRule {
  return ROW_KINDS.has(rule.kind)
}

const ROW_KINDS: ReadonlySet<Rule['kind']> = new Set<RowRule['kind']>([
  ...(['required', 'type', 'type-like', 'range', 'multiple-of', 'length', 'pattern', 'forbidden'] as const),
  ...(['code-list', 'element', 'truncated', 'condition', 'row-constraint'] as const),
])

const FAULT_KINDS: Partial<Record<Rule['kind'], FaultKind>> = {
  type: 'type-error',
  'type-like': 'type-error',
  unique: 'unique-error',
  'duplicate-row': 'duplicate-row',
  'foreign-key': 'foreign-key',
  truncated: 'truncated-value',
  outlier: 'deviated-value',
  sequential: 'sequential-value',
  condition: 'row-constraint',
  'row-constraint': 'row-constraint',
  'sum-of-parts': 'row-constraint',
}

/** The Frictionless class of a rule's faults; whatever limits single values is a constraint. */
export function faultKind(rule: Rule): FaultKind {
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
  sequential: 'consistency',
  'row-count': 'completeness',
}

/** GB/T 36344-2018 counts uniqueness and repetition under accuracy. */
export function defaultDimension(kind: Rule['kind']): Dimension {
  return DEFAULT_DIMENSIONS[kind]
}
