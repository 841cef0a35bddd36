import { Store, Writer, type Quad } from 'n3'
import { PREFIXES } from './graph.ts'

/** The statements as Turtle. */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes: PREFIXES })
    writer.addQuads(new Store([...quads]).getQuads(null, null, null, null))
    writer.end((error, text: string) => (error ? reject(error) : resolve(text)))
  })
}

type JsonValue = { '@id': string } | { '@value': string; '@language'?: string; '@type'?: string }
type JsonNode = { '@id': string; '@type': string[]; [property: string]: string | string[] | JsonValue[] }

/** The statements as flattened JSON-LD 1.1 with a context of prefixes, readable without fetching anything. */
export function writeJsonLd(quads: readonly Quad[]): object {
  const nodes = new Map<string, JsonNode>()
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? { '@id': subject.value, '@type': [] }
    nodes.set(subject.value, node)
    if (predicate.value === `${PREFIXES.rdf}type`) {
      const type = compact(object.value)
      if (!node['@type'].includes(type)) node['@type'].push(type)
      continue
    }
    const name = compact(predicate.value)
    const values = (node[name] ?? []) as JsonValue[]
    const value = jsonValue(object)
    if (!values.some((known) => JSON.stringify(known) === JSON.stringify(value))) values.push(value)
    node[name] = values
  }
  return { '@context': PREFIXES, '@graph': [...nodes.values()] }
}

function jsonValue(object: Quad['object']): JsonValue {
  if (object.termType !== 'Literal') return { '@id': object.value }
  if (object.language) return { '@value': object.value, '@language': object.language }
  if (object.datatype.value === `${PREFIXES.xsd}string`) return { '@value': object.value }
  return { '@value': object.value, '@type': compact(object.datatype.value) }
}

function compact(iri: string): string {
  for (const [prefix, base] of Object.entries(PREFIXES)) {
    if (iri.startsWith(base)) return `${prefix}:${iri.slice(base.length)}`
  }
  return iri
}
