import type { Settings } from '../settings.ts'
import type { Connector } from './connector.ts'

/** The connector of a kind, loaded when first needed: drivers are large. */
export async function connectorOf(kind: Settings['kind']): Promise<Connector<Settings>> {
  const found = await loaders[kind]()
  return found as unknown as Connector<Settings>
}

const loaders: { [K in Settings['kind']]: () => Promise<Connector<Extract<Settings, { kind: K }>>> } = {
  postgresql: async () => (await import('./postgresql.ts')).postgresql,
  mysql: async () => (await import('./mysql.ts')).mysql,
  http: async () => (await import('../http/http.ts')).http,
  folder: async () => (await import('./folder.ts')).folder,
  ckan: async () => (await import('../harvest/ckan.ts')).ckan,
  dcat: async () => (await import('../harvest/dcat.ts')).dcat,
  download: async () => (await import('../http/download.ts')).download,
}
