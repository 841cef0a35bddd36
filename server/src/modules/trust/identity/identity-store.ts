import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import type { Organisation } from './schema.ts'
import type { IdentityTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IdentityTables>()

export async function findPosts(db: Kysely<AnyTables>, person: string) {
  return tables(db)
    .selectFrom('identity.post')
    .select(['role', 'organisation', 'region'])
    .where('person', '=', person)
    .orderBy('role')
    .execute()
}

export async function listOrganisations(db: Kysely<AnyTables>): Promise<Organisation[]> {
  const rows = await tables(db).selectFrom('identity.organisation').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    region: row.region,
  }))
}

export async function upsertOrganisation(db: Kysely<AnyTables>, organisation: Organisation): Promise<void> {
  const { code, name, region } = organisation
  await tables(db)
    .insertInto('identity.organisation')
    .values({ code, name_zh: name.zh, name_en: name.en, region })
    .onConflict((c) => c.column('code').doUpdateSet({ name_zh: name.zh, name_en: name.en, region }))
    .execute()
}

export async function savePost(
  db: Kysely<AnyTables>,
  post: { person: string; role: Role; organisation: string | null; region: string },
): Promise<void> {
  await tables(db)
    .insertInto('identity.post')
    .values(post)
    .onConflict((c) =>
      c.columns(['person', 'role']).doUpdateSet({ organisation: post.organisation, region: post.region }),
    )
    .execute()
}

export async function findPersonByUsername(
  db: Kysely<AnyTables>,
  username: string,
): Promise<{ id: string } | undefined> {
  return tables(db)
    .selectFrom('identity.user')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
}

export async function listPeople(db: Kysely<AnyTables>, role: Role, organisation: string) {
  return tables(db)
    .selectFrom('identity.post as post')
    .innerJoin('identity.user as person', 'person.id', 'post.person')
    .select(['person.id', 'person.name'])
    .where('post.role', '=', role)
    .where('post.organisation', '=', organisation)
    .orderBy('person.name')
    .execute()
}

export async function listDemoPeople(db: Kysely<AnyTables>, emailDomain: string) {
  return tables(db)
    .selectFrom('identity.user as person')
    .innerJoin('identity.post as post', 'post.person', 'person.id')
    .select(['person.username', 'person.name', 'post.role', 'post.organisation'])
    .where('person.email', 'like', `%@${emailDomain}`)
    .orderBy('person.username')
    .execute()
}

export async function listSessions(db: Kysely<AnyTables>, person: string, now: Date) {
  return tables(db)
    .selectFrom('identity.session')
    .select(['id', 'token', 'ipAddress', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', person)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

export async function deleteSession(db: Kysely<AnyTables>, person: string, id: string): Promise<boolean> {
  const result = await tables(db)
    .deleteFrom('identity.session')
    .where('userId', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function countFailures(
  db: Kysely<AnyTables>,
  username: string,
  address: string,
  since: Date,
): Promise<number> {
  const row = await tables(db)
    .selectFrom('identity.sign_in_failure')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('username', '=', username)
    .where('address', '=', address)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function addFailure(
  db: Kysely<AnyTables>,
  username: string,
  address: string,
  at: Date,
): Promise<void> {
  await tables(db).insertInto('identity.sign_in_failure').values({ username, address, at }).execute()
}

export async function clearFailures(db: Kysely<AnyTables>, username: string, address: string): Promise<void> {
  await tables(db)
    .deleteFrom('identity.sign_in_failure')
    .where('username', '=', username)
    .where('address', '=', address)
    .execute()
}
