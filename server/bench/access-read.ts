import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '#src/app.ts'
import { previewRows } from '#src/modules/data/catalog/preview-rows.ts'
import { getEntry } from '#src/modules/data/catalog/get-dataset.ts'
import { contractOf } from '#src/modules/data/catalog/contract-of.ts'
import { visibleColumns } from '#src/modules/data/catalog/visible-columns.ts'
import { patientsSql, publish, registerPatients } from '#src/modules/data/exchange/testing/fixture.ts'
import { readConfig } from '#platform/config.ts'
import type { Actor } from '#platform/ctx.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'

const READS = 200

const analyst: Actor = {
  ...{ kind: 'person', id: 'p', name: 'p', roles: ['analyst'] },
  ...{ organisation: 'tjj', region: '330000' },
}

/** Median milliseconds of a page of rows as the API reads it, and of what policies cost of that: decision and row filter. */
export async function measureRead(): Promise<{ read: number; enforcement: number; percent: number }> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('silent') })
  try {
    await registerPatients(app.ctx())
    await publish(app.ctx(), patientsSql(10_000))
    const ctx = app.ctx(analyst)
    const entry = await getEntry(ctx, 'patients')
    const read = await median(() => previewRows(ctx, 'patients', { page: 1, size: 20 }))
    const decided = await median(async () => {
      const { decision } = await visibleColumns(ctx, entry, { action: 'read' })
      decision.where()
    })
    const contract = await median(async () => void contractOf(entry))
    const enforcement = decided - contract
    return { read, enforcement, percent: (100 * enforcement) / (read - enforcement) }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < READS; i += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[READS / 2] ?? 0
}
