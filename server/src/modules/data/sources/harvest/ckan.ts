import type { Connector, Haul, Reading } from '../connectors/connector.ts'
import { authorize, type AuthorizedAsk } from '../http/authorize.ts'
import { openClient } from '../http/client.ts'
import { readPages } from '../http/read-pages.ts'
import { sampleOf } from '../http/sample.ts'
import { openSpool, type Spool } from '../http/spool.ts'
import { HttpSettings, type CkanSettings } from '../settings.ts'
import type { Harvested } from './foreign-record.ts'
import { harvestHaul } from './harvest-haul.ts'
import { readPackage } from './read-package.ts'

/** Entries of a catalogue that speaks the CKAN Action API (2.x): `package_search`, page by page, in the order of names. */
export const ckan: Connector<CkanSettings> = {
  async probe({ settings, secret, access, signal }) {
    const client = openClient({ ...{ access, signal }, timeoutSeconds: 30, pace: async () => undefined })
    try {
      return await sampleOf(authorize(client, settings, secret), searchOf(settings))
    } finally {
      await client.close()
    }
  },
  async *read(reading) {
    const { settings, secret, access, signal, dataDir } = reading
    const { timeoutSeconds } = settings
    const client = openClient({ access, timeoutSeconds, signal, pace: () => reading.pace() })
    const spool = await openSpool(dataDir)
    try {
      yield await readHaul(reading, authorize(client, settings, secret), spool)
    } finally {
      await spool.close()
      await client.close()
    }
  },
}

async function readHaul(reading: Reading<CkanSettings>, ask: AuthorizedAsk, spool: Spool): Promise<Haul> {
  const { organisation } = reading.settings
  const search = searchOf(reading.settings)
  const { url, recordsPath } = search
  const parameters = {
    sort: 'name asc',
    ...(organisation === undefined ? {} : { fq: `organization:${organisation}` }),
  }
  const { settledPass } = await readPages(
    { ...reading, settings: search },
    ask,
    { url, recordsPath, parameters },
    spool,
  )
  const harvested = packagesOf(reading, ask, spool.lines(settledPass))
  return harvestHaul(reading, harvested, () => settledPass !== undefined)
}

/** Where a search tells less than all of a package, the package itself is asked for. */
async function* packagesOf(
  { settings }: Reading<CkanSettings>,
  ask: AuthorizedAsk,
  lines: AsyncIterable<string>,
): AsyncGenerator<Harvested> {
  for await (const line of lines) {
    const found = JSON.parse(line) as { id?: unknown; resources?: unknown }
    const isPartial = typeof found.id === 'string' && !Array.isArray(found.resources)
    const whole = isPartial ? await showPackage(settings, ask, String(found.id)) : undefined
    yield readPackage(whole ?? found, baseOf(settings))
  }
}

async function showPackage({ url }: CkanSettings, ask: AuthorizedAsk, id: string): Promise<unknown> {
  const address = actionUrl(url, 'package_show')
  address.searchParams.set('id', id)
  const { text } = await ask({ url: address })
  return (JSON.parse(text) as { result?: unknown }).result
}

function searchOf({ url, authentication, timeoutSeconds, pageSize }: CkanSettings): HttpSettings {
  return HttpSettings.parse({
    ...{ kind: 'http', url: actionUrl(url, 'package_search').href, authentication, timeoutSeconds },
    ...{ recordsPath: 'result.results', totalPath: 'result.count', key: ['id'] },
    paging: {
      ...{ how: 'offset', parameter: 'start', sizeParameter: 'rows', size: pageSize },
      overlap: Math.min(10, pageSize - 1),
    },
  })
}

/** People give the address of the site, of its API or of one action. */
function baseOf({ url }: Pick<CkanSettings, 'url'>): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname.replace(/\/api(\/3)?(\/action.*)?\/?$/, '').replace(/\/$/, '')}`
}

function actionUrl(url: string, action: string): URL {
  return new URL(`${baseOf({ url })}/api/3/action/${action}`)
}
