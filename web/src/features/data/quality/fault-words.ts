import type { Fault, RuleCount } from './api.ts'

/** A sentence as a message key of this feature with its values. */
export type Words = { key: string; values: Record<string, string | number> }

type Bound = { value: string; exclusive?: boolean }

/** The classes of the Frictionless standard that one kind of rule stands behind. */
const KIND_OF_CLASS: Record<string, string> = {
  'type-error': 'type',
  'unique-error': 'unique',
  'truncated-value': 'truncated',
  'deviated-value': 'outlier',
  'sequential-value': 'sequential',
}

/** What a property promises by itself; a contract names these rules `property.kind`. */
const PROPERTY_KINDS = new Set([
  'required',
  'type',
  'unique',
  'length',
  'pattern',
  'multiple-of',
  'range',
  'element',
])

/** The kind of a rule in a report, which tells only its class; a rule of a class with several kinds goes by its name. */
export function kindOfRule({ id, kind }: Pick<RuleCount, 'id' | 'kind'>): string {
  const named = id.slice(id.lastIndexOf('.') + 1)
  return PROPERTY_KINDS.has(named) ? named : (KIND_OF_CLASS[kind] ?? kind)
}

/**
 * The kind of the rule a fault breaks. Rules on single rows say it in the fault; those on groups tell the other values
 * that make it one; what the reader found in the file's structure (a missing cell, a broken quote) is its own kind.
 */
export function ruleKindOf({ args, kind }: Pick<Fault, 'args' | 'kind'>): string {
  if (typeof args['kind'] === 'string') return args['kind']
  if ('sum' in args) return 'sum-of-parts'
  if (kind === 'constraint-error' && 'before' in args) return 'previous'
  return KIND_OF_CLASS[kind] ?? kind
}

/** What is wrong with one value, with the limits and the other values that make it so. */
export function faultWords(fault: Fault): Words {
  const kind = ruleKindOf(fault)
  const { args } = fault
  const limits = limitsOf(args)
  const values = Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  )
  return { key: `fault.${kind}`, values: { ...values, ...(limits && { limits }) } }
}

/** `≥ 0, < 100` from the bounds of a range, or from the least and most of a length or count. */
export function limitsOf(args: Record<string, unknown>): string | undefined {
  const low = boundOf(args['min'])
  const high = boundOf(args['max'])
  const parts = [
    low && `${low.exclusive ? '>' : '≥'} ${low.value}`,
    high && `${high.exclusive ? '<' : '≤'} ${high.value}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : undefined
}

function boundOf(value: unknown): Bound | undefined {
  if (typeof value === 'number' || typeof value === 'string') return { value: String(value) }
  return typeof value === 'object' && value !== null && 'value' in value ? (value as Bound) : undefined
}

/** Kinds that a change of the mapping can mend: the value is there, but not in the form the standard wants. */
const MENDABLE = new Set([
  ...['type', 'type-like', 'range', 'multiple-of', 'length', 'pattern', 'forbidden', 'code-list', 'element'],
  ...['foreign-key', 'truncated'],
])

/** The address of the mapping editor prefilled for this fault; undefined where no mapping can help. */
export function mendPath(fault: Fault, run: { id: string; source: string }): string | undefined {
  const kind = ruleKindOf(fault)
  if (!fault.column || !fault.value || !MENDABLE.has(kind)) return undefined
  const type = fault.args['type']
  const search = new URLSearchParams({
    run: run.id,
    column: fault.column,
    kind,
    value: fault.value,
    ...(typeof type === 'string' && { type }),
  })
  return `/desk/ingest/sources/${run.source}/mapping?${search}`
}
