import { Store } from 'n3'
import type { Connector, Haul, Reading } from '../connectors/connector.ts'
import { errors } from '../errors.ts'
import { authorize, type AuthorizedAsk } from '../http/authorize.ts'
import { openClient } from '../http/client.ts'
import { nextLink } from '../http/read-pages.ts'
import type { DcatSettings } from '../settings.ts'
import { describeDatasets, hasCatalogue, nextPage, toldTotal } from './describe-datasets.ts'
import type { Harvested } from './foreign-record.ts'
import { harvestHaul } from './harvest-haul.ts'
import { formatOf, readGraph } from './read-graph.ts'

const ACCEPT = 'text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, */*;q=0.1'
const MOST_PAGES = 2000
const SAMPLE = 10

/** Entries of a catalogue written in DCAT: Turtle, JSON-LD or RDF/XML, in one document or in pages by Hydra or links. */
export const dcat: Connector<DcatSettings> = {
  async probe({ settings, secret, access, signal }) {
    const client = openClient({ access, signal, timeoutSeconds: 30, pace: async () => undefined })
    try {
      const url = new URL(settings.url)
      const store = new Store()
      const { server } = await addPage(authorize(client, settings, secret), store, url, 1)
      const found = [...describeDatasets(store)].flatMap((one) => ('record' in one ? [one.record] : []))
      const rows = found
        .slice(0, SAMPLE)
        .map(({ identity, title_zh: title, publisher }) => ({ identity, title, publisher }))
      return { server, tables: [], columns: [], rows, total: toldTotal(store) ?? null }
    } finally {
      await client.close()
    }
  },
  async *read(reading) {
    const { settings, secret, access, signal } = reading
    const { timeoutSeconds } = settings
    const client = openClient({ access, timeoutSeconds, signal, pace: () => reading.pace() })
    try {
      yield await readHaul(reading, authorize(client, settings, secret))
    } finally {
      await client.close()
    }
  },
}

/** All pages are put together before they are read: what is said of one entry may stand on several. */
async function readHaul(reading: Reading<DcatSettings>, ask: AuthorizedAsk): Promise<Haul> {
  const store = new Store()
  const read = new Set<string>()
  for (let url: URL | undefined = new URL(reading.settings.url); url !== undefined;) {
    if (read.has(url.href) || read.size >= MOST_PAGES) throw errors.pagingLoops({ host: url.host })
    read.add(url.href)
    const { next } = await addPage(ask, store, url, read.size)
    url = next
  }
  const all = [...describeDatasets(store)]
  const total = toldTotal(store)
  const isWhole = total === undefined || all.length >= total
  if (!isWhole) await reading.log('warn', 'fewer-than-told', { read: all.length, total })
  return harvestHaul(reading, each(all), () => isWhole)
}

type Page = { next: URL | undefined; server: string }

async function addPage(ask: AuthorizedAsk, store: Store, url: URL, page: number): Promise<Page> {
  const { text, headers } = await ask({ url, headers: { accept: ACCEPT } })
  const format = formatOf(headers['content-type'], text)
  const own = new Store()
  await readGraph(own, { text, format, base: url.href, page })
  if (page === 1 && !hasCatalogue(own))
    throw errors.badReply({ host: url.host, reason: 'no-catalogue', format })
  store.addQuads(own.getQuads(null, null, null, null))
  const told = nextPage(own) ?? nextLink(headers['link'] ?? '')
  const next = told === undefined ? undefined : new URL(told, url)
  if (next && next.origin !== url.origin) throw errors.badReply({ host: next.host, reason: 'other-origin' })
  return { next, server: `${headers['server'] ?? url.host} (${format})` }
}

async function* each(all: readonly Harvested[]): AsyncGenerator<Harvested> {
  yield* all
}
