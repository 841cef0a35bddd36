import { Readable } from 'node:stream'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { DataFactory, StreamParser, type Quad, type Store } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { isAppError } from '#platform/errors.ts'
import { errors } from '../errors.ts'

export type RdfFormat = 'turtle' | 'json-ld' | 'rdf-xml'

const MOST_STATEMENTS = 2_000_000

const TYPES: readonly [RegExp, RdfFormat][] = [
  [/turtle|n-triples|n3/, 'turtle'],
  [/json/, 'json-ld'],
  [/xml/, 'rdf-xml'],
]

/** By what the reply says of itself, and by its first characters where it says nothing of use. */
export function formatOf(contentType: string | undefined, text: string): RdfFormat {
  const named = TYPES.find(([type]) => type.test(contentType ?? ''))
  if (named) return named[1]
  const head = text.trimStart().slice(0, 500)
  if (/^[[{]/.test(head)) return 'json-ld'
  return /^<(\?xml|!|rdf:|[A-Za-z]+:RDF)/.test(head) ? 'rdf-xml' : 'turtle'
}

/**
 * Adds the statements of one document to the store. Blank nodes are its own: `page` keeps those of several documents
 * apart. A context that is not written in the document is never fetched.
 */
export async function readGraph(
  store: Store,
  document: { text: string; format: RdfFormat; base: string; page: number },
): Promise<void> {
  const { text, format, base, page } = document
  const parser = parserOf(format, base)
  const own = ownBlankNodes(page)
  try {
    const statements = Readable.from([text], { objectMode: false }).pipe(parser as NodeJS.ReadWriteStream)
    for await (const one of statements as unknown as AsyncIterable<Quad>) {
      if (store.size >= MOST_STATEMENTS) throw errors.replyTooLarge({ limitStatements: MOST_STATEMENTS })
      store.addQuad(own(one))
    }
  } catch (error) {
    if (isAppError(error)) throw error
    const { message = '' } = error as Error
    if (message.includes(REMOTE)) throw errors.remoteContext({ page })
    throw errors.badReply({ reason: 'no-rdf', format, page, message: message.slice(0, 200) }, error)
  }
}

const REMOTE = 'remote context refused'

function parserOf(format: RdfFormat, baseIRI: string) {
  if (format === 'rdf-xml') return new RdfXmlParser({ baseIRI })
  if (format === 'turtle') return new StreamParser({ baseIRI })
  const documentLoader = { load: () => Promise.reject(new Error(REMOTE)) }
  return new JsonLdParser({ baseIRI, documentLoader })
}

type Term = { termType: string; value: string }

function ownBlankNodes(page: number): (quad: Quad) => Quad {
  const { blankNode, namedNode, literal, quad } = DataFactory
  const node = (term: Term) =>
    term.termType === 'BlankNode' ? blankNode(`p${page}-${term.value}`) : namedNode(term.value)
  return ({ subject, predicate, object }) => {
    const value =
      object.termType === 'Literal'
        ? literal(object.value, object.language || namedNode(object.datatype.value))
        : node(object)
    return quad(node(subject), namedNode(predicate.value), value)
  }
}
