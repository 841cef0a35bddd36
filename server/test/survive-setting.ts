import { openApp } from '../src/app.ts'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { approveMapping } from '#modules/data/ingest/approve-mapping.ts'
import { registerSource } from '#modules/data/ingest/register-source.ts'
import { DEMO_STREAM } from '#modules/data/streams/demo-stream.ts'
import { registerStream } from '#modules/data/streams/register-stream.ts'
import { makeToken } from '#modules/data/streams/tokens.ts'
import { createPerson, DEMO_PASSWORD, saveOrganisation } from '#modules/trust/identity/index.ts'
import { publishCaseType } from '#modules/work/cases/index.ts'
import { permitType } from '#modules/work/cases/testing/permit.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: survive
version: 1.0.0
status: active
schema:
  - name: survive
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: batch, logicalType: string, required: true }
`

const both = { zh: '崩溃试验', en: 'Crash trial' }

/** A system with one stream, one source, one case type and two people; gives the token of the stream. */
export async function prepareSurvival(settings: NodeJS.ProcessEnv): Promise<string> {
  const config = readConfig(settings)
  const postgres = await startPostgres(config.dataDir)
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('silent') })
  const ctx = app.ctx()
  for (const code of ['sjj', 'sthj', 'wjw', 'tjj'])
    await saveOrganisation(ctx, { code, name: both, region: '330000' })
  await publishCaseType(ctx, permitType())
  await person('analyst', 'tjj')
  await person('engineer', 'sjj')
  await registerDataset(ctx, {
    ...{ code: 'survive', title: both, summary: both, department: 'sjj', level: 'province', theme: 'test' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{
      updateCycle: 'irregular',
      synthetic: true,
      licence: 'none',
      origin: 'test',
      contract,
      contractFiles: {},
    },
  })
  const source = { code: 'survive', title: both, department: 'sjj', dataset: 'survive' }
  await registerSource(ctx, { ...source, mode: 'replace', hints: {} })
  const columns = ['id', 'batch'].map((target) => ({ target, from: [target], transforms: [] }))
  await approveMapping(ctx, { source: 'survive', after: 0, mapping: { columns } })
  const properties = [{ name: 'level', title: { zh: '水位', en: 'Level' } }]
  await registerStream(ctx, {
    ...DEMO_STREAM,
    code: 'gauges',
    properties,
    shape: { kind: 'plain' },
    rate: 100_000,
  })
  const { secret } = await makeToken(ctx, 'gauges', { name: 'survive' })
  await app.close()
  await postgres.stop()
  return secret

  async function person(role: 'analyst' | 'engineer', organisation: string): Promise<void> {
    const posts = [{ role, organisation, region: '330000' }]
    const account = {
      username: role,
      name: role,
      email: `${role}@test.yuzhi.example`,
      password: DEMO_PASSWORD,
    }
    await createPerson(ctx, { ...account, posts })
  }
}

/** Cookie of a new session over HTTP. */
export async function signIn(origin: string, username: string): Promise<string> {
  const reply = await fetch(`${origin}/api/identity/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  if (!reply.ok) throw new Error(`${username} could not sign in: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
