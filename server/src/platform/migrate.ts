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
 * @param wanted which migrations to run (a restored backup needs the schema it was made with); by default all
 */
export async function migrate(
  db: Kysely<AnyTables>,
  modules: readonly ModuleDefinition[],
  wanted: (schema: string, migration: string) => boolean = () => true,
): Promise<string[]> {
  const applied: string[] = []
  for (const { schema, folder } of migrationFolders(modules)) {
    applied.push(...(await migrateFolder(db, schema, folder, (migration) => wanted(schema, migration))))
  }
  return applied
}

/** Where the migrations of each schema lie, in the order they run. */
export function migrationFolders(modules: readonly ModuleDefinition[]): { schema: string; folder: string }[] {
  const ofModules = modules.map(({ name, folder }) => ({
    schema: schemaOf(name),
    folder: join(folder, 'migrations'),
  }))
  return [
    { schema: 'platform', folder: join(import.meta.dirname, 'migrations') },
    ...ofModules.filter(({ folder }) => existsSync(folder)),
  ]
}

async function migrateFolder(
  db: Kysely<AnyTables>,
  schema: string,
  folder: string,
  wanted: (migration: string) => boolean,
): Promise<string[]> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  const migrator = new Migrator({
    db,
    migrationTableSchema: schema,
    migrationTableName: '_migration',
    migrationLockTableName: '_migration_lock',
    provider: { getMigrations: () => readMigrations(folder, wanted) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw new Error(`Migration of schema ${schema} failed.`, { cause: error })
  return (results ?? []).map(({ migrationName }) => `${schema}/${migrationName}`)
}

async function readMigrations(
  folder: string,
  wanted: (migration: string) => boolean,
): Promise<Record<string, Migration>> {
  const names = (await migrationNames(folder)).filter(wanted)
  const entries = names.map(async (name) => {
    const migration = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Migration
    return [name, migration] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** Migrations of a folder by name, in the order they run. */
export async function migrationNames(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
  return files.map((file) => file.replace(/\.ts$/, ''))
}
