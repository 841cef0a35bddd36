import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { airSource } from './air.ts'
import { boundariesSource } from './boundaries/source.ts'
import { calendarSource } from './calendar.ts'
import { covidSource } from './covid.ts'
import { divisionsSource } from './divisions.ts'
import { economySource } from './economy/source.ts'
import { enterprisesSource } from './enterprises/source.ts'
import { hotlineSource } from './hotline/source.ts'
import { departments } from './lib/departments.ts'
import { committedSamples, findOriginals } from './lib/shared.ts'
import { toJson, writeBytes, writeSource, type Source } from './lib/source.ts'
import { populationSource } from './population/source.ts'
import { residentsSource } from './residents/source.ts'

/** Copied or cut from downloaded originals: undefined where those are absent. Divisions first, others read them. */
const derived: Record<string, () => Source | undefined> = {
  divisions: () => {
    const gb2260 = findOriginals('gb2260')
    const division = findOriginals('division')
    return gb2260 && division ? divisionsSource(gb2260, division) : undefined
  },
  covid: () => {
    const folder = findOriginals('covid')
    return folder ? covidSource(folder) : undefined
  },
  air: () => {
    const folder = findOriginals('air')
    return folder ? airSource(folder) : undefined
  },
}

/** Made from seeds, constants and what is committed: possible anywhere. */
const seeded: Record<string, () => Source> = {
  boundaries: boundariesSource,
  calendar: calendarSource,
  economy: economySource,
  enterprises: enterprisesSource,
  hotline: hotlineSource,
  population: populationSource,
  residents: residentsSource,
}

export const sourceNames = [...Object.keys(derived), ...Object.keys(seeded)]

/** Writes the named sources (all by default) under root and returns those it wrote; equal input gives equal bytes. */
export function generate(root: string, only: readonly string[] = sourceNames): string[] {
  const unknown = only.filter((name) => !sourceNames.includes(name))
  if (unknown.length > 0)
    throw new Error(`No such source: ${unknown.join(', ')}. There are ${sourceNames.join(', ')}.`)
  writeBytes(join(root, 'departments.json'), toJson(departments))
  return sourceNames.filter((name) => {
    if (!only.includes(name)) return false
    const source = seeded[name]?.() ?? derived[name]?.()
    if (source) writeSource(root, source)
    else console.log(`${name}: kept as it is, its originals (../shared/data) are absent.`)
    return source !== undefined
  })
}

if (import.meta.main) {
  const names = process.argv.slice(2)
  const written = generate(committedSamples, names.length > 0 ? names : undefined)
  const files = readdirSync(committedSamples, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  console.log(`samples: wrote ${written.join(', ')}; ${files.length} files in all.`)
}
