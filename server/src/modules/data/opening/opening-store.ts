import type { Kysely, Selectable } from 'kysely'
import type { LakeColumn } from '#modules/data/lake/index.ts'
import type { AnyTables } from '#platform/ctx.ts'
import { Plan } from './protect/plan.ts'
import type { Assessment } from './schema.ts'
import type { OpeningTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<OpeningTables>()

export type Opening = { dataset: string; openedAt: Date; plan: Plan; withdrawn: Withdrawal | null }
export type Withdrawal = { at: Date; reason: string; by: string }
/** A file of its own where protecting changed the source; null where the source itself is open. */
export type ReleasedFile = {
  path: string
  rows: number
  bytes: number
  sha256: string
  columns: LakeColumn[]
}
export type Release = { dataset: string; version: number; releasedAt: Date; file: ReleasedFile | null }

/** Opens a dataset, or opens again one that was withdrawn. */
export async function putOpening(
  db: Kysely<AnyTables>,
  { dataset, openedAt, openedBy, plan }: { dataset: string; openedAt: Date; openedBy: string; plan: Plan },
): Promise<void> {
  const values = {
    opened_at: openedAt,
    opened_by: openedBy,
    plan: JSON.stringify(plan),
    withdrawn_at: null,
    withdrawn_reason: null,
    withdrawn_by_name: null,
  }
  await tables(db)
    .insertInto('opening.opening')
    .values({ dataset, ...values })
    .onConflict((c) => c.column('dataset').doUpdateSet(values))
    .execute()
}

/** Marks the opening as withdrawn and takes its releases back; false where nothing was open. */
export async function withdrawOpening(
  db: Kysely<AnyTables>,
  dataset: string,
  { at, reason, by }: Withdrawal,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('opening.opening')
    .set({ withdrawn_at: at, withdrawn_reason: reason, withdrawn_by_name: by })
    .where('dataset', '=', dataset)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(db).deleteFrom('opening.release').where('dataset', '=', dataset).execute()
  return true
}

/** Openings in force, by dataset. */
export async function listOpenings(db: Kysely<AnyTables>): Promise<Opening[]> {
  const rows = await tables(db)
    .selectFrom('opening.opening')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('dataset')
    .execute()
  return rows.map(toOpening)
}

/** The opening of a dataset, also a withdrawn one. */
export async function findOpening(db: Kysely<AnyTables>, dataset: string): Promise<Opening | undefined> {
  const row = await tables(db)
    .selectFrom('opening.opening')
    .selectAll()
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row && toOpening(row)
}

function toOpening(row: Selectable<OpeningTables['opening.opening']>): Opening {
  const { withdrawn_at: at, withdrawn_reason: reason, withdrawn_by_name: by } = row
  return {
    dataset: row.dataset,
    openedAt: row.opened_at,
    plan: Plan.parse(row.plan),
    withdrawn: at && { at, reason: reason ?? '', by: by ?? '' },
  }
}

/** A release replaces an earlier one of the same version, as when a dataset is opened again under another plan. */
export async function putRelease(
  db: Kysely<AnyTables>,
  { dataset, version, releasedAt, file }: Release,
  assessment: Assessment,
): Promise<void> {
  const values = {
    released_at: releasedAt,
    assessment: JSON.stringify(assessment),
    file: file?.path ?? null,
    rows: file?.rows ?? null,
    bytes: file?.bytes ?? null,
    sha256: file?.sha256 ?? null,
    columns: file ? JSON.stringify(file.columns) : null,
  }
  const { released_at: _at, ...changed } = values
  await tables(db)
    .insertInto('opening.release')
    .values({ dataset, version, ...values })
    .onConflict((c) => c.columns(['dataset', 'version']).doUpdateSet(changed))
    .execute()
}

/** Releases of a dataset, newest version first. */
export async function listReleases(db: Kysely<AnyTables>, dataset: string): Promise<Release[]> {
  const rows = await tables(db)
    .selectFrom('opening.release')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ file: path, rows: count, bytes, sha256, columns, ...row }) => ({
    dataset,
    version: row.version,
    releasedAt: row.released_at,
    file:
      path === null
        ? null
        : { path, rows: count ?? 0, bytes: bytes ?? 0, sha256: sha256 ?? '', columns: columns ?? [] },
  }))
}

/** Keeps what stood against a version that was not released. */
export async function insertWithheld(
  db: Kysely<AnyTables>,
  withheld: { dataset: string; version: number; at: Date },
  assessment: Assessment,
): Promise<void> {
  await tables(db)
    .insertInto('opening.withheld')
    .values({ ...withheld, assessment: JSON.stringify(assessment) })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Versions of a dataset that were not released, newest first. */
export async function listWithheld(
  db: Kysely<AnyTables>,
  dataset: string,
): Promise<{ version: number; at: Date; assessment: Assessment }[]> {
  return tables(db)
    .selectFrom('opening.withheld')
    .select(['version', 'at', 'assessment'])
    .where('dataset', '=', dataset)
    .orderBy('version', 'desc')
    .execute()
}
