import { DataFactory, type Quad } from 'n3'

const { namedNode, literal, quad } = DataFactory

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dqv: 'http://www.w3.org/ns/dqv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
type Prefix = keyof typeof PREFIXES

/** A name of one of the vocabularies, such as `dct:title`. */
export type Name = `${Prefix}:${string}`

/** The IRI a prefixed name stands for. */
export function iri(name: Name): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${PREFIXES[prefix as Prefix]}${local}`
}

/** An object of a statement: another node by IRI, a text in both languages, or a typed value. */
export type Value =
  | { node: string }
  | { zh: string; en: string }
  | { text: string; language?: string }
  | { value: string | number; type: Name }

/** A typed node with what is said of it; absent values say nothing. */
export type Description = Partial<Record<Name, Value | readonly Value[] | undefined>>

/** Statements about one node: its class and its properties. */
export function describe(subject: string, type: Name, description: Description): Quad[] {
  const node = namedNode(subject)
  const quads = [quad(node, namedNode(iri('rdf:type')), namedNode(iri(type)))]
  for (const [name, values] of Object.entries(description)) {
    for (const value of [values ?? []].flat())
      for (const object of termsOf(value)) quads.push(quad(node, namedNode(iri(name as Name)), object))
  }
  return quads
}

function termsOf(value: Value) {
  if ('node' in value) return [namedNode(value.node)]
  if ('zh' in value) return [literal(value.zh, 'zh'), literal(value.en, 'en')]
  if ('text' in value) return [literal(value.text, value.language)]
  return [literal(String(value.value), namedNode(iri(value.type)))]
}
