import { z } from 'zod'
import { CODE_LISTS, ELEMENTS, type LogicalType } from '#modules/data/standards/index.ts'
import type { ContractProperty, ContractQuality, ContractTable } from './contract-schema.ts'
import { readCodes, type RuleFiles } from './code-file.ts'
import { readCustomRule } from './custom-rule.ts'
import { qualityErrors } from './errors.ts'
import {
  defaultDimension,
  PRIMARY_KEY,
  type Bound,
  type Dimension,
  type Rule,
  type Severity,
} from './rule.ts'

const DIMENSION_OF: Record<NonNullable<ContractQuality['dimension']>, Dimension> = {
  accuracy: 'accuracy',
  completeness: 'completeness',
  conformity: 'conformity',
  consistency: 'consistency',
  timeliness: 'timeliness',
  coverage: 'completeness',
  uniqueness: 'accuracy',
}

/** What a property promises by itself, then its own quality entries. */
export function rulesOfProperty(
  source: ContractProperty,
  column: string,
  type: LogicalType,
  readFile: RuleFiles,
): Rule[] {
  const rules: Rule[] = []
  const add = (name: string, rule: Partial<Rule> & Pick<Rule, 'kind'>) =>
    rules.push({
      id: `${column}.${name}`,
      dimension: defaultDimension(rule.kind),
      severity: 'reject',
      ...rule,
    } as Rule)
  if (source.required || source.primaryKey) add('required', { kind: 'required', column })
  if (type !== 'string') add('type', { kind: 'type', column, type })
  if (source.unique) add('unique', { kind: 'unique', columns: [column] })
  for (const [name, rule] of optionRules(source.logicalTypeOptions ?? {}, column)) add(name, rule)
  const element = source.customProperties?.find((one) => one.property === 'dataElement')?.value
  if (typeof element === 'string') {
    if (!ELEMENTS.has(element)) throw qualityErrors.ruleInvalid({ column, element })
    add('element', { kind: 'element', column, element })
  }
  for (const [at, entry] of (source.quality ?? []).entries()) {
    rules.push(
      ...entryRules(entry, `${column}.${entry.id ?? entry.name ?? entry.metric ?? at + 1}`, column, readFile),
    )
  }
  return rules
}

/** The rules of a whole table: composite primary key and its quality entries. */
export function rulesOfTable(table: ContractTable, readFile: RuleFiles): Rule[] {
  const key = (table.properties ?? [])
    .filter((property) => property.primaryKey)
    .toSorted((a, b) => (a.primaryKeyPosition ?? 0) - (b.primaryKeyPosition ?? 0))
    .map((property) => property.name ?? property.physicalName ?? '')
  const rules: Rule[] = []
  if (key.length > 0) {
    rules.push({ id: PRIMARY_KEY, kind: 'unique', columns: key, dimension: 'accuracy', severity: 'reject' })
  }
  for (const [at, entry] of (table.quality ?? []).entries()) {
    rules.push(
      ...entryRules(entry, entry.id ?? entry.name ?? entry.metric ?? `rule-${at + 1}`, undefined, readFile),
    )
  }
  return rules
}

const options = z.looseObject({
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  minimum: z.union([z.number(), z.string()]).optional(),
  maximum: z.union([z.number(), z.string()]).optional(),
  exclusiveMinimum: z.union([z.number(), z.string()]).optional(),
  exclusiveMaximum: z.union([z.number(), z.string()]).optional(),
  multipleOf: z.number().optional(),
})

type Draft = Partial<Rule> & Pick<Rule, 'kind'>

function optionRules(raw: Record<string, unknown>, column: string): [string, Draft][] {
  const found = options.parse(raw)
  const drafts: [string, Draft][] = []
  const { minLength, maxLength, pattern, multipleOf } = found
  if (minLength !== undefined || maxLength !== undefined) {
    drafts.push(['length', { kind: 'length', column, ...defined({ min: minLength, max: maxLength }) }])
  }
  if (pattern !== undefined) drafts.push(['pattern', { kind: 'pattern', column, pattern }])
  if (multipleOf !== undefined)
    drafts.push(['multiple-of', { kind: 'multiple-of', column, step: multipleOf }])
  const min = bound(found.minimum, found.exclusiveMinimum)
  const max = bound(found.maximum, found.exclusiveMaximum)
  if (min || max) drafts.push(['range', { kind: 'range', column, ...defined({ min, max }) }])
  return drafts
}

