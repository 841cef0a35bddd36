import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { Contract, Property } from '#modules/data/quality/index.ts'
import {
  CODE_LISTS,
  ELEMENTS,
  transformsSql,
  type CodeList,
  type Transform,
  type TransformContext,
} from '#modules/data/standards/index.ts'
import { likeness } from './likeness.ts'
import { codesOf } from './column-evidence.ts'

/** A value that is no code of the list, how often it stands there, and the code it most resembles. */
export type UnknownValue = { value: string; rows: number; suggestion: string | null }

const MOST_SHOWN = 50

/** The values of a column that would not be accepted by the property's code list, most frequent first. */
export async function unknownValues(
  duck: Duck,
  place: { relation: string; column: string; steps: readonly Transform[]; context: TransformContext },
  property: Property,
  contract: Contract,
): Promise<UnknownValue[]> {
  const list = listOf(property)
  const codes = codesOf(property, contract) ?? (list && new Set(list.entries.map(({ code }) => code)))
  if (!codes) return []
  const text = transformsSql([...place.steps, ...property.transforms], sqlName(place.column), place.context)
  const rows = await duck.all<{ v: string; n: string }>(
    `select v, count(*) as n from (select ${text} as v from ${place.relation})
     where v is not null and v not in (${[...codes].map(sqlText).join(', ')})
     group by v order by n desc, v limit ${MOST_SHOWN}`,
  )
  return rows.map(({ v, n }) => ({ value: v, rows: Number(n), suggestion: suggestCode(v, codes, list) }))
}

function listOf({ element }: Property): CodeList | undefined {
  const id = element === undefined ? undefined : ELEMENTS.get(element)?.codeList
  return id === undefined ? undefined : CODE_LISTS.get(id)
}

/** The code whose name or words share most with the value; null where two are as near, or none is near enough. */
export function suggestCode(value: string, codes: ReadonlySet<string>, list?: CodeList): string | null {
  const named = list?.entries.filter(({ code }) => codes.has(code)) ?? []
  const candidates = list
    ? named.map(({ code, name, words = [] }) => ({ code, names: [name.zh, name.en, ...words] }))
    : [...codes].map((code) => ({ code, names: [code] }))
  const scored = candidates
    .map(({ code, names }) => ({ code, score: Math.max(...names.map((name) => likeness(value, name))) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < 0.5 || best.score === second?.score) return null
  return best.code
}
