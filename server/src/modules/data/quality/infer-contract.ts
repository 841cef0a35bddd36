import { sqlName, type Duck } from '#platform/duck.ts'
import { ELEMENTS, proposeMapping, recogniseColumns, transformsSql } from '#modules/data/standards/index.ts'
import type { LogicalType, MappingProposal, Transform } from '#modules/data/standards/index.ts'
import type { SourceColumn } from './bind-columns.ts'
import type { Contract, Property } from './contract.ts'
import type { Rule } from './rule.ts'
import { castSql } from './typed-source.ts'

/** A column is of a type when all its values are; a minority this small is reported, and the column stays text. */
const ALMOST_ALL = 0.99

const TIDY: readonly Transform[] = [{ op: 'trim' }, { op: 'half-width' }, { op: 'null' }]

/** Types from the narrowest on; the transforms are what the type's values need. */
const CANDIDATES: readonly { type: LogicalType; steps: readonly Transform[] }[] = [
  { type: 'integer', steps: [{ op: 'number' }] },
  { type: 'number', steps: [{ op: 'number' }] },
  { type: 'date', steps: [{ op: 'date' }] },
  { type: 'timestamp', steps: [{ op: 'datetime' }] },
]

type TypeCount = { values: number; matching: number[]; padded: number }

/**
 * A contract from the data alone: a column has a type only if every one of its values has it, over all rows. Where at
 * least 99 % have it, and where nearly all values are of a known data element, the others become warnings.
 */
export async function inferContract(
  duck: Duck,
  { relation, columns }: { relation: string; columns: readonly SourceColumn[] },
): Promise<Contract> {
  const counts = await countTypes(duck, relation, columns)
  const recognitions = await recogniseColumns(duck, {
    relation,
    columns: columns.map((column) => column.name),
    threshold: 0.9,
  })
  const proposals = proposeMapping({ columns, recognitions })
  const names = uniqueNames(columns)
  const parts = columns.map((column, at) => {
    const recognised = recognitions.some(
      (one) => one.column === column.name && one.element === proposals[at]?.element,
    )
    return inferColumn({
      name: names[at] ?? column.name,
      column,
      count: counts[at],
      proposal: proposals[at],
      recognised,
    })
  })
  return {
    ...{ id: 'inferred', version: '0', name: 'inferred', table: 'inferred', service: {} },
    properties: parts.map((part) => part.property),
    rules: parts.flatMap((part) => part.rules),
  }
}

type InferInput = {
  name: string
  column: SourceColumn
  count: TypeCount | undefined
  proposal: MappingProposal | undefined
  recognised: boolean
}

function inferColumn({ name, column, count, proposal, recognised }: InferInput): {
  property: Property
  rules: Rule[]
} {
  const labels = [column.label]
  const element = proposal?.element === undefined ? undefined : ELEMENTS.get(proposal.element)
  if (element && recognised && element.type === 'string') {
    const rule: Rule = {
      id: `${name}.element`,
      kind: 'element',
      column: name,
      element: element.id,
      dimension: 'accuracy',
      severity: 'warn',
    }
    return {
      property: { name, type: 'string', labels, element: element.id, transforms: proposal?.transforms ?? [] },
      rules: [rule],
    }
  }
  const known = element ? { element: element.id } : {}
  const text: Property = { name, type: 'string', labels, ...known, transforms: [{ op: 'trim' }] }
  if (!count || count.values === 0 || count.padded > 0) return { property: text, rules: [] }
  const whole = CANDIDATES.findIndex((_, at) => count.matching[at] === count.values)
  const fits = CANDIDATES[whole]
  if (fits) return { property: { ...text, type: fits.type, transforms: [...TIDY, ...fits.steps] }, rules: [] }
  const almost =
    CANDIDATES[CANDIDATES.findIndex((_, at) => (count.matching[at] ?? 0) >= ALMOST_ALL * count.values)]
  if (!almost) return { property: text, rules: [] }
  const rule: Rule = {
    id: `${name}.type`,
    kind: 'type-like',
    column: name,
    type: almost.type,
    dimension: 'conformity',
    severity: 'warn',
  }
  return { property: { ...text, transforms: [...TIDY, ...almost.steps] }, rules: [rule] }
}

/** Counts in one scan, per column, its values and how many are of each type; leading zeros mark codes, not numbers. */
async function countTypes(
  duck: Duck,
  relation: string,
  columns: readonly SourceColumn[],
): Promise<TypeCount[]> {
  if (columns.length === 0) return []
  const tidy = columns.map(({ name }, at) => `nullif(${transformsSql(TIDY, sqlName(name))}, '') AS t${at}`)
  const measures = columns.flatMap((_, at) => [
    `count(t${at}) AS v${at}`,
    `count_if(regexp_full_match(t${at}, '0[0-9]+')) AS p${at}`,
    ...CANDIDATES.map(
      ({ type, steps }, c) => `count(${castSql(type, `(${transformsSql(steps, `t${at}`)})`)}) AS m${at}_${c}`,
    ),
  ])
  const [row = {}] = await duck.all<Record<string, string>>(
    `SELECT ${measures.join(', ')} FROM (SELECT ${tidy.join(', ')} FROM ${relation})`,
  )
  return columns.map((_, at) => ({
    values: Number(row[`v${at}`]),
    padded: Number(row[`p${at}`]),
    matching: CANDIDATES.map((_type, c) => Number(row[`m${at}_${c}`])),
  }))
}

/** Labels as names, made unique and fit to be names of columns. */
function uniqueNames(columns: readonly SourceColumn[]): string[] {
  const used = new Set<string>()
  return columns.map(({ name, label }) => {
    const base = /^\p{L}/u.test(label) ? label : name
    let unique = base
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${base}_${n}`
    used.add(unique.toLowerCase())
    return unique
  })
}
