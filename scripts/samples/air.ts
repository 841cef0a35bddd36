import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeliveredFile, Source } from './lib/source.ts'
import { delimited } from './lib/table.ts'

/** Which Beijing station plays which station of the demonstration province; points are county seats. */
const stations = [
  { original: 'Aotizhongxin', name: '杭州西湖站', county: '330106', lon: 120.1302, lat: 30.2595 },
  { original: 'Changping', name: '绍兴柯桥站', county: '330603', lon: 120.4951, lat: 30.0819 },
  { original: 'Dingling', name: '丽水莲都站', county: '331102', lon: 119.9126, lat: 28.4459 },
]

const first = '2016-03'
const lastMonth = '2017-02'

type Line = { month: string; text: string }

/** Each line as it was, but for the station's name. */
function stationLines(folder: string, original: string, name: string): { header: string; lines: Line[] } {
  const text = readFileSync(join(folder, `PRSA_Data_${original}_20130301-20170228.csv`), 'utf8')
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/)
  return {
    header,
    lines: lines.map((line) => {
      const [, year = '', month = ''] = line.split(',')
      return { month: `${year}-${month.padStart(2, '0')}`, text: line.replace(`"${original}"`, `"${name}"`) }
    }),
  }
}

function delivery(file: string, delivered: string, header: string, lines: Line[]): DeliveredFile {
  const bytes = Buffer.from([header, ...lines.map((line) => line.text), ''].join('\r\n'))
  return { file, department: 'sthj', encoding: 'UTF-8', delivered, rows: lines.length, nonData: 1, bytes }
}

function register(): DeliveredFile {
  const rows = stations.map(({ name, county, lon, lat, original }) => [name, county, lon, lat, original])
  return {
    file: 'stations.csv',
    department: 'sthj',
    encoding: 'UTF-8',
    delivered: '2017-02-01',
    rows: rows.length,
    nonData: 1,
    bytes: Buffer.from(
      delimited([['station', 'county', 'lon', 'lat', 'originalStation'], ...rows], ',', '\n'),
    ),
  }
}

/** Twelve months of real hourly measurements, re-labelled. */
export function airSource(folder: string): Source {
  const tables = stations.map(({ original, name }) => stationLines(folder, original, name))
  const header = tables[0]?.header ?? ''
  const lines = tables.flatMap((table) => table.lines)
  const before = lines.filter(({ month }) => month >= first && month < lastMonth)
  const last = lines.filter(({ month }) => month === lastMonth)
  return {
    source: 'air',
    title: { zh: '空气质量小时监测', en: 'Hourly air quality' },
    department: 'sthj',
    synthetic: false,
    licence: 'CC BY 4.0',
    origin:
      'UCI Machine Learning Repository, Beijing Multi-Site Air Quality (S. Chen, 2017), stations Aotizhongxin, Changping, Dingling, 2016-03-01 to 2017-02-28',
    notes: {
      zh: '真实监测数据，但来自北京三个站点：本演示把它们改标为浙江三个站点（见 stations.csv 的 originalStation），数值与列布局未改，NA 保留。不反映浙江的空气质量。',
      en: 'Real measurements, but of three stations in Beijing, re-labelled as stations of the demonstration province (originalStation in stations.csv). Values and column layout unchanged, NA kept. They say nothing about the air of Zhejiang.',
    },
    files: [
      delivery('air-hourly-201603-201701.csv', '2017-02-01', header, before),
      delivery('air-hourly-201702.csv', '2017-03-01', header, last),
      register(),
    ],
  }
}
