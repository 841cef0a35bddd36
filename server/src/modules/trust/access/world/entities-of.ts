import { isIP } from 'node:net'
import { makeEntities, recordOf, type Entities, type Uid, type ValueJson } from '../cedar/entities.ts'
import { entityRef, type CedarRecord, type EntityRef } from '../cedar/value.ts'
import type { ColumnFacts, DatasetFacts, PersonFacts, WhyFacts } from './inputs.ts'

const organisation = (id: string): Uid => ({ type: 'Organisation', id })
const region = (id: string): Uid => ({ type: 'Region', id })

export const personRef = ({ id }: PersonFacts): EntityRef => entityRef('Person', id)
export const columnRef = (dataset: string, column: string): EntityRef =>
  entityRef('Column', `${dataset}.${column}`)
export const actionRef = (action: string): EntityRef => entityRef('Action', action)

/** A person with roles, department and regions: the area of the post and all it lies in (GB/T 2260). */
export function personEntities(person: PersonFacts): Entities {
  const places = person.region === null ? [] : enclosing(person.region)
  return makeEntities([
    {
      uid: { type: 'Person', id: person.id },
      attrs: {
        ...(person.organisation !== null && {
          organisation: { __entity: organisation(person.organisation) },
        }),
        ...(person.region !== null && { region: { __entity: region(person.region) } }),
      },
      parents: [
        ...person.roles.map((id) => ({ type: 'Role', id })),
        ...(person.organisation === null ? [] : [organisation(person.organisation)]),
        ...places.map(region),
      ],
    },
  ])
}

function enclosing(code: string): string[] {
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
  return [...new Set(levels)]
}

/** A dataset and its columns. */
export function datasetEntities(dataset: DatasetFacts, columns: readonly ColumnFacts[]): Entities {
  const uid = { type: 'Dataset', id: dataset.code }
  const owner: ValueJson = { __entity: organisation(dataset.owner) }
  const { level, sharing } = dataset
  return makeEntities([
    { uid, attrs: { owner, level, sharing }, parents: [organisation(dataset.owner)] },
    ...columns.map(({ name, classification, element }) => ({
      uid: { type: 'Column', id: `${dataset.code}.${name}` },
      attrs: {
        ...{ name, owner, level, classification, dataset: { __entity: uid } },
        ...(element !== null && { element }),
      },
      parents: [uid],
    })),
  ])
}

/** The context of a decision about a column the purpose covers, or about one it does not. */
export function contextOf(why: WhyFacts, covered: boolean): CedarRecord {
  return recordOf({
    hour: why.hour,
    weekday: why.weekday,
    ...(covered && why.purpose !== null && { purpose: why.purpose }),
    ...(covered && why.legalBasis !== null && { legalBasis: why.legalBasis }),
    ...(why.network !== null &&
      isIP(why.network) > 0 && { network: { __extn: { fn: 'ip', arg: why.network } } }),
  })
}
