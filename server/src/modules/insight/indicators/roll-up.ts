import type { Definition } from './definition.ts'
import type { Region, RegionLevel } from './region.ts'
import type { RegionPoint } from './point.ts'

type Regions = ReadonlyMap<string, Region>

/**
 * Adds the figures of cities from their counties and of the province from its cities. A figure the data itself gives
 * is never replaced. A sum with a missing part is left out rather than shown too small; a mean takes what there is.
 */
export function rollUp(
  points: readonly RegionPoint[],
  how: Definition['rollup'],
  regions: Regions,
): RegionPoint[] {
  if (how === 'none') return [...points]
  const withCities = addParents(points, how, 'county', regions)
  return addParents(withCities, how, 'city', regions)
}

function addParents(
  points: readonly RegionPoint[],
  how: 'sum' | 'mean',
  level: RegionLevel,
  regions: Regions,
): RegionPoint[] {
  const given = new Set(points.map(keyOf))
  const parts = points.filter(({ region }) => regions.get(region)?.level === level)
  const groups = new Map<string, RegionPoint[]>()
  for (const part of parts) {
    const parent = { ...part, region: regions.get(part.region)?.parent ?? '' }
    const key = keyOf(parent)
    if (!given.has(key)) groups.set(key, [...(groups.get(key) ?? []), part])
  }
  const expected = how === 'sum' ? expectedParts(parts, regions) : undefined
  const added: RegionPoint[] = []
  for (const group of groups.values()) {
    const { region, period } = group[0] as RegionPoint
    const parent = regions.get(region)?.parent ?? ''
    if (expected && !isComplete(group, expected.get(parent) ?? [], period)) continue
    const total = group.reduce((sum, part) => sum + part.value, 0)
    added.push({ region: parent, period, value: how === 'sum' ? total : total / group.length })
  }
  return [...points, ...added]
}

type Span = { region: string; from: string; to: string | null }

/** From when to when each part has figures; a part still in force is expected for ever. */
function expectedParts(parts: readonly RegionPoint[], regions: Regions): Map<string, Span[]> {
  const spans = new Map<string, { from: string; to: string }>()
  for (const { region, period } of parts) {
    const span = spans.get(region)
    if (!span) spans.set(region, { from: period, to: period })
    else if (period < span.from) span.from = period
    else if (period > span.to) span.to = period
  }
  const byParent = new Map<string, Span[]>()
  for (const [region, { from, to }] of spans) {
    const { parent, retired } = regions.get(region) as Region
    const siblings = byParent.get(parent ?? '') ?? []
    siblings.push({ region, from, to: retired ? to : null })
    byParent.set(parent ?? '', siblings)
  }
  return byParent
}

function isComplete(group: readonly RegionPoint[], spans: readonly Span[], period: string): boolean {
  const present = new Set(group.map(({ region }) => region))
  return spans.every(
    ({ region, from, to }) => present.has(region) || period < from || (to !== null && period > to),
  )
}

const keyOf = ({ region, period }: RegionPoint): string => `${region}|${period}`
