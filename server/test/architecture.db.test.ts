import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { modules } from '../src/app.ts'
import { modules as map } from '../src/modules/map.ts'
import { permissionTable } from '#modules/trust/access/index.ts'
import { schemaOf } from '#platform/migrate.ts'
import { repositoryRoot } from '#platform/samples.ts'
import { useApp } from './app.ts'

const app = useApp()
const routes = modules.flatMap((module) =>
  (module.routes ?? []).map((route) => ({ ...route, module: module.name })),
)

describe('every route', () => {
  it.each(routes.map((route) => [route.operation, route.permission] as const))(
    '%s declares the permission %s',
    (_operation, permission) => {
      const known = ['public', 'signed-in', ...permissionTable(modules).keys()]
      expect(known).toContain(permission)
    },
  )

  it('has an operation of its own, whose use case is a file', () => {
    const operations = routes.map(({ operation }) => operation)
    expect(operations.filter((operation, i) => operations.indexOf(operation) !== i)).toEqual([])
  })

  it('is closed to strangers unless it is public', async () => {
    const table = permissionTable(modules)
    const open = (permission: string): boolean =>
      permission === 'public' || (table.get(permission)?.roles.includes('anyone') ?? false)
    const closed = routes.filter(({ permission }) => !open(permission))
    const answers = await Promise.all(
      closed.map(async ({ method, path, operation }) => {
        const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
        const reply = await app.http.inject({ method, url })
        return { operation, status: reply.statusCode }
      }),
    )
    expect(answers.filter(({ status }) => status !== 401)).toEqual([])
    expect(closed.length).toBeGreaterThan(20)
  })
})

describe('the database', () => {
  it('has no foreign key from one module to another', async () => {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
      where c.contype = 'f' and t.relnamespace <> r.relnamespace`.execute(app.ctx().db)
    expect(rows).toEqual([])
  })

  it('has one schema per module that keeps anything, and no other', async () => {
    const { rows } = await sql<{ schema: string }>`
      select distinct table_schema as schema from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema', 'public', 'jobs', 'platform')`.execute(
      app.ctx().db,
    )
    const known = Object.keys(map).map(schemaOf)
    expect(rows.map(({ schema }) => schema).filter((schema) => !known.includes(schema))).toEqual([])
  })
})

it('SQL of a module names only its own schema', () => {
  const schemas = Object.keys(map).map(schemaOf)
  const strangers = globSync('server/src/modules/*/*/**/*-store.ts', { cwd: repositoryRoot }).flatMap(
    (file) => {
      const own = file.split('/')[4] as string
      const text = readFileSync(join(repositoryRoot, file), 'utf8')
      const named = [
        ...text.matchAll(
          /(?:from|join|into|update|selectFrom\(|insertInto\(|updateTable\(|deleteFrom\()\s*['"]?([a-z]+)\.[a-z_]+/g,
        ),
      ].map((match) => match[1] as string)
      return named
        .filter((schema) => schemas.includes(schema) && schema !== own)
        .map((schema) => `${file}: ${schema}`)
    },
  )
  expect(strangers).toEqual([])
})

it('every module says in a README what it is', () => {
  const silent = Object.keys(map).filter((name) => {
    const path = join(repositoryRoot, 'server/src/modules', name, 'README.md')
    return globSync(path).length === 0 || readFileSync(path, 'utf8').length < 200
  })
  expect(silent).toEqual([])
})
