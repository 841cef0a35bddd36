import { pinyin } from 'pinyin-pro'
import { divisionsOfPlatform } from './division-file.ts'
import { divisionLevel, divisionsOn, type DivisionPeriod } from './division.ts'

export type DivisionSearch = {
  asOf: string
  q?: string | undefined
  within?: string | undefined
  /** Also divisions that were in force at another time only. */
  ever: boolean
  page: number
  size: number
}

const sounds = new Map<string, string>()

/** A page of divisions by code, name or pinyin of the name. */
export function findDivisions({ asOf, q, within = '', ever, page, size }: DivisionSearch) {
  const history = divisionsOfPlatform()
  const current = new Set(divisionsOn(history, asOf, within))
  const prefix = within.replace(/(00){1,2}$/, '')
  const all = ever ? history.periods.filter(({ code }) => code.startsWith(prefix)) : [...current]
  const needle = q?.trim().toLowerCase() ?? ''
  const found = all
    .filter((period) => needle === '' || matches(period, needle))
    .toSorted((a, b) => (a.code === b.code ? order(a.from, b.from) : order(a.code, b.code)))
  return {
    items: found
      .slice((page - 1) * size, page * size)
      .map((period) => ({ ...period, level: divisionLevel(period.code), current: current.has(period) })),
    total: found.length,
    page,
    size,
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : 1)

function matches({ code, name }: DivisionPeriod, needle: string): boolean {
  if (/^\d+$/.test(needle)) return code.startsWith(needle)
  return name.includes(needle) || (/^[a-z]+$/.test(needle) && soundOf(name).includes(needle))
}

/** Computed when first sought: 6,884 names cost a second. */
function soundOf(name: string): string {
  const known = sounds.get(name) ?? pinyin(name, { toneType: 'none', type: 'array' }).join('')
  sounds.set(name, known)
  return known
}
