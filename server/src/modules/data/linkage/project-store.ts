import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { LinkageSettings, ProjectInput } from './schema.ts'
import type { LinkageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LinkageTables>()

/** A project with its newest settings. */
export type Project = {
  code: string
  title: { zh: string; en: string }
  department: string
  synthetic: boolean
  settings: LinkageSettings
  settingsVersion: number
  settingsBy: string
  settingsAt: Date
}

const selectProjects = (db: Kysely<AnyTables>) =>
  tables(db)
    .selectFrom('linkage.project as p')
    .innerJoin('linkage.settings as s', (join) =>
      join.onRef('s.project', '=', 'p.code').onRef('s.version', '=', 'p.settings_version'),
    )
    .select([
      'p.code',
      'p.title_zh',
      'p.title_en',
      'p.department',
      'p.synthetic',
      'p.settings_version',
      's.settings',
      's.saved_by',
      's.saved_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectProjects>['executeTakeFirstOrThrow']>>

const toProject = (row: Row): Project => ({
  code: row.code,
  title: { zh: row.title_zh, en: row.title_en },
  department: row.department,
  synthetic: row.synthetic,
  settings: row.settings,
  settingsVersion: row.settings_version,
  settingsBy: row.saved_by,
  settingsAt: row.saved_at,
})

export async function findProject(db: Kysely<AnyTables>, code: string): Promise<Project | undefined> {
  const row = await selectProjects(db).where('p.code', '=', code).executeTakeFirst()
  return row && toProject(row)
}

export async function allProjects(db: Kysely<AnyTables>): Promise<Project[]> {
  return (await selectProjects(db).orderBy('p.code').execute()).map(toProject)
}

export async function settingsOf(
  db: Kysely<AnyTables>,
  project: string,
  version: number,
): Promise<LinkageSettings> {
  const { settings } = await tables(db)
    .selectFrom('linkage.settings')
    .select('settings')
    .where('project', '=', project)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return settings
}

/** Saves the settings as the next version; false where somebody else has saved since `input.after`. */
export async function saveProjectRow(
  db: Kysely<AnyTables>,
  input: ProjectInput,
  about: { synthetic: boolean; by: string; at: Date },
): Promise<boolean> {
  const version = input.after + 1
  const row = {
    title_zh: input.title.zh,
    title_en: input.title.en,
    department: input.department,
    synthetic: about.synthetic,
    settings_version: version,
  }
  const saved =
    input.after === 0
      ? await tables(db)
          .insertInto('linkage.project')
          .values({ code: input.code, ...row, created_by: about.by, created_at: about.at })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await tables(db)
          .updateTable('linkage.project')
          .set(row)
          .where('code', '=', input.code)
          .where('settings_version', '=', input.after)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows)
  if (!saved) return false
  await tables(db)
    .insertInto('linkage.settings')
    .values({
      project: input.code,
      version,
      settings: JSON.stringify(input.settings),
      saved_by: about.by,
      saved_at: about.at,
    })
    .execute()
  return true
}

/** The first entity number the project has not given yet; the row stays locked until the transaction ends. */
export async function lockNextEntity(db: Kysely<AnyTables>, project: string): Promise<number> {
  const { rows } = await sql<{ next_entity: number }>`
    select next_entity from linkage.project where code = ${project} for update`.execute(db)
  return rows[0]?.next_entity ?? 1
}

export async function setNextEntity(db: Kysely<AnyTables>, project: string, next: number): Promise<void> {
  await tables(db)
    .updateTable('linkage.project')
    .set({ next_entity: next })
    .where('code', '=', project)
    .execute()
}
