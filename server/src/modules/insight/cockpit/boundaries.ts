import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Config } from '#platform/config.ts'
import { samplePath } from '#platform/samples.ts'
import { BoundaryPack } from './schema.ts'

/** GeoJSON (RFC 7946) with the pack's statement; a feature names its division and the one above. */
const BoundaryFile = z.object({
  type: z.literal('FeatureCollection'),
  pack: BoundaryPack,
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.looseObject({ code: z.string(), name: z.string(), parent: z.string() }),
    }),
  ),
})
type BoundaryFile = z.infer<typeof BoundaryFile>

/** The map of one region's parts, ready to send. */
export type RegionMap = { pack: BoundaryPack; json: string; etag: string }

const cache = new Map<string, { key: string; maps: Map<string, RegionMap> }>()

/**
 * Maps by the region whose parts they show. An installation replaces the shipped pack by putting GeoJSON files with
 * the same statement into `<dataDir>/boundaries`; a changed file is noticed by its time.
 */
export async function readBoundaries(config: Config): Promise<ReadonlyMap<string, RegionMap>> {
  const own = join(config.dataDir, 'boundaries')
  const folder = existsSync(own) ? own : samplePath('boundaries')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.geojson')).sort()
  const times = await Promise.all(
    files.map(async (file) => `${file}@${(await stat(join(folder, file))).mtimeMs}`),
  )
  const key = times.join()
  const known = cache.get(folder)
  if (known?.key === key) return known.maps
  const maps = new Map<string, RegionMap>()
  for (const file of files) {
    const parsed = BoundaryFile.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
    for (const [parent, map] of mapsOf(parsed)) maps.set(parent, map)
  }
  cache.set(folder, { key, maps })
  return maps
}

function mapsOf({ pack, features }: BoundaryFile): Map<string, RegionMap> {
  const byParent = Map.groupBy(features, (feature) => feature.properties.parent)
  const made = [...byParent].map(([parent, parts]): [string, RegionMap] => {
    const json = JSON.stringify({ type: 'FeatureCollection', pack, features: parts })
    return [parent, { pack, json, etag: `"${createHash('sha256').update(json).digest('hex').slice(0, 16)}"` }]
  })
  return new Map(made)
}
