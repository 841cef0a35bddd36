import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { committedSamples } from '../lib/shared.ts'
import type { DeliveredFile, Source } from '../lib/source.ts'
import { countyCells } from './cells.ts'
import { decodeMap, type EncodedMap } from './echarts.ts'
import { roundRing, type Feature } from './geometry.ts'
import { countySeats } from './seats.ts'

/** What every map made from the file must show; a map approval number is needed to publish one in China. */
type Pack = {
  title: string
  source: string
  licence: string
  mapApprovalNumber: null
  date: string
  schematic: boolean
}
type BoundaryFile = { type: 'FeatureCollection'; pack: Pack; features: Feature[] }

const delivered = '2026-11-01'
const citiesFile = 'zhejiang-cities.geojson'
const cityPack: Pack = {
  title: '浙江省设区市 / Cities of Zhejiang',
  source: 'npm echarts@4.9.0, map/json/province/zhejiang.json, decoded',
  licence: 'Apache-2.0',
  mapApprovalNumber: null,
  date: '2019',
  schematic: false,
}
const countyPack: Pack = {
  title: '浙江省县（市、区）示意分区 / Counties of Zhejiang, schematic cells',
  source:
    'Voronoi cells of county seats (Vonng/adcode, CC BY 4.0, and four points of this project) within the city outlines of npm echarts@4.9.0 (Apache-2.0)',
  licence: 'CC BY 4.0',
  mapApprovalNumber: null,
  date: '2023-10-01',
  schematic: true,
}

/** One feature a line, so that a changed boundary shows as a changed line. */
function geojson({ pack, features }: BoundaryFile): Uint8Array {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return Buffer.from(
    `{"type":"FeatureCollection","pack":${JSON.stringify(pack)},"features":[\n${lines}\n]}\n`,
  )
}

function delivery(file: string, content: BoundaryFile): DeliveredFile {
  const rows = content.features.length
  return { file, department: 'mzt', encoding: 'UTF-8', delivered, rows, nonData: 0, bytes: geojson(content) }
}

function rounded(feature: Feature): Feature {
  const coordinates = feature.geometry.coordinates.flatMap((polygon) => {
    const rings = polygon.map(roundRing).filter((ring) => ring !== undefined)
    return rings.length > 0 ? [rings] : []
  })
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates } }
}

/** Decoded from ECharts' map where that file is at hand, else the committed pack. */
function cityFeatures(original: string | undefined): Feature[] {
  if (original) return decodeMap(JSON.parse(readFileSync(original, 'utf8')) as EncodedMap).map(rounded)
  const committed = readFileSync(join(committedSamples, 'boundaries', citiesFile), 'utf8')
  return (JSON.parse(committed) as BoundaryFile).features
}

/** Outlines of the cities, and schematic cells for the counties. */
export function boundariesSource(original = process.env.ECHARTS_ZHEJIANG): Source {
  const cities = cityFeatures(original)
  const seats = countySeats()
  const counties = cities.flatMap((city) =>
    countyCells(
      city,
      seats.filter(({ county }) => county.city.code === city.id),
    ),
  )
  return {
    source: 'boundaries',
    title: { zh: '行政区划边界（演示）', en: 'Boundaries (demonstration)' },
    department: 'mzt',
    synthetic: false,
    licence: 'zhejiang-cities: Apache-2.0; zhejiang-counties: CC BY 4.0',
    origin: `${cityPack.source}; ${countyPack.source}`,
    notes: {
      zh: '市界来自 ECharts 4.9（约 2019 年，精度约 0.001 度，坐标系来源未说明）。县级为示意图：以县城为点的泰森多边形按市界裁剪，不是县界。两者均无审图号，不得用于公开发布的地图；边界包可替换。',
      en: 'City outlines of ECharts 4.9 (about 2019, precise to about 0.001 degree, its datum is not stated). The counties are schematic: Voronoi cells of their seats cut to the city, not their boundaries. Neither has a map approval number; do not publish maps made from them. The pack is replaceable.',
    },
    files: [
      delivery(citiesFile, { type: 'FeatureCollection', pack: cityPack, features: cities }),
      delivery('zhejiang-counties.geojson', {
        type: 'FeatureCollection',
        pack: countyPack,
        features: counties,
      }),
    ],
  }
}
