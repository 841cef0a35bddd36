import { sqlName, type Duck } from '#platform/duck.ts'
import type { Contract, Property } from '#modules/data/quality/index.ts'
import {
  ELEMENTS,
  recogniseColumns,
  unitConversion,
  type Recognition,
  type Transform,
  type TransformContext,
} from '#modules/data/standards/index.ts'
import { assignColumns, type Assignment } from './assign-columns.ts'
import { scoreColumn, type SourceColumn } from './column-evidence.ts'
import { dateQuestion } from './date-question.ts'
import type { MappingMemory } from './mapping-memory.ts'
import type { TextTable } from './read/text-table.ts'
import type { MappingProposal } from './schema.ts'
import { unknownValues } from './unknown-values.ts'

/** A file as far as a proposal looks at it. */
type ReadTable = Pick<TextTable, 'relation' | 'columns'>

/** Columns times properties times values that are looked at: 5,000 columns cost no more than 50. */
const LOOKS = 200_000
const SAMPLE = 200

/**
 * Proposes which column of a file becomes which property, with the steps it needs and what a person must decide: values
 * that are no codes, dates that can be read in two ways. A mapping approved for the same shape is proposed as it was.
 */
export async function proposeRunMapping(
  duck: Duck,
  table: ReadTable,
  contract: Contract,
  memory: MappingMemory = { precedents: [] },
  context: TransformContext = {},
): Promise<MappingProposal> {
  const columns = await sampleColumns(duck, table, contract.properties.length)
  const names = table.columns.map(({ name }) => name)
  const recognitions = await recogniseColumns(duck, { relation: table.relation, columns: names })
  const assigned = memory.shape
    ? assignAsBefore(columns, contract, memory.shape)
    : assignColumns(scoreAll(columns, contract, { recognitions, memory }))
  const proposed: MappingProposal['columns'] = []
  for (const column of columns) {
    const assignment = assigned.get(column.name) ?? { alternatives: [] }
    proposed.push(await describe(duck, table, column, assignment, { contract, context, shape: memory.shape }))
  }
  const taken = new Set(proposed.flatMap(({ target }) => target ?? []))
  const required = new Set(contract.rules.flatMap((rule) => (rule.kind === 'required' ? [rule.column] : [])))
  return {
    columns: proposed,
    missing: [...required].filter((name) => !taken.has(name)),
    properties: contract.properties.map(({ name, labels }) => ({
      name,
      title: labels[0] ?? name,
      required: required.has(name),
    })),
    ...(memory.shape ? { like: { source: memory.shape.source, version: memory.shape.version } } : {}),
  }
}

function scoreAll(
  columns: readonly SourceColumn[],
  contract: Contract,
  known: { recognitions: readonly Recognition[]; memory: MappingMemory },
) {
  return columns.flatMap((column) =>
    contract.properties.flatMap((property) => scoreColumn(column, property, { ...known, contract }) ?? []),
  )
}

/** Every column where it went in the file of the same shape. */
function assignAsBefore(
  columns: readonly SourceColumn[],
  { properties }: Contract,
  { source, version, mapping }: NonNullable<MappingMemory['shape']>,
): Map<string, Assignment> {
  const plain = (label: string): string => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  const targets = new Map(
    mapping.columns.flatMap(({ target, from }) => from.map((label) => [plain(label), target])),
  )
  return new Map(
    columns.map((column): [string, Assignment] => {
      const property = properties.find(({ name }) => name === targets.get(plain(column.label)))
      const reasons = [{ kind: 'shape', source, version }]
      return [
        column.name,
        { alternatives: [], ...(property && { chosen: { column, property, score: 1, reasons } }) },
      ]
    }),
  )
}

async function describe(
  duck: Duck,
  table: ReadTable,
  column: SourceColumn,
  { chosen, alternatives }: Assignment,
  known: { contract: Contract; context: TransformContext; shape: MappingMemory['shape'] },
): Promise<MappingProposal['columns'][number]> {
  const { label, name, sample } = column
  const property = chosen?.property
  const before = known.shape?.mapping.columns.find(({ target }) => target === property?.name)
  const question = property && !before && isDate(property) ? dateQuestion(sample, property.type) : undefined
  const steps = before
    ? (before.transforms as Transform[])
    : property
      ? stepsFor(label, property, question?.steps)
      : []
  const place = { relation: table.relation, column: name, steps, context: known.context }
  return {
    label,
    target: property?.name ?? null,
    score: chosen?.score ?? 0,
    reasons: chosen?.reasons ?? [],
    samples: [...new Set(sample)].slice(0, 5).map((text) => text.slice(0, 60)),
    transforms: steps,
    alternatives: alternatives.map(({ property: other, score }) => ({ target: other.name, score })),
    unknown: property ? await unknownValues(duck, place, property, known.contract) : [],
    ...(question ? { question: { kind: question.kind, examples: question.examples } } : {}),
  }
}

const isDate = ({ type }: Property): boolean => type === 'date' || type === 'timestamp'

/** What the contract's own steps do not know: the unit this file's label names, and how its dates are written. */
function stepsFor(label: string, property: Property, dates: readonly Transform[] = []): Transform[] {
  const element = property.element === undefined ? undefined : ELEMENTS.get(property.element)
  const declared = property.transforms.find((step) => step.op === 'unit')
  const expected = declared?.op === 'unit' ? declared.from : element?.unit
  const unit = property.labels.includes(label) ? undefined : unitConversion(label, expected)
  const tidy: Transform[] = [{ op: 'trim' }, { op: 'half-width' }]
  if (unit) return [...tidy, { op: 'number' }, unit]
  return dates.length > 0 ? [...tidy, ...dates] : []
}

async function sampleColumns(duck: Duck, table: ReadTable, properties: number): Promise<SourceColumn[]> {
  const share = Math.floor(LOOKS / Math.max(1, table.columns.length * properties))
  const size = Math.max(5, Math.min(SAMPLE, share))
  const lists = table.columns.map(
    ({ name }, at) => `list(${sqlName(name)}) filter (${sqlName(name)} is not null) as s${at}`,
  )
  if (lists.length === 0) return []
  const [row = {}] = await duck.all<Record<string, string[] | null>>(
    `select ${lists.join(', ')} from (select * from ${table.relation} limit ${size})`,
  )
  return table.columns.map(({ name, label }, at) => ({ name, label, sample: row[`s${at}`] ?? [] }))
}
