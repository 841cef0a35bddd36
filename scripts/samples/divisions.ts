import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changes } from './changes.ts'
import { buildHistory } from './gb2260.ts'
import { delimited, parsePlainCsv, type Cell } from './lib/table.ts'
import type { DeliveredFile, Source } from './lib/source.ts'

function file(name: string, rows: Cell[][], delivered: string): DeliveredFile {
  return {
    file: name,
    department: 'mzt',
    encoding: 'UTF-8',
    delivered,
    rows: rows.length - 1,
    nonData: 1,
    bytes: Buffer.from(delimited(rows, ',', '\n')),
  }
}

/** Codes stay as the source writes them: 2, 4 and 6 digits, not padded. */
function mergeLevels(folder: string): Cell[][] {
  const level = (name: string): Cell[][] =>
    parsePlainCsv(readFileSync(join(folder, name), 'utf8'))
      .slice(1)
      .map((row) => [row[0] ?? '', row[1] ?? '', row[2] ?? ''])
  return [
    ['code', 'name', 'parent'],
    ...level('provinces.csv'),
    ...level('cities.csv'),
    ...level('areas.csv'),
  ]
}

function changeRows(): Cell[][] {
  const head = ['year', 'kind', 'fromCode', 'fromName', 'toCode', 'toName']
  return [
    head,
    ...changes.map((change) => [
      change.year,
      change.kind,
      change.from,
      change.fromName,
      change.to,
      change.toName,
    ]),
  ]
}

/** Administrative divisions through time, from the downloaded tables. */
export function divisionsSource(gb2260: string, division: string): Source {
  const names = readdirSync(gb2260)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
  const history = buildHistory(
    names.map((name) => ({ date: name.slice(0, 6), text: readFileSync(join(gb2260, name), 'utf8') })),
  )
  const centroids = readFileSync(join(division, 'zhejiang-centroids.csv'))
  return {
    source: 'divisions',
    title: { zh: '行政区划代码及沿革', en: 'Administrative division codes through time' },
    department: 'mzt',
    synthetic: false,
    licence:
      'gb2260-*: cn/GB2260, no licence file (codes and names are facts); division-2023: WTFPL; centroids: CC BY 4.0',
    origin:
      'cn/GB2260 (72 Ministry of Civil Affairs snapshots 1980-12 to 2019-04); modood/Administrative-divisions-of-China (NBS 2023); Vonng/adcode (centroids, 2016 codes)',
    notes: {
      zh: 'gb2260-history.csv 每行为某代码与名称的一段有效期：from 为首个包含它的快照，to 为其后首个不包含它的快照，空为沿用至 2019-04。division-2023.csv 保留来源的 2/4/6 位代码。zhejiang-centroids.csv 为 2016 年代码，含已撤销代码。zhejiang-changes.csv 为本项目据上述快照之差整理，year 为年度统计首次使用新代码的年份。',
      en: 'gb2260-history.csv has one row per validity interval of (code, name): from = first snapshot with it, to = first later snapshot without it, empty = still there in 2019-04. division-2023.csv keeps the 2, 4 and 6 digit codes of its source. zhejiang-centroids.csv has 2016 codes, some retired. zhejiang-changes.csv was compiled by this project from the differences between the snapshots; year is the first year whose yearly figures use the new code.',
    },
    files: [
      file(
        'gb2260-history.csv',
        [['code', 'name', 'from', 'to'], ...history.map((row) => [row.code, row.name, row.from, row.to])],
        '2019-05-01',
      ),
      file('gb2260-snapshots.csv', [['snapshot'], ...names.map((name) => [name.slice(0, 6)])], '2019-05-01'),
      file('division-2023.csv', mergeLevels(division), '2023-10-01'),
      {
        ...file('zhejiang-centroids.csv', parsePlainCsv(centroids.toString()), '2020-03-12'),
        bytes: centroids,
      },
      file('zhejiang-changes.csv', changeRows(), '2023-10-01'),
    ],
  }
}
