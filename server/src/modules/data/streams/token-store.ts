import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Token } from './schema.ts'
import type { StreamTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StreamTables>()

type TokenRow = Selectable<StreamTables['streams.token']>

export async function insertToken(
  db: Kysely<AnyTables>,
  row: Omit<TokenRow, 'revoked_at' | 'revoked_by'>,
): Promise<Token> {
  await tables(db).insertInto('streams.token').values(row).execute()
  return toToken({ ...row, revoked_at: null, revoked_by: null })
}

export async function findTokenByHash(db: Kysely<AnyTables>, hash: Buffer): Promise<TokenRow | undefined> {
  return tables(db).selectFrom('streams.token').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function findToken(
  db: Kysely<AnyTables>,
  stream: string,
  id: string,
): Promise<TokenRow | undefined> {
  return tables(db)
    .selectFrom('streams.token')
    .selectAll()
    .where('stream', '=', stream)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function listTokens(db: Kysely<AnyTables>, stream: string): Promise<Token[]> {
  const rows = await tables(db)
    .selectFrom('streams.token')
    .selectAll()
    .where('stream', '=', stream)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toToken)
}

/** False where it was revoked before. */
export async function markRevoked(
  db: Kysely<AnyTables>,
  id: string,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('streams.token')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function toToken(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    things: row.things,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}

/** Those of the tokens that are revoked or expired. */
export async function fallenTokens(
  db: Kysely<AnyTables>,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await tables(db)
    .selectFrom('streams.token')
    .select('id')
    .where('id', 'in', ids)
    .where((e) => e.or([e('revoked_at', 'is not', null), e('expires_at', '<=', now)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
