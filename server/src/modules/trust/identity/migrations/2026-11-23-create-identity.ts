import { sql, type Kysely } from 'kysely'

/** Departments, people with their posts, and the session tables the authentication library reads and writes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table identity.organisation (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    region text not null
  )`,
  `create table identity."user" (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null default false,
    image text,
    username text unique,
    "displayUsername" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table identity.session (
    id text primary key,
    "userId" text not null references identity."user"(id) on delete cascade,
    token text not null unique,
    "expiresAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table identity.account (
    id text primary key,
    "userId" text not null references identity."user"(id) on delete cascade,
    "accountId" text not null,
    "providerId" text not null,
    "accessToken" text, "refreshToken" text, "idToken" text,
    "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table identity.verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table identity.post (
    person text not null references identity."user"(id) on delete cascade,
    role text not null,
    organisation text references identity.organisation(code),
    region text not null,
    primary key (person, role)
  )`,
  `create table identity.sign_in_failure (
    username text not null,
    address text not null,
    at timestamptz not null
  )`,
  `create index sign_in_failure_key on identity.sign_in_failure (username, address, at)`,
]
