import { createHash } from 'node:crypto'
import type { Store, Term } from 'n3'
import { bothLanguages, type BadRecord, type Distribution, type Harvested } from './foreign-record.ts'

const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const HYDRA = 'http://www.w3.org/ns/hydra/core#'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const FOAF_NAME = 'http://xmlns.com/foaf/0.1/name'
const LABELS = ['http://www.w3.org/2000/01/rdf-schema#label', `${DCT}title`]
const PREF_LABEL = 'http://www.w3.org/2004/02/skos/core#prefLabel'

/** Whether the statements are of a catalogue at all. */
export function hasCatalogue(store: Store): boolean {
  return ['Catalog', 'Dataset'].some((name) => store.countQuads(null, RDF_TYPE, `${DCAT}${name}`, null) > 0)
}

/** The next page by Hydra, in its present and its former words; undefined on the last. */
export function nextPage(page: Store): string | undefined {
  const [next] = ['next', 'nextPage'].flatMap((name) => page.getObjects(null, `${HYDRA}${name}`, null))
  return next?.termType === 'BlankNode' ? undefined : next?.value
}

/** How many entries the catalogue says it has, where its pages tell. */
export function toldTotal(store: Store): number | undefined {
  const totals = store.getObjects(null, `${HYDRA}totalItems`, null).map(({ value }) => Number(value))
  return totals.length > 0 && totals.every(Number.isInteger) ? Math.max(...totals) : undefined
}

/** All entries of the catalogue, those only named by it among them. */
export function* describeDatasets(store: Store): Generator<Harvested> {
  const subjects = new Map<string, Term>()
  for (const one of store.getObjects(null, `${DCAT}dataset`, null))
    if (one.termType !== 'Literal') subjects.set(one.id, one)
  for (const one of store.getSubjects(RDF_TYPE, `${DCAT}Dataset`, null)) subjects.set(one.id, one)
  const identities = identify(store, [...subjects.values()])
  for (const subject of subjects.values())
    yield describeOne(store, subject, identities.get(subject.id) ?? null)
}

/**
 * The identifier a catalogue gives stays when its address changes; where two entries claim one, each is known by its
 * address. A blank node without either is known by its title and publisher.
 */
function identify(store: Store, subjects: readonly Term[]): Map<string, string | null> {
  const claims = new Map<string, number>()
  const identifier = (subject: Term): string | undefined =>
    store
      .getObjects(subject, `${DCT}identifier`, null)
      .map(({ value }) => value.trim())
      .filter(Boolean)
      .sort()[0]
  for (const subject of subjects) {
    const claimed = identifier(subject)
    if (claimed) claims.set(claimed, (claims.get(claimed) ?? 0) + 1)
  }
  return new Map(
    subjects.map((subject) => {
      const claimed = identifier(subject)
      if (claimed && claims.get(claimed) === 1) return [subject.id, claimed]
      return [subject.id, subject.termType === 'BlankNode' ? contentIdentity(store, subject) : subject.value]
    }),
  )
}

function contentIdentity(store: Store, subject: Term): string | null {
  const titles = store.getObjects(subject, `${DCT}title`, null).map(({ value }) => value)
  if (titles.length === 0) return null
  const said = JSON.stringify([titles.sort(), nameOf(store, subject, 'publisher')])
  return `content:${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
}

function describeOne(store: Store, subject: Term, identity: string | null): Harvested {
  const place = subject.termType === 'BlankNode' ? 'blank node' : subject.value
  const bad = (reason: string): { bad: BadRecord } => ({ bad: { identity, reason, place } })
  const title = textsOf(store, subject, `${DCT}title`)
  if (title.zh === null && title.en === null) return bad('no-title')
  if (identity === null) return bad('no-identity')
  const description = textsOf(store, subject, `${DCT}description`)
  const one = (name: string): string | null => valuesOf(store, subject, name)[0] ?? null
  const distributions = store
    .getObjects(subject, `${DCAT}distribution`, null)
    .flatMap((node) => distributionOf(store, node) ?? [])
    .sort((a, b) => compare(a.url, b.url) || compare(a.title ?? '', b.title ?? ''))
  return {
    record: {
      identity,
      iri: subject.termType === 'NamedNode' ? subject.value : null,
      name: null,
      ...{ title_zh: title.zh ?? title.en ?? '', title_en: title.en },
      ...{ description_zh: description.zh, description_en: description.en },
      publisher: nameOf(store, subject, 'publisher'),
      keywords: valuesOf(store, subject, `${DCAT}keyword`),
      themes: valuesOf(store, subject, `${DCAT}theme`),
      licence: licenceOf(store, subject),
      ...{ issued: one(`${DCT}issued`), modified: one(`${DCT}modified`) },
      update_cycle: one(`${DCT}accrualPeriodicity`)?.split(/[/#]/).at(-1) ?? null,
      landing_page: one(`${DCAT}landingPage`),
      distributions,
      extras: {},
    },
  }
}

function textsOf(store: Store, subject: Term, predicate: string) {
  const texts = store
    .getObjects(subject, predicate, null)
    .flatMap((one) => (one.termType === 'Literal' ? [{ text: one.value, language: one.language }] : []))
  return bothLanguages(texts.sort((a, b) => compare(a.text, b.text)))
}

/** Literals and addresses; of a blank node what it is called, if it is called anything. */
function valuesOf(store: Store, subject: Term, predicate: string): string[] {
  const values = store
    .getObjects(subject, predicate, null)
    .flatMap((one) => (one.termType === 'BlankNode' ? (labelOf(store, one) ?? []) : one.value.trim()))
  return [...new Set(values.filter(Boolean))].sort()
}

function labelOf(store: Store, node: Term): string | undefined {
  const predicates = [FOAF_NAME, ...LABELS, PREF_LABEL]
  const texts = predicates.flatMap((predicate) => store.getObjects(node, predicate, null))
  const literals = texts.flatMap((one) =>
    one.termType === 'Literal' ? [{ text: one.value, language: one.language }] : [],
  )
  const { zh, en } = bothLanguages(literals)
  return zh ?? en ?? undefined
}

function nameOf(store: Store, subject: Term, name: string): string | null {
  const [node] = store.getObjects(subject, `${DCT}${name}`, null)
  if (!node) return null
  if (node.termType === 'Literal') return node.value.trim() || null
  return labelOf(store, node) ?? (node.termType === 'BlankNode' ? null : node.value)
}

/** Of the entry itself, else of its files where they agree. */
function licenceOf(store: Store, subject: Term): string | null {
  const own = nameOf(store, subject, 'license')
  if (own !== null) return own
  const files = store.getObjects(subject, `${DCAT}distribution`, null)
  const all = new Set(files.flatMap((node) => nameOf(store, node, 'license') ?? []))
  return all.size === 1 ? ([...all][0] ?? null) : null
}

function distributionOf(store: Store, node: Term): Distribution | undefined {
  const one = (name: string): string | undefined => valuesOf(store, node, name)[0]
  const url = one(`${DCAT}downloadURL`) ?? one(`${DCAT}accessURL`)
  if (url === undefined) return undefined
  const { zh, en } = textsOf(store, node, `${DCT}title`)
  const bytes = Number(one(`${DCAT}byteSize`) ?? NaN)
  return {
    ...{ title: zh ?? en, url },
    format: one(`${DCT}format`)?.split(/[/#]/).at(-1) ?? null,
    mediaType:
      one(`${DCAT}mediaType`)?.replace(/^https?:\/\/www\.iana\.org\/assignments\/media-types\//, '') ?? null,
    bytes: Number.isInteger(bytes) ? bytes : null,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
