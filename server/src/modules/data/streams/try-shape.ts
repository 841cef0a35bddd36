import type { Ctx } from '#platform/ctx.ts'
import { rangeQuality, flagsOf, timeQuality } from './intake/quality.ts'
import { typeReadings } from './intake/observation.ts'
import { makeLiveStream } from './live-stream.ts'
import type { StreamDefinition, Trial } from './schema.ts'
import { formOf, parseBody } from './shape/parse-body.ts'
import { verifyStream } from './verify-stream.ts'

/** Shows what a definition makes of a sample payload; nothing is stored. */
export async function tryShape(
  ctx: Ctx,
  {
    definition,
    payload,
    contentType,
  }: { definition: StreamDefinition; payload: string; contentType: string },
): Promise<Trial> {
  verifyStream(definition)
  const stream = makeLiveStream(definition, definition.code)
  const now = ctx.clock.now().getTime()
  const body = parseBody(payload, formOf(contentType) ?? 'json')
  const { typed, refused } = typeReadings(stream, stream.read(body.records, {}, now), null, now)
  const readings = typed.map(({ thing, property, time, assumed, result }) => {
    const range = stream.properties.get(property)
    const flags = flagsOf(
      timeQuality({ time, assumed, now, newest: undefined, lateAfter: stream.lateAfter }) |
        rangeQuality(result, range?.min, range?.max),
    )
    return { thing, property, time: new Date(time).toISOString(), result, flags }
  })
  return { readings, refused: [...body.refused, ...refused] }
}
