import { openApp } from '#src/app.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'

/** The server of the export benchmark, alone in its process so that its memory is its own; answers `rss` by message. */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const config = readConfig({ YUZHI_DATA: dataDir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
const app = await openApp({ config, databaseUrl, log: createLog('error'), skipMigration: true })
const address = await app.http.listen({ host: '127.0.0.1', port: 0 })

process.on('message', (message) => {
  if (message === 'stop') void app.close().then(() => process.exit(0))
  else process.send?.({ rss: process.memoryUsage().rss / 1e6, peak: process.resourceUsage().maxRSS / 1e3 })
})
process.send?.({ address })
