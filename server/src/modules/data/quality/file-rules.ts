import type { CheckInput } from './check-input.ts'
import type { CheckPlan } from './check-plan.ts'
import type { FaultKind, FileRule } from './rule.ts'

/** A fault of the delivery as a whole. `column` is a property or a label of the file. */
export type WholeFault = { kind: FaultKind; column: string | null; value: string; args: object }

/** What is known of a delivery beside its rows. */
export type Delivered = {
  rows: number
  missing: readonly string[]
  extra: readonly { label: string }[]
} & Pick<CheckInput, 'columns' | 'files'>

/** Faults of a rule about the whole delivery; undefined where nothing is known to judge by. */
export function fileFaults(
  rule: FileRule,
  plan: Pick<CheckPlan, 'properties'>,
  delivered: Delivered,
): WholeFault[] | undefined {
  switch (rule.kind) {
    case 'row-count':
      return countFault('row-count', delivered.rows, rule)
    case 'field-count':
      return countFault('field-count', delivered.columns.length, rule)
    case 'labels':
      return labelFaults(rule, plan, delivered)
    case 'file':
      return delivered.files?.flatMap((file) => sizeFaults(rule, file))
  }
}

function countFault(kind: FaultKind, count: number, { min = 0, max = Infinity }: Limits): WholeFault[] {
  return count >= min && count <= max ? [] : [{ kind, column: null, value: String(count), args: {} }]
}

type Limits = { min?: number; max?: number }

function labelFaults(
  rule: Extract<FileRule, { kind: 'labels' }>,
  { properties }: Pick<CheckPlan, 'properties'>,
  { missing, extra, columns }: Delivered,
): WholeFault[] {
  const lacking = rule.missing ? missing : []
  const unknown = rule.extra ? extra : []
  const found = properties.flatMap(({ name, source }) => (source === undefined ? [] : [{ name, source }]))
  const order = columns.map(({ name }) => name)
  const inFile = found.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
  const moved = rule.order ? found.filter(({ name }, at) => inFile[at]?.name !== name) : []
  const labelOf = (source: string) => columns.find(({ name }) => name === source)?.label ?? source
  return [
    ...lacking.map((name) => ({ kind: 'missing-label' as const, column: name, value: name, args: {} })),
    ...unknown.map(({ label }) => ({ kind: 'extra-label' as const, column: null, value: label, args: {} })),
    ...moved.map(({ name, source }) => ({
      kind: 'incorrect-label' as const,
      column: name,
      value: labelOf(source),
      args: { place: order.indexOf(source) + 1 },
    })),
  ]
}

function sizeFaults(
  { minBytes = 0, maxBytes = Infinity, sha256 }: Extract<FileRule, { kind: 'file' }>,
  file: NonNullable<CheckInput['files']>[number],
): WholeFault[] {
  const args = { file: file.name }
  const faults: WholeFault[] = []
  if (file.bytes < minBytes || file.bytes > maxBytes)
    faults.push({ kind: 'byte-count', column: null, value: String(file.bytes), args })
  if (sha256 && !sha256.includes(file.sha256))
    faults.push({ kind: 'hash-count', column: null, value: file.sha256, args })
  return faults
}

/** How many things a rule about the whole looks at. */
export function filesJudged(
  rule: FileRule,
  { properties }: Pick<CheckPlan, 'properties'>,
  delivered: Delivered,
): number {
  if (rule.kind === 'labels') return properties.length + delivered.extra.length
  return rule.kind === 'file' ? (delivered.files?.length ?? 0) : 1
}
