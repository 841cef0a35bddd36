import { refuse, type Defaults, type ReadPost } from './reading.ts'

type SenmlRecord = Record<string, unknown>
type Base = { name: string; time: number; value: number | undefined; unit: string | undefined }

/** Times below this are relative to now (RFC 8428, section 4.5.3). */
const RELATIVE = 2 ** 28

/** Units of RFC 8428 under the names the standards use. */
const UNITS: Readonly<Record<string, string>> = {
  Cel: '℃',
  '%RH': '%',
  'ug/m3': 'μg/m³',
  'mg/m3': 'mg/m³',
  m3: '立方米',
  m: '米',
  kg: '千克',
}

/**
 * Resolves a SenML pack (RFC 8428): base fields apply to the records after them. A name's last part after `:` or `/`
 * is the property, what stands before it the thing; a name without one is the property where `properties` knows it.
 */
export function readSenml(
  pack: unknown,
  properties: ReadonlyMap<string, { unit?: string | undefined }>,
  defaults: Defaults,
  now: number,
): ReadPost {
  const post: ReadPost = { readings: [], refused: [] }
  const records: readonly unknown[] = Array.isArray(pack) ? pack : [pack]
  let base: Base = { name: '', time: 0, value: undefined, unit: undefined }
  records.forEach((record, index) => {
    const place = `[${index}]`
    const fault = faultOf(record)
    if (fault) return void post.refused.push(refuse(place, 'bad-senml', { field: fault }))
    const given = record as SenmlRecord
    base = nextBase(base, given)
    if (!('v' in given || 'vb' in given || 'vs' in given || 'vd' in given || 's' in given)) return
    const { thing, property } = splitName(base.name + text(given['n']), properties, defaults)
    const unit = (given['u'] ?? base.unit) as string | undefined
    const known = properties.get(property ?? '')
    if (known && unit !== undefined && unit !== known.unit && UNITS[unit] !== known.unit)
      return void post.refused.push(refuse(place, 'wrong-unit', { unit, expected: known.unit }))
    post.readings.push({
      place,
      thing,
      property,
      time: timeOf(base, given, now),
      value: valueOf(base, given),
    })
  })
  return post
}

const NUMBERS = ['bt', 'bv', 'bs', 'v', 's', 't', 'ut', 'bver'] as const
const TEXTS = ['bn', 'bu', 'n', 'u', 'vs', 'vd'] as const

/** The first field that is not of its type; versions above 10 are not understood, nor are fields that must be. */
function faultOf(record: unknown): string | undefined {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return 'record'
  const given = record as SenmlRecord
  if (typeof given['bver'] === 'number' && given['bver'] > 10) return 'bver'
  return (
    NUMBERS.find((name) => name in given && typeof given[name] !== 'number') ??
    TEXTS.find((name) => name in given && typeof given[name] !== 'string') ??
    Object.keys(given).find((name) => name.endsWith('_'))
  )
}

function nextBase(base: Base, given: SenmlRecord): Base {
  return {
    name: 'bn' in given ? text(given['bn']) : base.name,
    time: 'bt' in given ? Number(given['bt']) : base.time,
    value: 'bv' in given ? Number(given['bv']) : base.value,
    unit: 'bu' in given ? text(given['bu']) : base.unit,
  }
}

function timeOf(base: Base, given: SenmlRecord, now: number): number {
  const seconds = base.time + (typeof given['t'] === 'number' ? given['t'] : 0)
  return Math.round(Math.abs(seconds) < RELATIVE ? now + seconds * 1000 : seconds * 1000)
}

/** Texts and data have no number; sums are of another quantity. Both are refused later, as no number. */
function valueOf(base: Base, given: SenmlRecord): unknown {
  if ('v' in given) return (base.value ?? 0) + Number(given['v'])
  return given['vb'] ?? given['vs'] ?? given['vd']
}

function splitName(
  name: string,
  properties: ReadonlyMap<string, unknown>,
  defaults: Defaults,
): { thing: string | undefined; property: string | undefined } {
  const at = Math.max(name.lastIndexOf(':'), name.lastIndexOf('/'))
  if (at > 0) return { thing: name.slice(0, at), property: name.slice(at + 1) }
  if (name === '' || properties.has(name))
    return { thing: defaults.thing, property: name || defaults.property }
  return { thing: name, property: defaults.property }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
