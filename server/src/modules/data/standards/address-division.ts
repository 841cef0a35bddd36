import { normaliseAddress } from './address.ts'
import { divisionLevel, divisionsOn, parentDivision, type DivisionHistory } from './division.ts'

export type DivisionPlace = { within: string; asOf: string }

const known = new WeakMap<DivisionHistory, Map<string, readonly (readonly [string, string])[]>>()

/** The code of the smallest division an address begins with, among those in force on the day; undefined for none. */
export function divisionOfAddress(
  history: DivisionHistory,
  place: DivisionPlace,
  text: string,
): string | undefined {
  const address = normaliseAddress(text)
  return addressPrefixes(history, place).find(([prefix]) => address.startsWith(prefix))?.[1]
}

/**
 * Every way an address may begin and the code it means, longest first: 浙江省杭州市西湖区, 杭州市西湖区, 杭州市. A county
 * without its city is left out where another division of the province bears the same name.
 */
export function addressPrefixes(
  history: DivisionHistory,
  { within, asOf }: DivisionPlace,
): readonly (readonly [string, string])[] {
  const cache = known.get(history) ?? new Map<string, readonly (readonly [string, string])[]>()
  known.set(history, cache)
  const key = `${within}@${asOf}`
  const found = cache.get(key) ?? makePrefixes(history, { within, asOf })
  cache.set(key, found)
  return found
}

function makePrefixes(history: DivisionHistory, { within, asOf }: DivisionPlace) {
  const names = new Map(divisionsOn(history, asOf).map(({ code, name }) => [code, name]))
  const meant = new Map<string, Set<string>>()
  for (const { code } of divisionsOn(history, asOf, within)) {
    for (const prefix of waysToWrite(code, names)) {
      meant.set(prefix, (meant.get(prefix) ?? new Set()).add(code))
    }
  }
  return [...meant]
    .flatMap(([prefix, codes]) => (codes.size === 1 ? [[prefix, [...codes][0] ?? ''] as const] : []))
    .toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
}

/** A division's name alone, after its city, and after its province and city; districts called 市辖区 are never written. */
function waysToWrite(code: string, names: ReadonlyMap<string, string>): string[] {
  const name = names.get(code) ?? ''
  if (name === '' || name === '市辖区') return []
  const parent = parentDivision(code)
  const city = divisionLevel(code) === 'county' && parent ? (names.get(parent) ?? '') : ''
  const province = names.get(`${code.slice(0, 2)}0000`) ?? ''
  const local = divisionLevel(code) === 'province' ? '' : province
  return [...new Set([name, city + name, local + city + name, local + name])]
}
