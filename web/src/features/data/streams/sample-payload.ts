import type { StreamInput } from './api.ts'

/** A payload of a stream's shape, as a device would send it. */
export function samplePayload(
  { shape, properties }: Pick<StreamInput, 'shape' | 'properties'>,
  at: Date,
): unknown {
  const time = at.toISOString().replace(/\.\d+/, '')
  const first = properties[0]?.name ?? 'value'
  if (shape.kind === 'plain') return { thing: 'station-1', property: first, time, value: 1.5 }
  if (shape.kind === 'senml') {
    const [head, ...more] = properties.map(({ name }) => ({ n: name, v: 1.5 }))
    return [{ bn: 'station-1/', bt: Math.floor(at.getTime() / 1000), ...head }, ...more]
  }
  const record: Record<string, unknown> = {}
  put(record, shape.thing, 'station-1')
  put(record, shape.time, time)
  put(record, shape.property, first)
  put(record, shape.value, 1.5)
  for (const { path } of shape.values ?? []) put(record, path, 1.5)
  if (shape.records === undefined) return record
  const document: Record<string, unknown> = {}
  put(document, shape.records, [record])
  return document
}

/** Puts a value where a path says; places of arrays become arrays. */
function put(document: Record<string, unknown>, path: string | undefined, value: unknown): void {
  if (!path) return
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step)
  let at: Record<string, unknown> = document
  steps.forEach((step, i) => {
    if (i === steps.length - 1) at[step] = value
    else at = (at[step] ??= /^\d+$/.test(steps[i + 1] ?? '') ? [] : {}) as Record<string, unknown>
  })
}
