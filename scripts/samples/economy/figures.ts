import { loadPlaces } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'

export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 }

/** One city's figures of one quarter; money in 亿元. */
export type CityQuarter = Quarter & {
  city: string
  gdp: number
  services: number
  industry: number
  retail: number
  revenue: number
  expenditure: number
}

/** Yearly GDP in 2015 (亿元), growth in % and share of services: assumptions of plausible size, no yearbook's. */
const assumptions: Record<string, { gdp: number; growth: number; services: number }> = {
  杭州市: { gdp: 10_400, growth: 7.8, services: 0.61 },
  宁波市: { gdp: 8_200, growth: 7.4, services: 0.48 },
  温州市: { gdp: 4_700, growth: 7.2, services: 0.54 },
  嘉兴市: { gdp: 3_600, growth: 7.3, services: 0.44 },
  湖州市: { gdp: 2_100, growth: 7.1, services: 0.46 },
  绍兴市: { gdp: 4_500, growth: 6.8, services: 0.47 },
  金华市: { gdp: 3_500, growth: 6.9, services: 0.54 },
  衢州市: { gdp: 1_150, growth: 6.6, services: 0.49 },
  舟山市: { gdp: 1_050, growth: 8.2, services: 0.47 },
  台州市: { gdp: 3_600, growth: 6.5, services: 0.5 },
  丽水市: { gdp: 1_080, growth: 6.7, services: 0.5 },
}

const season = [0.222, 0.246, 0.249, 0.283]
const lastQuarter = { year: 2026, quarter: 3 }

export function quarters(): Quarter[] {
  const list: Quarter[] = []
  for (let year = 2015; year <= lastQuarter.year; year++) {
    for (const quarter of [1, 2, 3, 4] as const) {
      if (year < lastQuarter.year || quarter <= lastQuarter.quarter) list.push({ year, quarter })
    }
  }
  return list
}

/** The synthetic shock of early 2020: deep in the first quarter, gone in the third. */
function shock({ year, quarter }: Quarter, depth: number): number {
  if (year !== 2020) return 1
  return { 1: 1 - depth, 2: 1 - depth * 0.25, 3: 1, 4: 1.01 }[quarter]
}

function citySeries(city: string, random: Random): CityQuarter[] {
  const base = assumptions[city]
  if (!base) throw new Error(`No economic assumptions for ${city}.`)
  const depth = random.between(0.08, 0.15)
  let level = base.gdp
  return quarters().map((at) => {
    // Growth slows by a quarter point a year and is spread over the four quarters.
    level *= 1 + (base.growth - 0.25 * (at.year - 2015)) / 400
    const gdp = level * (season[at.quarter - 1] ?? 0) * shock(at, depth) * (1 + random.normal() * 0.006)
    const share = base.services + 0.004 * (at.year - 2015) + random.normal() * 0.003
    return {
      ...at,
      city,
      gdp,
      services: gdp * share,
      industry: gdp * (0.92 - share) * (1 + random.normal() * 0.01),
      retail: gdp * 0.42 * shock(at, depth * 0.6) * (1 + random.normal() * 0.01),
      revenue: gdp * (at.quarter === 4 ? 0.105 : 0.135) * (1 + random.normal() * 0.015),
      expenditure: gdp * (at.quarter === 4 ? 0.21 : 0.17) * (1 + random.normal() * 0.02),
    }
  })
}

export function economicFigures(random: Random): CityQuarter[] {
  return loadPlaces().cities.flatMap((city) => citySeries(city.name, random))
}
