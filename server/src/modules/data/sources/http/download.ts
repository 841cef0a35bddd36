import { basename } from 'node:path/posix'
import { storeFile } from '#platform/files.ts'
import type { Connector, Haul } from '../connectors/connector.ts'
import type { DownloadSettings } from '../settings.ts'
import { authorizeSending } from './authorize.ts'
import { openClient } from './client.ts'

/** The file at an address, stored as it comes; the same bytes again are no delivery. */
export const download: Connector<DownloadSettings> = {
  async probe({ settings, secret, access, signal }) {
    const client = openClient({ access, signal, timeoutSeconds: 30, pace: async () => undefined })
    try {
      const look = authorizeSending(client, settings, secret, (ask) =>
        client.stream(ask, async (body, headers) => {
          body.destroy()
          const type = headers['content-type'] ?? null
          const bytes = headers['content-length'] ?? null
          const rows = [{ ...fileOf(settings.url, headers), type, bytes }]
          return { server: headers['server'] ?? null, tables: [], columns: [], rows, total: 1 }
        }),
      )
      return await look({ url: new URL(settings.url) })
    } finally {
      await client.close()
    }
  },
  async *read({ settings, secret, access, signal, dataDir, pace, count }) {
    const { timeoutSeconds, url } = settings
    const client = openClient({ access, signal, timeoutSeconds, pace })
    try {
      const take = authorizeSending(client, settings, secret, (ask) =>
        client.stream(ask, async (body, headers): Promise<Haul> => {
          const { sha256, bytes } = await storeFile(dataDir, body)
          const files = [{ ...fileOf(url, headers), sha256, bytes }]
          return { files, records: 1, shape: null, cursor: null }
        }),
      )
      const haul = await take({ url: new URL(url) })
      count('records')
      yield haul
    } finally {
      await client.close()
    }
  },
}

/** The name the server gives the file, else the last part of its address; only ever shown, never a path. */
function fileOf(url: string, headers: Record<string, string>): { name: string } {
  const disposition = headers['content-disposition'] ?? ''
  const [, extended] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  const [, plain] = /filename="?([^";]+)"?/i.exec(disposition) ?? []
  const given = extended ? decoded(extended) : (plain ?? decoded(new URL(url).pathname))
  return { name: basename(given).slice(-200) || 'download' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
