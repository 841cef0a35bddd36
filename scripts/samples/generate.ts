import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { airSource } from './air.ts'
import { boundariesSource } from './boundaries/source.ts'
import { calendarSource } from './calendar.ts'
import { covidSource } from './covid.ts'
import { divisionsSource } from './divisions.ts'
import { economySource } from './economy/source.ts'
import { enterprisesSource } from './enterprises/source.ts'
import { residentsSource } from './residents/source.ts'
import { hotlineSource } from './hotline/source.ts'
import { departments } from './lib/departments.ts'
import { committedSamples, findOriginals } from './lib/shared.ts'
import { toJson, writeBytes, writeSource, type Source } from './lib/source.ts'
import { populationSource } from './population/source.ts'

/** Sources copied or derived from downloaded originals: undefined where those are absent. */
function fromOriginals(name: string): Source | undefined {
  const folder = (data: string): string => findOriginals(data) ?? ''
  if (name === 'divisions')
    return folder('gb2260') ? divisionsSource(folder('gb2260'), folder('division')) : undefined
  if (name === 'air') return folder('air') ? airSource(folder('air')) : undefined
  return folder('covid') ? covidSource(folder('covid')) : undefined
}

export const derivedSources = ['divisions', 'covid', 'air']
export const seededSources: Record<string, () => Source> = {
  boundaries: boundariesSource,
  calendar: calendarSource,
  economy: economySource,
  hotline: hotlineSource,
  enterprises: enterprisesSource,
  residents: residentsSource,
  population: populationSource,
}

/** Writes the named sources (all by default) under root; the same input gives the same bytes. */
export function generate(root: string, only: readonly string[] = []): void {
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name)
  writeBytes(join(root, 'departments.json'), toJson(departments))
  for (const name of derivedSources.filter(wanted)) {
    const source = fromOriginals(name)
    if (source) writeSource(root, source)
    else console.log(`${name}: kept as it is, its originals (../shared/data) are absent.`)
  }
  for (const [name, build] of Object.entries(seededSources)) if (wanted(name)) writeSource(root, build())
}

if (import.meta.main) {
  generate(committedSamples, process.argv.slice(2))
  console.log(
    `samples: ${readdirSync(committedSamples, { recursive: true }).length} entries in ${committedSamples}`,
  )
}
