import { openApp, type App } from '../app.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'

/**
 * Opens this folder's installation for one command, beside a running system or alone: a PostgreSQL that runs already is
 * used and left running, one that had to be started is stopped afterwards.
 */
export async function withInstallation<T>(work: (app: App, databaseUrl: string) => Promise<T>): Promise<T> {
  const config = readConfig()
  const postgres = config.databaseUrl ? undefined : await startPostgres(config.dataDir)
  const databaseUrl = config.databaseUrl ?? postgres?.url ?? ''
  try {
    const app = await openApp({ config, databaseUrl, log: createLog(config.logLevel) })
    try {
      return await work(app, databaseUrl)
    } finally {
      await app.close()
    }
  } finally {
    if (postgres?.startedHere) await postgres.stop()
  }
}
