import { z } from 'zod'
import type { RuleFiles } from './code-file.ts'
import { readCodes } from './code-file.ts'
import { qualityErrors } from './errors.ts'
import type { Rule } from './rule.ts'

const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)])
const column = z.string()
const count = z.number().int().min(0)
const codeFile = z.object({ path: z.string(), column: z.string() })
const tolerance = {
  absolute: z.number().min(0).optional(),
  relative: z.number().min(0).optional(),
}

/** The rules of the engine `yuzhi`: `implementation: { rule: …, arguments }` in a contract. */
const customRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('condition'), column, when: z.string(), then: z.string() }),
  z.strictObject({ rule: z.literal('row-constraint'), columns: names, constraint: z.string() }),
  z.strictObject({ rule: z.literal('forbidden'), column, values: z.array(z.coerce.string()) }),
  z.strictObject({
    rule: z.literal('code-list'),
    column,
    codeFile,
    matching: z.string().optional(),
  }),
  z.strictObject({ rule: z.literal('truncated'), column, lengths: z.array(z.number()).optional() }),
  z.strictObject({ rule: z.literal('element'), column, element: z.string() }),
  z.strictObject({ rule: z.literal('unique'), columns: names }),
  z.strictObject({ rule: z.literal('duplicate-row') }),
  z.strictObject({ rule: z.literal('foreign-key'), columns: names, dataset: z.string(), references: names }),
  z.strictObject({
    rule: z.literal('sum-of-parts'),
    columns: names,
    group: names,
    total: z.string(),
    part: z.string(),
    tolerance: z.number().default(0),
  }),
  z.strictObject({ rule: z.literal('monotone'), columns: names, key: names, order: z.string() }),
  z.strictObject({
    rule: z.literal('continuity'),
    column,
    key: names,
    step: z.string().regex(/^\d+( (hour|day|month|year)s?)?$/),
  }),
  z.strictObject({ rule: z.literal('outlier'), column, key: names, limit: z.number().default(6) }),
  z.strictObject({ rule: z.literal('sequential'), column }),
  z.strictObject({ rule: z.literal('ascii'), column }),
  z.strictObject({
    rule: z.literal('spike'),
    column,
    key: names,
    order: z.string(),
    limit: z.number().positive().default(10),
  }),
  z.strictObject({
    rule: z.literal('missing-members'),
    column,
    period: z.string().optional(),
    members: z.array(z.coerce.string()).min(1).optional(),
    codeFile: codeFile.optional(),
  }),
  z.strictObject({
    rule: z.literal('reconcile'),
    columns: names,
    dataset: z.string(),
    key: names,
    references: names.optional(),
    against: names.optional(),
    missing: z.boolean().default(false),
    ...tolerance,
  }),
  z.strictObject({ rule: z.literal('revision'), columns: names, key: names, ...tolerance }),
  z.strictObject({
    rule: z.literal('row-count-drift'),
    relative: z.number().positive().default(0.3),
    versions: z.number().int().min(1).max(50).default(5),
  }),
  z.strictObject({
    rule: z.literal('distribution-drift'),
    column,
    measure: z.enum(['psi', 'ks']).default('psi'),
    limit: z.number().positive().default(0.25),
  }),
  z.strictObject({ rule: z.literal('field-count'), min: count.optional(), max: count.optional() }),
  z.strictObject({
    rule: z.literal('labels'),
    missing: z.boolean().default(true),
    extra: z.boolean().default(true),
    order: z.boolean().default(false),
  }),
  z.strictObject({
    rule: z.literal('file'),
    minBytes: count.optional(),
    maxBytes: count.optional(),
    sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
  }),
])

/** Reads one custom rule; a rule that stands at a property is about that property unless it names another. */
export function readCustomRule(
  implementation: unknown,
  id: string,
  property: string | undefined,
  readFile: RuleFiles,
): Partial<Rule> & Pick<Rule, 'kind'> {
  const given = typeof implementation === 'object' && implementation !== null ? implementation : {}
  const here = property === undefined ? {} : placeOf((given as { rule?: unknown }).rule, property)
  const parsed = customRule.safeParse({ ...here, ...given })
  if (!parsed.success) throw qualityErrors.ruleInvalid({ rule: id, issues: z.treeifyError(parsed.error) })
  const { rule: kind, ...rest } = parsed.data
  const listed = 'codeFile' in rest ? rest.codeFile : undefined
  if (listed === undefined) return { kind, ...rest } as Partial<Rule> & Pick<Rule, 'kind'>
  const { codeFile: _named, ...fields } = rest as typeof rest & { codeFile?: unknown }
  const codes = readCodes(readFile(listed.path), listed.column)
  const list = kind === 'code-list' ? { codes } : { members: codes }
  return { kind, ...fields, ...list } as Partial<Rule> & Pick<Rule, 'kind'>
}

function placeOf(rule: unknown, property: string): Record<string, unknown> {
  const several = [
    'row-constraint',
    'unique',
    'foreign-key',
    'sum-of-parts',
    'monotone',
    'reconcile',
    'revision',
  ]
  const whole = ['duplicate-row', 'row-count-drift', 'field-count', 'labels', 'file']
  if (whole.includes(String(rule))) return {}
  return several.includes(String(rule)) ? { columns: property } : { column: property }
}
