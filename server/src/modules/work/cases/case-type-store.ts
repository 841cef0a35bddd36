import { sql, type Kysely } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import { makeCaseType, type CaseType } from './case-type.ts'
import type { CaseDefinition } from './definition.ts'
import { errors } from './errors.ts'
import type { CaseTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CaseTables>()

type Known = { byVersion: Map<string, CaseType>; byHash: Map<string, CaseType> }

/** Published versions never change, so each process compiles each once. */
const known = new WeakMap<Config, Known>()

/** A published version of a case type; throws `cases.typeNotFound`. */
export async function getCaseType(ctx: Ctx, key: string, version: number): Promise<CaseType> {
  const { byVersion, byHash } = knownTypes(ctx.config)
  const id = `${key}@${version}`
  const cached = byVersion.get(id)
  if (cached) return cached
  const row = await tables(ctx.db)
    .selectFrom('cases.case_type')
    .select(['definition', 'hash'])
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw errors.typeNotFound({ key, version })
  const type = byHash.get(`${id}@${row.hash}`) ?? makeCaseType(version, row.definition)
  byHash.set(`${id}@${row.hash}`, type)
  // A version published in a transaction that is still open may yet vanish and its number mean something else.
  if (!ctx.db.isTransaction) byVersion.set(id, type)
  return type
}

function knownTypes(config: Config): Known {
  const types = known.get(config) ?? { byVersion: new Map(), byHash: new Map() }
  known.set(config, types)
  return types
}

/** The version new cases take; throws `cases.typeNotFound`. */
export async function getLatestCaseType(ctx: Ctx, key: string): Promise<CaseType> {
  const latest = await findLatest(ctx.db, key)
  if (!latest) throw errors.typeNotFound({ key })
  return getCaseType(ctx, key, latest.version)
}

export async function findLatest(
  db: Kysely<AnyTables>,
  key: string,
): Promise<{ version: number; hash: string } | undefined> {
  return tables(db)
    .selectFrom('cases.case_type')
    .select(['version', 'hash'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findVersionByHash(
  db: Kysely<AnyTables>,
  key: string,
  hash: string,
): Promise<{ version: number } | undefined> {
  return tables(db)
    .selectFrom('cases.case_type')
    .select('version')
    .where('key', '=', key)
    .where('hash', '=', hash)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The other case type that numbers its cases with this prefix. */
export async function findPrefixOwner(
  db: Kysely<AnyTables>,
  prefix: string,
  key: string,
): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('cases.case_type')
    .select('key')
    .where('prefix', '=', prefix)
    .where('key', '<>', key)
    .limit(1)
    .executeTakeFirst()
  return row?.key
}

/** Publications wait for each other, so that versions are numbered without a gap and prefixes stay unique. */
export async function lockCaseTypes(db: Kysely<AnyTables>): Promise<void> {
  await sql`lock table cases.case_type in share row exclusive mode`.execute(db)
}

export async function insertCaseType(
  db: Kysely<AnyTables>,
  row: { version: number; definition: CaseDefinition; hash: string; at: Date; by: string },
): Promise<void> {
  await tables(db)
    .insertInto('cases.case_type')
    .values({
      key: row.definition.key,
      version: row.version,
      prefix: row.definition.prefix,
      definition: JSON.stringify(row.definition),
      hash: row.hash,
      published_at: row.at,
      published_by: row.by,
    })
    .execute()
}

export async function listLatest(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('cases.case_type')
    .distinctOn('key')
    .select(['key', 'version', 'definition', 'published_at as publishedAt'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
}
