import type { LiveStream } from '../live-stream.ts'
import type { Reason, Refused } from '../schema.ts'
import { refuse, type Reading, type ReadPost } from '../shape/reading.ts'
import { readTime } from '../shape/read-time.ts'
import { rangeQuality, timeQuality, UNTRUSTED_TIME } from './quality.ts'
import type { Datastream, Registry } from './registry.ts'

/** A validated observation, ready to be written. */
export type Observation = {
  place: string
  datastream: Datastream
  time: number
  result: number
  quality: number
}

/** A reading whose values have their types; whether its datastream exists is not yet known. */
type Typed = {
  place: string
  thing: string
  property: string
  time: number
  assumed: boolean
  result: number
}

/** Topics are parts of names, so a thing has none of their special characters, and nothing invisible. */
const THING = /^[^\p{C}+#]{1,128}$/u

/** Gives each reading its types or its refusal. `things` are those the token may post for. */
export function typeReadings(
  stream: LiveStream,
  post: ReadPost,
  things: ReadonlySet<string> | null,
  now: number,
): { typed: Typed[]; refused: Refused[] } {
  const typed: Typed[] = []
  const refused = post.refused
  for (const reading of post.readings) {
    const found = typeReading(stream, reading, things, now)
    if (typeof found === 'string') refused.push(refuse(reading.place, found, detailsOf(found, reading)))
    else typed.push(found)
  }
  return { typed, refused }
}

function typeReading(
  stream: LiveStream,
  { place, thing, property, time, value }: Reading,
  things: ReadonlySet<string> | null,
  now: number,
): Typed | Reason {
  if (thing === undefined || thing === null || thing === '') return 'no-thing'
  const name = typeof thing === 'number' && Number.isSafeInteger(thing) ? String(thing) : thing
  if (typeof name !== 'string' || !THING.test(name)) return 'bad-thing'
  if (things !== null && !things.has(name)) return 'thing-not-allowed'
  if (property === undefined || property === null || property === '') return 'no-property'
  if (typeof property !== 'string' || !stream.properties.has(property)) return 'unknown-property'
  const result = readResult(value)
  if (result === undefined) return 'not-a-number'
  const assumed = time === undefined || time === null
  const at = assumed ? now : readTime(time)
  if (!(at >= LEAST_TIME && at < GREATEST_TIME)) return 'bad-time'
  return { place, thing: name, property, time: at, assumed, result }
}

/** What the database can hold as a time and ISO 8601 can write with four digits of year. */
const LEAST_TIME = Date.parse('0001-01-01T00:00:00Z')
const GREATEST_TIME = Date.parse('9999-01-01T00:00:00Z')

/** A finite number, a number as text, or a state as 1 and 0. */
function readResult(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  const number =
    typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
      ? Number(value)
      : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function detailsOf(reason: Reason, { thing, property, time, value }: Reading): Record<string, unknown> {
  const shown = (given: unknown): unknown =>
    typeof given === 'string' ? given.slice(0, 100) : typeof given === 'object' ? typeof given : given
  if (reason === 'bad-time') return { time: shown(time) }
  if (reason === 'not-a-number') return { value: shown(value) }
  if (reason === 'unknown-property') return { property: shown(property) }
  return reason === 'bad-thing' || reason === 'thing-not-allowed' ? { thing: shown(thing) } : {}
}

/** Finds each reading's datastream, making new ones up to the stream's limit, and says what is to be said of it. */
export async function qualify(
  stream: LiveStream,
  typed: readonly Typed[],
  registry: Registry,
  now: number,
): Promise<{ observations: Observation[]; refused: Refused[] }> {
  const { code, lateAfter, properties } = stream
  const unknown = typed.filter(({ thing, property }) => !registry.find(code, thing, property))
  if (unknown.length > 0) await registry.learn(code, stream.definition.maxThings, unknown)
  const observations: Observation[] = []
  const refused: Refused[] = []
  for (const { place, thing, property, time, assumed, result } of typed) {
    const datastream = registry.find(code, thing, property)
    if (!datastream) {
      refused.push(refuse(place, 'too-many-things', { thing, limit: stream.definition.maxThings }))
      continue
    }
    const range = properties.get(property)
    const quality =
      timeQuality({ time, assumed, now, newest: datastream.newest, lateAfter }) |
      rangeQuality(result, range?.min, range?.max)
    if ((quality & UNTRUSTED_TIME) === 0 && time > (datastream.newest ?? -Infinity)) datastream.newest = time
    observations.push({ place, datastream, time, result, quality })
  }
  return { observations, refused }
}
