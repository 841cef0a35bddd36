import { z } from 'zod'
import type { RuleFiles } from './code-file.ts'
import { readCodes } from './code-file.ts'
import { qualityErrors } from './errors.ts'
import type { Rule } from './rule.ts'

const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)])
const column = z.string()

/** The rules of the engine `yuzhi`: `implementation: { rule: …, arguments }` in a contract. */
const customRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('condition'), column, when: z.string(), then: z.string() }),
  z.strictObject({ rule: z.literal('row-constraint'), columns: names, constraint: z.string() }),
  z.strictObject({ rule: z.literal('forbidden'), column, values: z.array(z.coerce.string()) }),
  z.strictObject({
    rule: z.literal('code-list'),
    column,
    codeFile: z.object({ path: z.string(), column: z.string() }),
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
  if (kind !== 'code-list') return { kind, ...rest } as Partial<Rule> & Pick<Rule, 'kind'>
  const { codeFile, ...fields } = rest as Extract<z.infer<typeof customRule>, { rule: 'code-list' }>
  return { kind, ...fields, codes: readCodes(readFile(codeFile.path), codeFile.column) } as Partial<Rule> &
    Pick<Rule, 'kind'>
}

function placeOf(rule: unknown, property: string): Record<string, unknown> {
  const several = ['row-constraint', 'unique', 'foreign-key', 'sum-of-parts', 'monotone']
  if (rule === 'duplicate-row') return {}
  return several.includes(String(rule)) ? { columns: property } : { column: property }
}
