import { makeEntities, recordOf, type EntityJson, type Uid, type ValueJson } from '../../cedar/entities.ts'
import { compilePolicies, decide, type Policy } from '../../cedar/policy-set.ts'
import { entityRef } from '../../cedar/value.ts'
import { makeRandom } from '../../cedar/testing/random.ts'
import { actions, randomPolicy } from '../../cedar/testing/random-policies.ts'
import { anyUid, numbers, randomAttributes, randomEntities, texts } from '../../cedar/testing/random-world.ts'
import { compileFilter } from '../compile-filter.ts'
import type { RowShape } from '../row-shape.ts'
import { duckdb, postgres } from '../dialect.ts'

/** A synthetic row; null where it has no such attribute. */
export type Row = {
  id: string
  level: number | null
  title: string | null
  org: string | null
  tags: string[] | null
  open: boolean | null
  home: string | null
}

export const columns = `id text, level bigint, title text, org text, tags text[], "open" boolean, home text`

const shape: RowShape = {
  type: 'Dataset',
  id: 'id',
  attributes: {
    level: { sql: 'level', type: 'long' },
    title: { sql: 'title', type: 'string' },
    org: { sql: 'org', type: { entity: 'Org' } },
    tags: { sql: 'tags', type: 'set' },
    open: { sql: '"open"', type: 'boolean' },
  },
  parents: [{ sql: 'home', type: 'Org' }],
}

export function syntheticRows(count: number, seed = 1): Row[] {
  const random = makeRandom(seed)
  const maybe = <T>(value: T): T | null => (random.chance(0.2) ? null : value)
  return Array.from({ length: count }, (_, i) => ({
    id: i < 3 ? String(i) : `${i}${random.pick(texts)}`,
    level: maybe(random.pick(numbers)),
    title: maybe(random.pick(texts)),
    org: maybe(String(random.number(3))),
    tags: maybe([...new Set(random.some(texts, 3))]),
    open: maybe(random.chance(0.5)),
    home: maybe(String(random.number(3))),
  }))
}

/** Runs a condition over the rows and gives the ids it lets through. */
export type Query = (where: string) => Promise<ReadonlySet<string>>

export type FilterComparison = {
  filters: number
  refused: number
  pairs: number
  allowed: number
  differences: { seed: number; engine: string; id: string; expected: boolean; where: string }[]
}

/** For each seed: policies as a filter in each engine, against a decision for each row. */
export async function compareFilters(
  seeds: Iterable<number>,
  rows: readonly Row[],
  engines: Readonly<Record<'postgres' | 'duckdb', Query>>,
): Promise<FilterComparison> {
  const total: FilterComparison = { filters: 0, refused: 0, pairs: 0, allowed: 0, differences: [] }
  for (const seed of seeds) {
    const random = makeRandom(seed + 1_000_000)
    const world = randomEntities(random).filter(({ uid }) => uid.type !== 'Dataset')
    const policies = Array.from({ length: 3 }, (_, i) => ({ id: `p${i}`, json: randomPolicy(random) }))
    const request = {
      principal: ref(anyUid(random)),
      action: ref(random.pick(actions)),
      context: recordOf(randomAttributes(random)),
    }
    const expected = rows.map((row) => allowed(policies, { ...request, world, row }))
    for (const [engine, dialect] of [['postgres', postgres] as const, ['duckdb', duckdb] as const]) {
      const filter = compileFilter(policies, { ...request, entities: makeEntities(world), shape, dialect })
      if ('refused' in filter) {
        total.refused += 1
        continue
      }
      total.filters += 1
      const found = await engines[engine](filter.where)
      rows.forEach((row, i) => {
        total.pairs += 1
        if (expected[i]) total.allowed += 1
        if (found.has(row.id) !== expected[i])
          total.differences.push({
            seed,
            engine,
            id: row.id,
            expected: expected[i] ?? false,
            where: filter.where,
          })
      })
    }
  }
  return total
}

const ref = ({ type, id }: Uid) => entityRef(type, id)

type Asked = Omit<Parameters<typeof decide>[1], 'resource' | 'entities'> & { world: EntityJson[]; row: Row }

function allowed(policies: readonly Policy[], { world, row, ...request }: Asked): boolean {
  const { id, home, org, ...plain } = row
  const attrs: Record<string, ValueJson> = {}
  for (const [name, value] of Object.entries(plain)) if (value !== null) attrs[name] = value
  if (org !== null) attrs['org'] = { __entity: { type: 'Org', id: org } }
  const entity: EntityJson = {
    uid: { type: 'Dataset', id },
    attrs,
    parents: home === null ? [] : [{ type: 'Org', id: home }],
  }
  const entities = makeEntities([...world, entity])
  return decide(compilePolicies(policies), { ...request, resource: entityRef('Dataset', id), entities })
    .allowed
}
