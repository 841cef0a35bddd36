import { parse } from 'yaml'
import { z } from 'zod'
import {
  type Classification,
  ELEMENTS,
  defaultTransforms,
  type LogicalType,
  type Transform,
} from '#modules/data/standards/index.ts'
import { contractDocument, type ContractProperty } from './contract-schema.ts'
import type { RuleFiles } from './code-file.ts'
import { rulesOfProperty, rulesOfTable } from './contract-rules.ts'
import { qualityErrors } from './errors.ts'
import { readService, type Service } from './freshness.ts'
import { ruleColumns, type Rule } from './rule.ts'
import { transformList } from './transform-schema.ts'

/** A column of a dataset as its contract promises it. `labels` are all words a file may head it by. */
export type Property = {
  name: string
  type: LogicalType
  labels: readonly string[]
  element?: string
  /** As the contract says; where it is silent, that of the data element. */
  classification?: Classification
  transforms: readonly Transform[]
}

/** A data contract made ready for checking one table. */
export type Contract = {
  id: string
  version: string
  name: string
  table: string
  properties: readonly Property[]
  rules: readonly Rule[]
  /** How often data comes and how late it may be. */
  service: Service
}

/** Reads files that a contract names (code lists), given the path as written there. */
export type ReadFile = RuleFiles

/** Words of a contract's `classification` that mean personal data; others are the organisation's own affair. */
const CLASSIFICATIONS: readonly Classification[] = ['general', 'personal', 'sensitive-personal']

const NO_FILES: ReadFile = (path) => {
  throw qualityErrors.codeListMissing({ path })
}

/**
 * Reads an ODCS 3.1 contract in YAML. `table` chooses among several; the first is the default.
 * Throws `quality.contractUnreadable`, `contractInvalid`, `tableUnknown`, `ruleInvalid` or `codeListMissing`.
 */
export function readContract(yaml: string, options: { table?: string; readFile?: ReadFile } = {}): Contract {
  const document = parseDocument(yaml)
  const tables = document.schema ?? []
  const table = options.table === undefined ? tables[0] : tables.find((one) => one.name === options.table)
  if (!table)
    throw qualityErrors.tableUnknown({ table: options.table ?? null, known: tables.map((one) => one.name) })
  const readFile = options.readFile ?? NO_FILES
  const sources = (table.properties ?? []).map((source) => ({ source, property: readProperty(source) }))
  const rules = [
    ...sources.flatMap(({ source, property }) =>
      rulesOfProperty(source, property.name, property.type, readFile),
    ),
    ...rulesOfTable(table, readFile),
  ]
  const properties = sources.map(({ property }) => property)
  checkColumns(properties, rules)
  const { id, version, name = id } = document
  const service = readService(document.slaProperties ?? [])
  return { id, version, name, table: table.name, properties, rules, service }
}

function parseDocument(yaml: string): z.infer<typeof contractDocument> {
  let raw: unknown
  try {
    raw = parse(yaml)
  } catch (problem) {
    throw qualityErrors.contractUnreadable({ reason: String(problem) }, problem)
  }
  const parsed = contractDocument.safeParse(raw)
  if (!parsed.success) throw qualityErrors.contractInvalid({ issues: z.treeifyError(parsed.error) })
  return parsed.data
}

function readProperty(source: ContractProperty): Property {
  const name = source.name ?? source.physicalName
  if (name === undefined || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(name)) {
    throw qualityErrors.contractInvalid({ property: name ?? null, reason: 'A name begins with a letter.' })
  }
  const type = logicalType(source.logicalType)
  const custom = (key: string) => source.customProperties?.find((one) => one.property === key)?.value
  const element = z.string().optional().parse(custom('dataElement'))
  const classification =
    CLASSIFICATIONS.find((one) => one === source.classification) ??
    (element === undefined ? undefined : ELEMENTS.get(element)?.classification)
  const synonyms = z.array(z.string()).default([]).parse(custom('synonyms'))
  const labels = [source.physicalName, name, source.businessName, ...synonyms].filter(
    (label) => label !== undefined,
  )
  const transforms = transformList.optional().safeParse(custom('standardise'))
  if (!transforms.success)
    throw qualityErrors.contractInvalid({ property: name, issues: z.treeifyError(transforms.error) })
  return {
    name,
    type,
    labels: [...new Set(labels)],
    transforms: transforms.data ?? usualTransforms(type, element),
    ...(element === undefined ? {} : { element }),
    ...(classification === undefined ? {} : { classification }),
  }
}

/** Types that a column of a table cannot hold as such are kept as text. */
function logicalType(type: ContractProperty['logicalType']): LogicalType {
  return type === undefined || type === 'time' || type === 'object' || type === 'array' ? 'string' : type
}

/** A contract that says nothing about standardising gets what is always harmless. */
function usualTransforms(type: LogicalType, elementId: string | undefined): Transform[] {
  const element = elementId === undefined ? undefined : ELEMENTS.get(elementId)
  if (element && element.type === type) return defaultTransforms(element)
  if (type === 'string') return [{ op: 'trim' }]
  const tidy: Transform[] = [{ op: 'trim' }, { op: 'half-width' }]
  if (type === 'date') return [...tidy, { op: 'null' }, { op: 'date' }]
  if (type === 'timestamp') return [...tidy, { op: 'null' }, { op: 'datetime' }]
  return type === 'boolean' ? [...tidy, { op: 'null' }] : [...tidy, { op: 'number' }]
}

function checkColumns(properties: readonly Property[], rules: readonly Rule[]): void {
  const known = new Set(properties.map((property) => property.name))
  for (const rule of rules) {
    const keys = 'key' in rule ? rule.key : 'group' in rule ? rule.group : []
    const order = 'order' in rule && typeof rule.order === 'string' ? [rule.order] : []
    const period = 'period' in rule && rule.period !== undefined ? [rule.period] : []
    const unknown = [...ruleColumns(rule), ...keys, ...order, ...period].filter(
      (column) => !known.has(column),
    )
    if (unknown.length > 0) throw qualityErrors.columnUnknown({ rule: rule.id, columns: unknown })
  }
}
