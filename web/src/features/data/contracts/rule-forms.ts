import type { Edit } from './api.ts'

/** What the form asks for a kind of rule: a column, and fields of the rule by the name the contract gives them. */
export type RuleForm = {
  kind: string
  /** Whether the rule is about one column, or names its columns itself. */
  column: boolean
  fields: readonly {
    name: string
    type: 'text' | 'number' | 'names' | 'list'
    optional?: boolean
    example?: string
  }[]
}

const key = { name: 'key', type: 'names', example: 'code' } as const
const dataset = { name: 'dataset', type: 'text', example: 'population' } as const
const columns = { name: 'columns', type: 'names' } as const
const relative = { name: 'relative', type: 'number', example: '0.05' } as const

/** Kinds a person can write without YAML; everything else is written as text beside it. */
export const RULE_FORMS: readonly RuleForm[] = [
  { kind: 'required', column: true, fields: [] },
  { kind: 'unique', column: true, fields: [] },
  {
    kind: 'range',
    column: true,
    fields: [
      { name: 'minimum', type: 'number', optional: true },
      { name: 'maximum', type: 'number', optional: true },
    ],
  },
  { kind: 'pattern', column: true, fields: [{ name: 'pattern', type: 'text', example: '[0-9]{6}' }] },
  { kind: 'code-list', column: true, fields: [{ name: 'validValues', type: 'list' }] },
  {
    kind: 'condition',
    column: true,
    fields: [
      { name: 'when', type: 'text', example: 'city IS NOT NULL' },
      { name: 'then', type: 'text', example: 'code IS NOT NULL' },
    ],
  },
  {
    kind: 'row-constraint',
    column: false,
    fields: [columns, { name: 'constraint', type: 'text', example: 'births <= people' }],
  },
  {
    kind: 'spike',
    column: true,
    fields: [
      key,
      { name: 'order', type: 'text', example: 'year' },
      { name: 'limit', type: 'number', example: '10' },
    ],
  },
  { kind: 'outlier', column: true, fields: [key, { name: 'limit', type: 'number', example: '6' }] },
  { kind: 'continuity', column: true, fields: [key, { name: 'step', type: 'text', example: '1 day' }] },
  {
    kind: 'missing-members',
    column: true,
    fields: [
      { name: 'period', type: 'text', optional: true, example: 'year' },
      { name: 'members', type: 'list', optional: true },
    ],
  },
  { kind: 'foreign-key', column: false, fields: [columns, dataset, { name: 'references', type: 'names' }] },
  {
    kind: 'reconcile',
    column: false,
    fields: [columns, dataset, key, { name: 'against', type: 'names', optional: true }, relative],
  },
  { kind: 'revision', column: false, fields: [columns, key, relative] },
  { kind: 'row-count-drift', column: false, fields: [{ ...relative, example: '0.3' }] },
  { kind: 'distribution-drift', column: true, fields: [{ name: 'limit', type: 'number', example: '0.25' }] },
]

export type RuleDraft = {
  kind: string
  column: string
  name: string
  severity: 'error' | 'warning'
  values: Readonly<Record<string, string>>
}

/** The change of the contract that a filled form stands for. */
export function editOf({ kind, column, name, severity, values }: RuleDraft): Edit {
  const form = RULE_FORMS.find((one) => one.kind === kind)
  const filled = Object.fromEntries(
    (form?.fields ?? []).flatMap((field) => {
      const text = values[field.name]?.trim() ?? ''
      return text === '' ? [] : [[field.name, valueOf(field.type, text)]]
    }),
  )
  if (kind === 'required' || kind === 'unique') return { do: 'set', column, fields: { [kind]: true } }
  if (kind === 'range' || kind === 'pattern')
    return { do: 'set', column, fields: { logicalTypeOptions: filled } }
  const named = {
    id: `${kind}-${(column || String(values['columns'] ?? 'all')).replace(/[^\p{L}\p{N}]+/gu, '-')}`,
  }
  const entry = { ...named, ...(name && { name }), severity }
  if (kind === 'code-list')
    return { do: 'add', column, entry: { ...entry, metric: 'invalidValues', mustBe: 0, arguments: filled } }
  const implementation = { rule: kind, ...(form?.column && { column }), ...filled }
  return { do: 'add', column: null, entry: { ...entry, type: 'custom', engine: 'yuzhi', implementation } }
}

function valueOf(type: RuleForm['fields'][number]['type'], text: string): unknown {
  if (type === 'number') return Number(text)
  if (type === 'text') return text
  return text
    .split(/[,，、\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
}
