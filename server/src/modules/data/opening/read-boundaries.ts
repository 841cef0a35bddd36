import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '#platform/config.ts'
import { samplePath } from '#platform/samples.ts'

const BoundaryFile = z.object({
  features: z.array(z.looseObject({ properties: z.looseObject({ code: z.string(), parent: z.string() }) })),
})

/** The parts of a region as GeoJSON, from the installation's boundary pack or the shipped one; undefined where it has none. */
export async function readBoundaries({ dataDir }: Config, region: string): Promise<string | undefined> {
  const own = join(dataDir, 'boundaries')
  const folder = existsSync(own) ? own : samplePath('boundaries')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.geojson'))
  const parts = []
  for (const file of files) {
    const { features } = BoundaryFile.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
    parts.push(...features.filter(({ properties }) => properties.parent === region))
  }
  return parts.length > 0 ? JSON.stringify({ type: 'FeatureCollection', features: parts }) : undefined
}
