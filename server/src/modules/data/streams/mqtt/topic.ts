/** A topic of the broker: `streams/<code>`, then perhaps a thing, then perhaps a property. */
export type Topic = { stream: string; thing?: string; property?: string }

/** Reads a topic; undefined for one that is none of ours. */
export function readTopic(topic: string): Topic | undefined {
  const [root, stream, thing, property, ...more] = topic.split('/')
  if (root !== 'streams' || !stream || more.length > 0 || thing === '' || property === '') return undefined
  return { stream, ...(thing !== undefined && { thing }), ...(property !== undefined && { property }) }
}

/** Whether who may see these things of this stream may have a subscription: none of its matches may be another's. */
export function maySubscribe(
  filter: string,
  { stream, things }: { stream: string; things: ReadonlySet<string> | null },
): boolean {
  const [root, code, thing] = filter.split('/')
  if (root !== 'streams' || code !== stream) return false
  return things === null || (thing !== undefined && things.has(thing))
}
