import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { AnyTables } from './ctx.ts'
import type { ModuleDefinition } from './module.ts'

/** The database schema a module owns: the last part of its name. */
export function schemaOf(module: string): string {
  return module.split('/').at(-1) as string
}

/**
 * Brings every module's schema up to date, in map order. Migrations are files `migrations/YYYY-MM-DD-verb-noun.ts`
 * exporting `up(db)`; each runs in its own transaction and is recorded in `<schema>._migration`.
 */
export async function migrate(
  db: Kysely<AnyTables>,
  modules: readonly ModuleDefinition[],
): Promise<string[]> {
  const applied: string[] = []
  await migrateFolder(db, 'platform', join(import.meta.dirname, 'migrations'), applied)
  for (const module of modules) {
    const folder = join(module.folder, 'migrations')
    if (existsSync(folder)) await migrateFolder(db, schemaOf(module.name), folder, applied)
  }
  return applied
}

async function migrateFolder(
  db: Kysely<AnyTables>,
  schema: string,
  folder: string,
  applied: string[],
): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  const migrator = new Migrator({
    db,
    migrationTableSchema: schema,
    migrationTableName: '_migration',
    migrationLockTableName: '_migration_lock',
    provider: { getMigrations: () => readMigrations(folder) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw new Error(`Migration of schema ${schema} failed.`, { cause: error })
  for (const result of results ?? []) applied.push(`${schema}/${result.migrationName}`)
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
  const entries = files.map(async (file) => {
    const migration = (await import(pathToFileURL(join(folder, file)).href)) as Migration
    return [file.replace(/\.ts$/, ''), migration] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
