import { DataFactory, Writer, type Quad } from 'n3'

const { literal, namedNode, quad } = DataFactory

export type Value =
  | string
  | { '@id': string }
  | { '@value': string; '@language': string }
  | { '@value': string; '@type': string }
export type Node = { '@id': string; '@type': string[] } & { [property: string]: Value | Value[] | string[] }

/** Flat JSON-LD 1.1: named nodes only, a context of prefixes and nothing else. */
export type JsonLd = { '@context': Readonly<Record<string, string>>; '@graph': Node[] }

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The same statements as Turtle. */
export function toTurtle(document: JsonLd): Promise<string> {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes: document['@context'] })
    writer.addQuads(document['@graph'].flatMap((node) => quadsOf(node, document['@context'])))
    writer.end((error, text: string) => (error ? reject(error) : resolve(text)))
  })
}

function quadsOf(node: Node, context: JsonLd['@context']): Quad[] {
  const subject = namedNode(node['@id'])
  const expand = (name: string): string => {
    const [prefix = '', ...local] = name.split(':')
    return context[prefix] === undefined ? name : `${context[prefix]}${local.join(':')}`
  }
  const term = (value: Value) => {
    if (typeof value === 'string') return literal(value)
    if ('@id' in value) return namedNode(value['@id'])
    if ('@language' in value) return literal(value['@value'], value['@language'])
    return literal(value['@value'], namedNode(expand(value['@type'])))
  }
  return Object.entries(node).flatMap(([name, values]) => {
    if (name === '@id') return []
    const list = [values].flat() as Value[]
    if (name === '@type')
      return list.map((type) => quad(subject, namedNode(RDF_TYPE), namedNode(expand(String(type)))))
    return list.map((value) => quad(subject, namedNode(expand(name)), term(value)))
  })
}
