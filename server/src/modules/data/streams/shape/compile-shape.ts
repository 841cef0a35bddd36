import type { Shape } from '../schema.ts'
import { compilePath } from './json-path.ts'
import { refuse, type Defaults, type Reading, type ReadPost } from './reading.ts'
import { readSenml } from './senml.ts'

/** A record of a post with its place in it. */
export type PostedRecord = { place: string; value: unknown }

/** Turns the records of a post into readings. */
export type ReadRecords = (records: readonly PostedRecord[], defaults: Defaults, now: number) => ReadPost

type Mapped = Extract<Shape, { kind: 'mapped' }>
type Properties = ReadonlyMap<string, { unit?: string | undefined }>

/** Compiles a stream's shape once; the reader it returns runs for every post. */
export function compileShape(shape: Shape, properties: Properties): ReadRecords {
  // A stream of one property need not name it.
  const only = properties.size === 1 ? [...properties.keys()][0] : undefined
  if (shape.kind === 'senml') {
    return (records, defaults, now) =>
      readSenml(
        records.map(({ value }) => value),
        properties,
        { ...defaults, property: defaults.property ?? only },
        now,
      )
  }
  const mapped: Mapped =
    shape.kind === 'mapped'
      ? shape
      : { kind: 'mapped', thing: 'thing', property: 'property', time: 'time', value: 'value', values: [] }
  return compileMapped(mapped, only)
}

function compileMapped(shape: Mapped, only: string | undefined): ReadRecords {
  const read = compileRecord(shape, only)
  const inner = shape.records === undefined ? undefined : compilePath(shape.records)
  return (records, defaults) => {
    const post: ReadPost = { readings: [], refused: [] }
    for (const { place, value } of records) {
      const found = inner ? inner(value) : [value]
      if (!Array.isArray(found)) {
        post.refused.push(refuse(place, 'not-a-record', { path: shape.records }))
        continue
      }
      for (let i = 0; i < found.length; i++) {
        const at = inner ? `${place}.${shape.records}[${i}]` : place
        const readings = read(found[i], at, defaults)
        if (readings.length === 0) post.refused.push(refuse(at, 'no-value'))
        for (const reading of readings) post.readings.push(reading)
      }
    }
    return post
  }
}

/** A bare number is a value of the property and thing the topic names. */
function compileRecord(shape: Mapped, only: string | undefined) {
  const optional = (path: string | undefined) => (path === undefined ? undefined : compilePath(path))
  const [thingAt, timeAt, propertyAt] = [
    optional(shape.thing),
    optional(shape.time),
    optional(shape.property),
  ]
  const valueAt = optional(shape.value)
  const values = shape.values.map(({ property, path }) => ({ property, at: compilePath(path) }))
  return (record: unknown, place: string, defaults: Defaults): Reading[] => {
    const bare = record === null || typeof record !== 'object'
    const thing = thingAt?.(record) ?? defaults.thing
    const time = timeAt?.(record)
    if (values.length > 0) {
      const readings: Reading[] = []
      for (const { property, at } of values) {
        const value = at(record)
        // A station that did not measure one of its properties leaves it out or empty.
        if (value !== undefined && value !== null)
          readings.push({ place: `${place}.${property}`, thing, property, time, value })
      }
      return readings
    }
    const value = bare ? record : valueAt?.(record)
    if (value === undefined || value === null) return []
    return [{ place, thing, property: propertyAt?.(record) ?? defaults.property ?? only, time, value }]
  }
}