function bound(inclusive?: number | string, exclusive?: number | string): Bound | undefined {
  if (exclusive !== undefined) return { value: String(exclusive), exclusive: true }
  return inclusive === undefined ? undefined : { value: String(inclusive) }
}

function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

/** Text and SQL entries, and those of other engines, are documentation here: they are not ours to run. */
function entryRules(
  entry: ContractQuality,
  id: string,
  column: string | undefined,
  readFile: RuleFiles,
): Rule[] {
  const draft = entry.metric
    ? metricRule(entry, id, column, readFile)
    : customDraft(entry, id, column, readFile)
  if (!draft) return []
  const dimension = entry.dimension ? DIMENSION_OF[entry.dimension] : defaultDimension(draft.kind)
  const named = entry.name === undefined ? {} : { name: entry.name }
  return [{ id, ...named, dimension, severity: severityOf(entry), ...draft } as Rule]
}

function severityOf(entry: ContractQuality): Severity {
  return entry.severity === undefined || entry.severity === 'error' || entry.severity === 'reject'
    ? 'reject'
    : 'warn'
}

function customDraft(
  entry: ContractQuality,
  id: string,
  column: string | undefined,
  readFile: RuleFiles,
): Draft | undefined {
  if (entry.type !== 'custom' || entry.engine !== 'yuzhi') return undefined
  return readCustomRule(entry.implementation, id, column, readFile)
}

const invalidArguments = z.object({
  validValues: z.array(z.coerce.string()).optional(),
  pattern: z.string().optional(),
  codeList: z.string().optional(),
  codeFile: z.object({ path: z.string(), column: z.string() }).optional(),
  matching: z.string().optional(),
})

/** The library metrics of ODCS as rules on rows: whatever share is allowed, each bad row is named. */
function metricRule(
  entry: ContractQuality,
  id: string,
  column: string | undefined,
  readFile: RuleFiles,
): Draft | undefined {
  if (entry.metric === 'rowCount') return { kind: 'row-count', ...countBounds(entry) }
  if (entry.metric === 'duplicateValues') {
    const listed = z.array(z.string()).optional().parse(entry.arguments?.['properties'])
    const columns = listed ?? (column === undefined ? [] : [column])
    if (columns.length === 0)
      throw qualityErrors.ruleInvalid({ rule: id, reason: 'duplicateValues needs properties' })
    return { kind: 'unique', columns }
  }
  if (column === undefined)
    throw qualityErrors.ruleInvalid({ rule: id, reason: `${entry.metric} belongs to a property` })
  if (entry.metric === 'nullValues') return { kind: 'required', column }
  if (entry.metric === 'missingValues') {
    const values = z.array(z.coerce.string()).default([]).parse(entry.arguments?.['missingValues'])
    return { kind: 'forbidden', column, values }
  }
  const found = invalidArguments.safeParse(entry.arguments ?? {})
  if (!found.success) throw qualityErrors.ruleInvalid({ rule: id, issues: z.treeifyError(found.error) })
  const { validValues, pattern, codeList, codeFile, matching } = found.data
  const only = matching === undefined ? {} : { matching }
  if (validValues) return { kind: 'code-list', column, codes: validValues, ...only }
  if (codeFile)
    return { kind: 'code-list', column, codes: readCodes(readFile(codeFile.path), codeFile.column), ...only }
  if (codeList !== undefined) {
    const list = CODE_LISTS.get(codeList)
    if (!list) throw qualityErrors.codeListMissing({ codeList })
    return { kind: 'code-list', column, codes: list.entries.map(({ code }) => code), ...only }
  }
  return pattern === undefined ? undefined : { kind: 'pattern', column, pattern }
}

function countBounds(entry: ContractQuality): { min?: number; max?: number } {
  const {
    mustBe,
    mustBeGreaterThan,
    mustBeGreaterOrEqualTo,
    mustBeLessThan,
    mustBeLessOrEqualTo,
    mustBeBetween,
  } = entry
  if (typeof mustBe === 'number') return { min: mustBe, max: mustBe }
  if (mustBeBetween) return { min: mustBeBetween[0], max: mustBeBetween[1] }
  const min = mustBeGreaterOrEqualTo ?? (mustBeGreaterThan === undefined ? undefined : mustBeGreaterThan + 1)
  const max = mustBeLessOrEqualTo ?? (mustBeLessThan === undefined ? undefined : mustBeLessThan - 1)
  return defined({ min, max })
}
