import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeliveredFile, Source } from './lib/source.ts'

/** The first wave and its end; later reports add size, not kinds of mess. */
const lastReport = '2020-04-30.csv'

function copy(folder: string, file: string): DeliveredFile {
  const bytes = readFileSync(join(folder, file))
  const lines = bytes.toString().trimEnd().split('\n').length
  const delivered = file === 'ChinaAreaCode.csv' ? '2020-01-23' : file.slice(0, 10)
  return { file, department: 'wjw', encoding: 'UTF-8', delivered, rows: lines - 1, nonData: 1, bytes }
}

/** Real daily reports, byte for byte. */
export function covidSource(folder: string): Source {
  const files = readdirSync(folder)
    .filter((name) => name <= lastReport || name === 'ChinaAreaCode.csv')
    .sort()
  return {
    source: 'covid',
    title: {
      zh: '新冠肺炎疫情每日通报（2019-12-03 至 2020-04-28）',
      en: 'COVID-19 daily reports (2019-12-03 to 2020-04-28)',
    },
    department: 'wjw',
    synthetic: false,
    licence: 'MIT',
    origin: 'canghailan/Wuhan-2019-nCoV, Data/*.csv every third day and ChinaAreaCode.csv, unchanged',
    notes: {
      zh: '真实数据，字节未改。含非数字代码（如 1100y0）、无代码行、省合计与各市之和不等、累计数下降。ChinaAreaCode.csv 为其代码表，不是通报。',
      en: 'Real, bytes unchanged. Non-numeric codes (1100y0), rows without a code, province totals that differ from the sum of their cities, falls in a cumulative count. ChinaAreaCode.csv is its code list, not a report.',
    },
    files: files.map((file) => copy(folder, file)),
  }
}
