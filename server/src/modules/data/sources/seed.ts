import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { executeRun } from '#modules/data/ingest/index.ts'
import { inboxOf } from './connectors/folder.ts'
import { executeFetch } from './execute-fetch.ts'
import { getFetch } from './get-fetch.ts'
import { requestFetch } from './request-fetch.ts'
import { saveConnection } from './save-connection.ts'
import { ConnectionInput } from './schema.ts'

const SOURCE = 'population-yearbook'
const FOLDER = 'population-yearbook'
const FILE = 'population-2020-2025.csv'

/** A watched folder for a demonstration source, with the file its department put there. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const folder = join(inboxOf(ctx.config.dataDir), FOLDER)
  await mkdir(folder, { recursive: true })
  await copyFile(samplePath('population', FILE), join(folder, FILE))
  const input = (settleSeconds: number): ConnectionInput => {
    const settings = { kind: 'folder' as const, folder: FOLDER, pattern: '*.csv', settleSeconds }
    return ConnectionInput.parse({ settings, cron: '30 6 * * *' })
  }
  // The file is whole already; those that come later have to stand still first.
  await saveConnection(ctx, SOURCE, input(0))
  const fetch = await requestFetch(ctx, SOURCE)
  const { signal } = new AbortController()
  await executeFetch(ctx, fetch, signal)
  for (const { run } of (await getFetch(ctx, fetch)).deliveries) await executeRun(ctx, run, signal)
  await saveConnection(ctx, SOURCE, input(2))
  const { status, deliveries } = await getFetch(ctx, fetch)
  report(`${SOURCE} ${status}: ${deliveries.map((one) => one.status).join(', ')}`)
}
