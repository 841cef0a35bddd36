import type { Fault, RuleCount } from './api.ts'

/** A sentence as a message key of this feature with its values. */
export type Words = { key: string; values: Record<string, string | number> }

type Bound = { value: string; exclusive?: boolean }

/** What a rule is called in sentences: its kind, but a key of several columns is more than a unique column. */
export function kindOfRule({ kind, ruleKind }: Pick<RuleCount, 'kind' | 'ruleKind'>): string {
  return kind === 'primary-key' ? kind : (ruleKind ?? kind)
}

/** Rules whose faults are of several classes: the class says what is wrong. */
const OF_SEVERAL_CLASSES = new Set(['labels', 'file'])

/** The kind of the rule a fault breaks; what the reader found in the file's structure is its own kind. */
export function ruleKindOf({ kind, ruleKind }: Pick<Fault, 'kind' | 'ruleKind'>): string {
  return OF_SEVERAL_CLASSES.has(ruleKind) ? kind : ruleKind
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
