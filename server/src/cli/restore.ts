import { modules, openApp } from '../app.ts'
import { verifyAudit } from '#modules/trust/audit/index.ts'
import { listBackupIds, openRepository, restoreBackup, type Manifest } from '#modules/trust/backup/index.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { migrate, migrationFolders, migrationNames } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'

export type RestoreRequest = {
  target: string
  passphrase: string
  /** The newest where none is named. */
  id: string | undefined
  into: string
  progress?: (part: string, done: number, total: number) => void
}

export type RestoreReport = {
  id: string
  at: string
  tables: number
  rows: number
  files: number
  auditEntries: number
  seconds: number
}

/** Restores a backup to an empty folder, opens the installation made there and verifies its audit log. */
export async function restoreElsewhere(request: RestoreRequest): Promise<RestoreReport> {
  const { target, passphrase, into, progress = () => undefined } = request
  const began = performance.now()
  const repository = await openRepository(target, passphrase)
  const id = request.id ?? (await listBackupIds(repository)).at(-1)
  if (!id) throw new Error(`There are no backups in ${target}.`)
  const { manifest } = await restoreBackup({ repository, id, passphrase, to: into, makeSchema, progress })
  const auditEntries = await openRestored(into, manifest)
  return {
    id,
    at: manifest.at,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.files.length,
    auditEntries,
    seconds: (performance.now() - began) / 1000,
  }
}

/** The schema as it was when the backup was made; later migrations run when the installation starts. */
async function makeSchema(databaseUrl: string, migrations: Manifest['migrations']): Promise<void> {
  await refuseNewer(migrations)
  const database = openDatabase(databaseUrl, 2)
  try {
    await migrate(database.kysely, modules, (schema, name) => migrations[schema]?.includes(name) ?? false)
  } finally {
    await database.close()
  }
  const jobs = await openJobs(databaseUrl, modules)
  await jobs.stop()
}

async function refuseNewer(migrations: Manifest['migrations']): Promise<void> {
  const known = new Map<string, string[]>()
  for (const { schema, folder } of migrationFolders(modules)) known.set(schema, await migrationNames(folder))
  for (const [schema, names] of Object.entries(migrations)) {
    const unknown = names.find((name) => !known.get(schema)?.includes(name))
    if (unknown === undefined) continue
    throw new Error(
      `The backup was made by other or newer software (this one does not know ${schema}/${unknown}); restore it with that.`,
    )
  }
}

/** Starts what was restored as far as its modules' own checks (the keys above all) and reads its audit log again. */
async function openRestored(into: string, manifest: Manifest): Promise<number> {
  const config = readConfig({
    YUZHI_DATA: into,
    YUZHI_LOG_LEVEL: process.env['YUZHI_LOG_LEVEL'],
    YUZHI_DEMO: 'off',
  })
  const postgres = await startPostgres(config.dataDir)
  try {
    const app = await openApp({ config, databaseUrl: postgres.url, log: createLog(config.logLevel) })
    try {
      const { entries, fault } = await verifyAudit(app.ctx())
      if (fault)
        throw new Error(`The restored audit log is not whole at index ${fault.index}: ${fault.kind}.`)
      if (entries < manifest.audit.size)
        throw new Error(`The restored audit log has ${entries} entries, not ${manifest.audit.size}.`)
      return entries
    } finally {
      await app.close()
    }
  } finally {
    await postgres.stop()
  }
}
