/** The names a new module's files are written with. */
export type ModuleNames = { domain: string; module: string; variable: string; type: string; noun: string }

const DOMAINS = ['trust', 'work', 'data', 'insight', 'services', 'emergency', 'city', 'growth']

/** Splits `growth/training` into the names its files use; throws one sentence for what cannot be a module. */
export function namesOf(name: string): ModuleNames {
  const [domain = '', module = '', ...rest] = name.split('/')
  if (!DOMAINS.includes(domain)) throw new Error(`The domain is one of ${DOMAINS.join(', ')}.`)
  if (rest.length > 0 || !/^[a-z][a-z0-9]{1,30}$/.test(module))
    throw new Error('A module is one lower-case word.')
  const noun = module.endsWith('s') ? module.slice(0, -1) : `${module}Entry`
  return { domain, module, variable: module, noun, type: noun.charAt(0).toUpperCase() + noun.slice(1) }
}

/** The files of a new module: one entity that can be added and listed, behind permissions, audited, tested. */
export function moduleFiles(names: ModuleNames): Record<string, string> {
  const file = names.noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return {
    'README.md': readme(names),
    'index.ts': `/** Adds one entry; returns it with its id. */\nexport { add${names.type} } from './add-${file}.ts'\n`,
    'module.ts': moduleFile(names),
    'schema.ts': schema(names),
    'tables.ts': tables(names),
    [`migrations/2026-01-01-create-${file}.ts`]: migration(names, file),
    [`${file}-store.ts`]: store(names),
    [`add-${file}.ts`]: useCase(names, file),
    'routes.ts': routes(names, file),
    [`${names.module}.db.test.ts`]: test(names),
  }
}

function readme({ domain, module }: ModuleNames): string {
  return `# ${domain}/${module}

Say in a few lines what this module is for and for whom.

- **Words.** The nouns of its field, with their standard terms.
- **Tables**: \`${module}.entry\`. **Events**: none yet.
- **Deliberately not here**: what a reader might look for and find elsewhere.
`
}

function moduleFile({ domain, module, variable }: ModuleNames): string {
  return `import { defineModule } from '#platform/module.ts'
import { routes } from './routes.ts'

export const ${variable} = defineModule({
  name: '${domain}/${module}',
  folder: import.meta.dirname,
  permissions: {
    '${module}.read': { roles: ['signed-in'], zh: '查看', en: 'Read' },
    '${module}.add': { roles: ['steward'], zh: '新增', en: 'Add' },
  },
  routes,
})
`
}

function schema({ type }: ModuleNames): string {
  return `import { z } from 'zod'

export const New${type} = z.object({ title: z.string().min(1).max(200) }).meta({ id: 'New${type}' })
export type New${type} = z.infer<typeof New${type}>

export const ${type} = z
  .object({ id: z.string(), title: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: '${type}' })
export type ${type} = z.infer<typeof ${type}>
`
}

function tables({ module, type }: ModuleNames): string {
  return `export type ${type}Tables = { '${module}.entry': { id: string; title: string; created_at: Date } }
`
}

function migration({ module }: ModuleNames, _file: string): string {
  return `import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`
    create table ${module}.entry (
      id uuid primary key,
      title text not null,
      created_at timestamptz not null
    )\`.execute(db)
}
`
}

function store({ module, type }: ModuleNames): string {
  return `import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ${type} } from './schema.ts'
import type { ${type}Tables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<${type}Tables>()

export async function insert${type}(db: Kysely<AnyTables>, entry: { id: string; title: string; at: Date }): Promise<void> {
  const { id, title, at } = entry
  await tables(db).insertInto('${module}.entry').values({ id, title, created_at: at }).execute()
}

export async function list${type}Rows(db: Kysely<AnyTables>, page: number, size: number): Promise<{ items: ${type}[]; total: number }> {
  const from = tables(db).selectFrom('${module}.entry')
  const { total } = await from.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await from
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const items = rows.map(({ id, title, created_at }) => ({ id, title, createdAt: created_at.toISOString() }))
  return { items, total }
}
`
}

function useCase({ module, type }: ModuleNames, file: string): string {
  return `import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { ${type}, New${type} } from './schema.ts'
import { insert${type} } from './${file}-store.ts'

/** Adds one entry; returns it with its id. */
export async function add${type}(ctx: Ctx, input: New${type}): Promise<${type}> {
  const id = randomUUID()
  const at = ctx.clock.now()
  await ctx.transaction(async (tx) => {
    await insert${type}(tx.db, { id, title: input.title, at })
    await recordAudit(tx, { action: '${module}.added', object: { kind: '${module}', id } })
  })
  return { id, title: input.title, createdAt: at.toISOString() }
}
`
}

function routes({ module, type }: ModuleNames, file: string): string {
  return `import { defineRoute, pageOf, PageQuery } from '#platform/route.ts'
import { add${type} } from './add-${file}.ts'
import { New${type}, ${type} } from './schema.ts'
import { list${type}Rows } from './${file}-store.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/${module}/entries',
    operation: 'list${type}s',
    permission: '${module}.read',
    summary: 'Entries, newest first.',
    query: PageQuery,
    response: pageOf(${type}),
    handle: async (ctx, { query }) => ({ ...(await list${type}Rows(ctx.db, query.page, query.size)), page: query.page, size: query.size }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/${module}/entries',
    operation: 'add${type}',
    permission: '${module}.add',
    summary: 'Add one entry.',
    body: New${type},
    response: ${type},
    status: 201,
    handle: (ctx, { body }) => add${type}(ctx, body),
  }),
]
`
}

function test({ module }: ModuleNames): string {
  return `import { expect, it } from 'vitest'
import { useApp } from '#test/app.ts'

const app = useApp()

it('adds and lists, newest first', async () => {
  const steward = await app.as('steward')
  await steward.post('/api/${module}/entries', { title: '一' })
  app.clock.advance(1000)
  expect((await steward.post('/api/${module}/entries', { title: '二' })).status).toBe(201)
  const { body } = await steward.get('/api/${module}/entries')
  expect(body).toMatchObject({ total: 2, items: [{ title: '二' }, { title: '一' }] })
})

it('is closed to strangers and to those who may only read', async () => {
  expect((await app.anonymous.get('/api/${module}/entries')).status).toBe(401)
  const handler = await app.as('handler')
  expect((await handler.post('/api/${module}/entries', { title: 'x' })).status).toBe(403)
})

it('says what is wrong with the input', async () => {
  const steward = await app.as('steward')
  expect((await steward.post('/api/${module}/entries', { title: '' })).body).toMatchObject({ code: 'platform.invalid' })
})
`
}
