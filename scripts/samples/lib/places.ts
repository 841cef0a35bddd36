import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { committedSamples } from './shared.ts'
import { parsePlainCsv } from './table.ts'

export type Place = { code: string; name: string }
export type County = Place & { city: Place }

/** Today's cities and counties of Zhejiang, six digits, from the committed division table. */
export function loadPlaces(): { cities: Place[]; counties: County[] } {
  const rows = parsePlainCsv(readFileSync(join(committedSamples, 'divisions/division-2023.csv'), 'utf8'))
  const zhejiang = rows.filter(([code = '']) => code.startsWith('33'))
  const cities = zhejiang.flatMap(([code = '', name = '']) =>
    code.length === 4 ? [{ code: `${code}00`, name }] : [],
  )
  const counties = zhejiang.flatMap(([code = '', name = '']) => {
    const city = cities.find((candidate) => candidate.code.slice(0, 4) === code.slice(0, 4))
    return code.length === 6 && city ? [{ code, name, city }] : []
  })
  return { cities, counties }
}
