import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { modules } from '../server/src/app.ts'
import { modules as map } from '../server/src/modules/map.ts'
import type { Services } from '../server/src/platform/context.ts'
import { anonymousActor } from '../server/src/platform/ctx.ts'
import { errorCatalogue } from '../server/src/platform/errors.ts'
import { buildHttp } from '../server/src/platform/http.ts'
import { createLog } from '../server/src/platform/log.ts'
import { schemaTable } from './gen/schema-table.ts'

const root = join(import.meta.dirname, '..')

/** The OpenAPI document of all routes; nothing is asked of a database to make it. */
async function openApi(): Promise<object> {
  const routes = modules.flatMap((module) => module.routes ?? [])
  const services = { log: createLog('silent'), config: {} as Services['config'] } as Services
  const http = await buildHttp(services, routes, {
    authenticate: async () => anonymousActor,
    authorize: () => undefined,
    admit: async () => undefined,
    examine: async () => undefined,
    witness: () => undefined,
  })
  await http.ready()
  const document = http.swagger()
  await http.close()
  return document
}

/** The table and graph of modules for docs/generated. */
function moduleTable(): string {
  const byName = new Map(modules.map((module) => [module.name, module]))
  const rows = Object.entries(map).map(([name, { purpose, uses }]) => {
    const module = byName.get(name)
    const permissions = Object.keys(module?.permissions ?? {}).join(', ')
    const events = (module?.events ?? []).map((event) => event.name).join(', ')
    const routes = module?.routes?.length ?? 0
    return `| ${name} | ${purpose} | ${uses.join(', ')} | ${routes} | ${permissions} | ${events} |`
  })
  const arrows = Object.entries(map).flatMap(([name, { uses }]) =>
    uses.map((used) => `  ${name.replace('/', '_')} --> ${used.replace('/', '_')}`),
  )
  return [
    '# Modules',
    '',
    'Generated from `server/src/modules/map.ts` and each `module.ts` by `npm run gen`.',
    '',
    '| module | purpose | uses | routes | permissions | events out |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '```mermaid',
    'graph TD',
    ...arrows,
    '```',
    '',
  ].join('\n')
}

const document = await openApi()
const json = `${JSON.stringify(document, null, 2)}\n`
const types = astToString(
  await openapiTypescript(JSON.parse(json) as Parameters<typeof openapiTypescript>[0]),
)
const codes = [...errorCatalogue()].map(([code, { status, message }]) => ({ code, status, message }))
codes.sort((a, b) => (a.code < b.code ? -1 : 1))

await writeFile(join(root, 'contract', 'openapi.json'), json)
await writeFile(join(root, 'contract', 'api.gen.ts'), types)
await writeFile(join(root, 'contract', 'error-codes.json'), `${JSON.stringify(codes, null, 2)}\n`)
await writeFile(join(root, 'docs', 'generated', 'modules.md'), moduleTable())
await writeFile(join(root, 'docs', 'generated', 'schema.md'), await schemaTable())
