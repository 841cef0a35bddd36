import { sqlName, sqlText } from '#platform/duck.ts'
import type { Policy, PolicySet } from '../cedar/policy-set.ts'
import { compileFilter } from '../filter/compile-filter.ts'
import { duckdb, type ColumnType } from '../filter/dialect.ts'
import type { RowShape } from '../filter/row-shape.ts'
import { errors } from '../errors.ts'
import { actionRef, contextOf, datasetEntities, personEntities, personRef } from '../world/entities-of.ts'
import type { ColumnFacts, DecisionInput } from '../world/inputs.ts'

/**
 * The rows a person may see, as a condition for DuckDB. Only policies on rows of this dataset are asked; one that needs what
 * the dataset does not have refuses the reading, naming policy and column. A purpose counts where it covers some column.
 */
export function rowFilter(set: PolicySet, input: DecisionInput): string {
  const { person, dataset, columns, why } = input
  const entities = new Map([...personEntities(person), ...datasetEntities(dataset, [])])
  const asked = set.policies.filter((policy) => concernsRows(policy) && mayConcern(policy, dataset.code))
  const filter = compileFilter(asked, {
    principal: personRef(person),
    action: actionRef('seeRow'),
    context: contextOf(why, why.covers.length > 0),
    entities,
    shape: rowShape(dataset.code, columns),
    dialect: duckdb,
  })
  if ('where' in filter) return filter.where
  const column = /attribute "([^"]+)"/.exec(filter.refused.reason)?.[1] ?? null
  throw errors.cannotFilter({ ...filter.refused, dataset: dataset.code, column })
}

function concernsRows({ json: { action } }: Policy): boolean {
  if (action.op === 'All') return true
  const named = 'entities' in action ? action.entities : [action.entity]
  return named.some(({ type, id }) => type === 'Action' && id === 'seeRow')
}

/** A policy whose scope names another kind of resource or another dataset says nothing of this one's rows. */
function mayConcern({ json: { resource } }: Policy, dataset: string): boolean {
  if (resource.op === 'All') return true
  if (resource.op === 'is' && resource.entity_type !== 'Row') return false
  const place = resource.op === 'is' ? resource.in?.entity : resource.entity
  return place === undefined || place.type !== 'Dataset' || place.id === dataset
}

function rowShape(dataset: string, columns: readonly ColumnFacts[]): RowShape {
  return {
    type: 'Row',
    id: `(_file || ':' || _line)`,
    attributes: Object.fromEntries(
      columns.flatMap(({ name, type }) => {
        const held = ROW_TYPES[type]
        return held ? [[name, { sql: `(${sqlName(name)}::${held.sql})`, type: held.type }]] : []
      }),
    ),
    parents: [{ sql: sqlText(dataset), type: 'Dataset' }],
  }
}

/** What a policy may ask of a column: text, whole numbers, truth; dates as the text they are written as. */
export const ROW_TYPES: Readonly<
  Record<string, { sql: string; type: ColumnType; cedar: 'String' | 'Long' | 'Bool' }>
> = {
  string: { sql: 'varchar', type: 'string', cedar: 'String' },
  date: { sql: 'varchar', type: 'string', cedar: 'String' },
  integer: { sql: 'bigint', type: 'long', cedar: 'Long' },
  boolean: { sql: 'boolean', type: 'boolean', cedar: 'Bool' },
}
