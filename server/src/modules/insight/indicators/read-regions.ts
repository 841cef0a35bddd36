import { readFile } from 'node:fs/promises'
import { pinyin } from 'pinyin-pro'
import {
  divisionLevel,
  padDivisionCode,
  parentDivision,
  readDivisionHistory,
} from '#modules/data/standards/index.ts'
import type { Region } from './region.ts'

/** Figures reach back to 2012; divisions that ended before 2010 are not needed to name them. */
const OLDEST_END = '2010-01'

/**
 * The divisions of a province: those in force by the newest list, and the retired ones that figures may still name,
 * from the history of codes.
 */
export async function readRegions(
  files: { current: string; history: string },
  province: string,
): Promise<Region[]> {
  const prefix = province.slice(0, 2)
  const lines = (await readFile(files.current, 'utf8')).trim().split(/\r?\n/).slice(1)
  const current = new Map<string, string>()
  for (const line of lines) {
    const [code = '', name = ''] = line.split(',')
    const padded = padDivisionCode(code)
    if (padded?.startsWith(prefix)) current.set(padded, name)
  }
  const retired = new Map<string, string>()
  for (const period of readDivisionHistory(await readFile(files.history, 'utf8')).periods) {
    const { code, name, to } = period
    const isPlace = !name.startsWith('市辖') && code.startsWith(prefix)
    if (isPlace && !current.has(code) && (to ?? OLDEST_END) >= OLDEST_END) retired.set(code, name)
  }
  return [
    ...[...current].map(([code, name]) => toRegion(code, name, false)),
    ...[...retired].map(([code, name]) => toRegion(code, name, true)),
  ]
}

function toRegion(code: string, name: string, retired: boolean): Region {
  const level = divisionLevel(code)
  return { code, name, nameEn: romanise(name), level, parent: parentDivision(code) ?? null, retired }
}

/** Place names whose reading dictionaries of words do not know. */
const readings: Record<string, string> = { 乐清: 'Yueqing', 莲都: 'Liandu' }

/** 杭州市 → Hangzhou, 瑞安市 → Rui’an: the name without its kind in Hanyu Pinyin (GB/T 16159). */
export function romanise(name: string): string {
  const stem = name.length > 2 ? name.replace(/(畲族自治县|自治县|省|市|区|县)$/, '') : name
  const known = readings[stem]
  if (known) return known
  const syllables = pinyin(stem, { toneType: 'none', type: 'array' })
  const letters = syllables.map((each, i) => (i > 0 && /^[aeo]/.test(each) ? `'${each}` : each)).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}
