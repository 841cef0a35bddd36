import { ELEMENTS } from '#modules/data/standards/index.ts'
import { errors } from './errors.ts'
import { measured } from './live-stream.ts'
import type { StreamDefinition, StreamProperty } from './schema.ts'
import { compilePath } from './shape/json-path.ts'

/** Refuses a definition that could not take a single observation, naming what is wrong. */
export function verifyStream({ properties, shape }: StreamDefinition): void {
  const names = new Set<string>()
  for (const property of properties) {
    if (names.has(property.name)) throw errors.propertyTwice({ property: property.name })
    names.add(property.name)
    verifyProperty(property)
  }
  if (shape.kind !== 'mapped') return
  const { records, thing, time, property, value, values } = shape
  for (const path of [records, thing, time, property, value, ...values.map((each) => each.path)])
    if (path !== undefined) verifyPath(path)
  const stranger = values.find((each) => !names.has(each.property))
  if (stranger) throw errors.shapeIncomplete({ property: stranger.property })
  if (values.length === 0 && value === undefined) throw errors.shapeIncomplete({ missing: 'value' })
}

function verifyProperty(property: StreamProperty): void {
  if (property.element !== undefined && !ELEMENTS.has(property.element))
    throw errors.unknownElement({ element: property.element })
  const { min, max } = measured(property)
  if (min !== undefined && max !== undefined && min > max)
    throw errors.rangeEmpty({ property: property.name, min, max })
}

function verifyPath(path: string): void {
  try {
    compilePath(path)
  } catch (cause) {
    throw errors.shapeIncomplete({ path }, cause)
  }
}

/** Refuses to take away what the observations stored so far need: a property, or the unit of its numbers. */
export function verifyChange(
  before: StreamDefinition,
  after: StreamDefinition,
  used: readonly string[],
): void {
  for (const name of used) {
    const was = before.properties.find((property) => property.name === name)
    const is = after.properties.find((property) => property.name === name)
    if (was && (!is || measured(is).unit !== measured(was).unit))
      throw errors.propertyFixed({ property: name })
  }
}
