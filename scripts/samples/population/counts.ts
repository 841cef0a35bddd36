import { changes } from '../changes.ts'
import type { County } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'

export const firstYear = 2012
export const lastYear = 2025

/** Typical persons of a county of each city and yearly growth in ‰: assumptions of plausible size, no yearbook's. */
const cityTypes: Record<string, { persons: number; growth: number }> = {
  330100: { persons: 820_000, growth: 17 },
  330200: { persons: 800_000, growth: 9 },
  330300: { persons: 760_000, growth: 4 },
  330400: { persons: 690_000, growth: 11 },
  330500: { persons: 600_000, growth: 8 },
  330600: { persons: 820_000, growth: 4 },
  330700: { persons: 700_000, growth: 9 },
  330800: { persons: 390_000, growth: -1 },
  330900: { persons: 280_000, growth: 1 },
  331000: { persons: 690_000, growth: 3 },
  331100: { persons: 280_000, growth: -2 },
}

/** Persons counted in one division in one year. */
export type Count = {
  code: string
  name: string
  city: string
  resident: number
  registered: number
  births: number
  deaths: number
  aged: number
}

/** A county of today through all years. */
export function series(county: County, random: Random): Count[] {
  const type = cityTypes[county.city.code]
  if (!type) throw new Error(`No population assumptions for ${county.city.name}.`)
  let resident = type.persons * random.between(0.6, 1.4) * (county.name.endsWith('县') ? 0.7 : 1)
  let registered = resident * random.between(0.75, 1.1)
  const agedIn2012 = random.between(0.15, 0.21)
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    resident *= 1 + type.growth / 1000 + random.normal() * 0.003
    registered *= 1 + type.growth / 3000 + random.normal() * 0.001
    // Births fall through the period and jump with the two-child policy of 2016 and 2017.
    const birthRate =
      0.0108 - index * 0.0004 + (index === 4 || index === 5 ? 0.0018 : 0) + random.normal() * 0.0002
    return {
      code: county.code,
      name: county.name,
      city: county.city.code,
      resident: Math.round(resident),
      registered: Math.round(registered),
      births: Math.round(registered * birthRate),
      deaths: Math.round(registered * (0.0055 + index * 0.0001 + random.normal() * 0.0001)),
      aged: Math.round(resident * (agedIn2012 + index * 0.006)),
    }
  })
}

function plus(target: Count, part: Count, share: number): Count {
  const add = (key: 'resident' | 'registered' | 'births' | 'deaths' | 'aged'): number =>
    target[key] + Math.round(part[key] * share)
  return {
    ...target,
    resident: add('resident'),
    registered: add('registered'),
    births: add('births'),
    deaths: add('deaths'),
    aged: add('aged'),
  }
}

/** The year's figures under the codes then in force: later changes of divisions are undone, newest first. */
export function underCodesOf(year: number, today: Count[]): Count[] {
  const counts = new Map(today.map((count) => [count.code, count]))
  const present = new Map(counts)
  for (const change of changes.filter((candidate) => candidate.year > year).reverse()) {
    const part = present.get(change.to)
    if (!part) throw new Error(`${change.to} is no county of today.`)
    const empty = { resident: 0, registered: 0, births: 0, deaths: 0, aged: 0 }
    const old = counts.get(change.from) ?? {
      code: change.from,
      name: change.fromName,
      city: part.city,
      ...empty,
    }
    counts.set(change.from, plus(old, part, change.share))
    const rest = counts.get(change.to)
    if (change.kind === 'merged' && rest) counts.set(change.to, plus(rest, part, -change.share))
    else counts.delete(change.to)
  }
  return [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
