import type { Ctx } from '#platform/ctx.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import { errors } from './errors.ts'
import { lateAfterOf } from './intake/quality.ts'
import type { StreamDefinition, StreamProperty } from './schema.ts'
import { compileShape, type ReadRecords } from './shape/compile-shape.ts'
import { findStream } from './stream-store.ts'

/** A property with unit and range, its own or those of its data element. */
export type Measured = { unit: string | undefined; min: number | undefined; max: number | undefined }

/** A stream made ready for posts: its shape compiled, its properties looked up. */
export type LiveStream = {
  code: string
  dataset: string
  definition: StreamDefinition
  properties: ReadonlyMap<string, Measured>
  read: ReadRecords
  lateAfter: number
}

/** Makes a registered stream ready for posts; throws `streams.notFound`. */
export async function loadLiveStream(ctx: Ctx, code: string): Promise<LiveStream> {
  const row = await findStream(ctx.db, code)
  if (!row) throw errors.notFound({ stream: code })
  return makeLiveStream(row.definition, row.dataset)
}

export function makeLiveStream(definition: StreamDefinition, dataset: string): LiveStream {
  const properties = new Map(definition.properties.map((property) => [property.name, measured(property)]))
  return {
    code: definition.code,
    dataset,
    definition,
    properties,
    read: compileShape(definition.shape, properties),
    lateAfter: lateAfterOf(definition.interval),
  }
}

/** Unit and range of a property: what the stream says, else what its data element says. */
export function measured({ element: id, unit, min, max }: StreamProperty): Measured {
  const element = id === undefined ? undefined : ELEMENTS.get(id)
  return {
    unit: unit ?? element?.unit,
    min: min ?? element?.range?.min,
    max: max ?? element?.range?.max,
  }
}
