import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chmod } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { modules } from '../src/app.ts'
import { openDatabase } from '../src/platform/db.ts'
import { openJobs } from '../src/platform/jobs.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres.ts'

/** One PostgreSQL for the run and one migrated template that every test file clones in about 0.1 s. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-test-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir, { durable: false })
  const admin = openDatabase(postgres.url, 1)
  await admin.pool.query('create database template_yuzhi')
  const url = postgres.url.replace(/\/postgres$/, '/template_yuzhi')
  const template = openDatabase(url, 2)
  await migrate(template.kysely, modules)
  await template.close()
  const jobs = await openJobs(url, modules)
  await jobs.stop()
  await admin.close()
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}
