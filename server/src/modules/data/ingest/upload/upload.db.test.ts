import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#modules/trust/identity/index.ts'
import { filePath } from '#platform/files.ts'
import { useApp, type Caller } from '#test/app.ts'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { registerSource } from '../register-source.ts'
import { dropExpired } from './drop-upload.ts'
import { MOST_BYTES } from './create-upload.ts'

const app = useApp()
let engineer: Caller
let cookies: Record<'own' | 'other', string>

const contract = (code: string): string =>
  JSON.stringify({
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: code, version: '1.0.0', status: 'active' },
    schema: [{ name: code, properties: [{ name: 'id', logicalType: 'string' }] }],
  })

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
  await app.as('steward', 'tjj')
  cookies = { own: await signIn('engineer-tjj'), other: await signIn('steward-tjj') }
  const both = { zh: '大文件', en: 'Large' }
  await registerDataset(app.ctx(), {
    ...{ code: 'large', title: both, summary: both, department: 'tjj', level: 'province', theme: '测试' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{
      updateCycle: 'daily',
      synthetic: true,
      licence: 'none',
      origin: 'test',
      contract: contract('large'),
    },
  })
  const source = { code: 'large', title: both, department: 'tjj', dataset: 'large', mode: 'replace' } as const
  await registerSource(app.ctx(), source)
})

async function signIn(username: string): Promise<string> {
  const payload = { username, password: DEMO_PASSWORD }
  const reply = await app.http.inject({ method: 'POST', url: '/api/identity/session', payload })
  return [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
}

type Ask = { headers?: Record<string, string | number>; body?: Buffer; who?: 'own' | 'other' }

async function tus(method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE', url: string, ask: Ask = {}) {
  const { headers = {}, body, who = 'own' } = ask
  const sent = { cookie: cookies[who], 'tus-resumable': '1.0.0', ...headers }
  const piece = body ? { 'content-type': 'application/offset+octet-stream' } : {}
  const all = Object.fromEntries(Object.entries({ ...piece, ...sent }).map(([k, v]) => [k, String(v)]))
  return app.http.inject({ method, url, headers: all, ...(body ? { payload: body } : {}) })
}

const metadata = (name: string, source = 'large'): string =>
  `filename ${Buffer.from(name).toString('base64')},source ${Buffer.from(source).toString('base64')}`

async function begin(length: number | string, name = '大.csv'): Promise<string> {
  const reply = await tus('POST', '/api/ingest/uploads', {
    headers: { 'upload-length': length, 'upload-metadata': metadata(name) },
  })
  expect(reply.statusCode, reply.body).toBe(201)
  return String(reply.headers['location'])
}

const patch = (url: string, at: number | string, body: Buffer, more: Ask = {}) =>
  tus('PATCH', url, { ...more, body, headers: { 'upload-offset': at, ...more.headers } })

const idOf = (url: string): string => url.split('/').at(-1) ?? ''
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const codeOf = (reply: { body: string }): string => (JSON.parse(reply.body) as { code: string }).code
const deliver = (uploads: object[], caller = engineer) =>
  caller.post('/api/ingest/sources/large/deliveries/uploaded', { uploads })

describe('an upload in pieces', () => {
  it('that broke off is gone on with where it stood, and is stored by its content', async () => {
    const file = Buffer.from(`id\n${'行\n'.repeat(500_000)}`)
    const url = await begin(file.length)
    expect((await patch(url, 0, file.subarray(0, 900_000))).headers['upload-offset']).toBe('900000')
    // A process that was killed while it wrote: what it never acknowledged lies on disk behind, and its hash is lost.
    const path = join(app.dataDir, 'uploads', idOf(url))
    await writeFile(path, Buffer.concat([await readFile(path), randomBytes(file.length)]))
    const head = await tus('HEAD', url)
    expect(head.headers).toMatchObject({
      ...{ 'upload-offset': '900000', 'upload-length': String(file.length), 'cache-control': 'no-store' },
    })
    expect((await deliver([{ id: idOf(url) }])).body).toMatchObject({ code: 'ingest.uploadIncomplete' })
    await tus('PATCH', url, { body: Buffer.alloc(0), headers: { 'upload-offset': 900_000 } })
    const last = await patch(url, 900_000, file.subarray(900_000))
    expect(last.statusCode, last.body).toBe(204)
    expect(last.headers['upload-sha256']).toBe(sha256(file))
    expect((await readFile(filePath(app.dataDir, sha256(file)))).equals(file)).toBe(true)
    expect(await readdir(join(app.dataDir, 'uploads'))).toEqual([])
    const wrong = await deliver([{ id: idOf(url), sha256: '0'.repeat(64) }])
    expect(wrong.body).toMatchObject({ code: 'ingest.checksumMismatch' })
    const accepted = await deliver([{ id: idOf(url), sha256: sha256(file) }])
    expect(accepted.status, accepted.text).toBe(202)
    const { run } = accepted.body as { run: string }
    expect((await engineer.get(`/api/ingest/runs/${run}`)).body).toMatchObject({
      files: [{ name: '大.csv', sha256: sha256(file), bytes: file.length }],
    })
    expect((await deliver([{ id: idOf(url) }])).status).toBe(404)
  })

  it('whose hash was lost with the process is read once to the end that was acknowledged', async () => {
    const file = randomBytes(300_000)
    const url = await begin(file.length)
    await patch(url, 0, file.subarray(0, 100_000))
    const path = join(app.dataDir, 'uploads', idOf(url))
    await writeFile(path, Buffer.concat([await readFile(path), randomBytes(400_000)]))
    const { forgetHashes } = await import('./upload-file.ts')
    forgetHashes()
    const last = await patch(url, 100_000, file.subarray(100_000))
    expect(last.headers['upload-sha256']).toBe(sha256(file))
    expect((await readFile(filePath(app.dataDir, sha256(file)))).equals(file)).toBe(true)
  })

  it('is nobody else’s to see, go on with, hand over or drop', async () => {
    const url = await begin(10)
    const who = 'other' as const
    for (const reply of [
      await tus('HEAD', url, { who }),
      await patch(url, 0, Buffer.from('0123456789'), { who }),
      await tus('DELETE', url, { who }),
    ])
      expect(reply.statusCode).toBe(404)
    await patch(url, 0, Buffer.from('0123456789'))
    const steward = await app.as('steward', 'tjj')
    expect((await deliver([{ id: idOf(url) }], steward)).status).toBe(404)
    const analyst = await app.as('analyst', 'tjj')
    expect((await analyst.post('/api/ingest/uploads')).status).toBe(403)
    expect((await tus('DELETE', url)).statusCode).toBe(204)
    expect((await tus('HEAD', url)).statusCode).toBe(404)
  })

  it.each([
    [{ 'upload-length': '-1' }, 'ingest.uploadHeader'],
    [{ 'upload-length': '1e3' }, 'ingest.uploadHeader'],
    [{ 'upload-length': '0' }, 'ingest.uploadHeader'],
    [{ 'upload-length': '99999999999999999999' }, 'ingest.uploadHeader'],
    [{ 'upload-length': String(MOST_BYTES + 1) }, 'ingest.uploadTooLarge'],
    [{ 'upload-length': '5', 'upload-metadata': metadata('x'.repeat(201)) }, 'ingest.fileNameTooLong'],
    [{ 'upload-length': '5', 'upload-metadata': metadata('x', 'none') }, 'ingest.sourceNotFound'],
    [{ 'upload-length': '5', 'upload-metadata': '' }, 'ingest.uploadHeader'],
    [{ 'upload-length': '5', 'tus-resumable': '0.2.2' }, 'ingest.uploadVersion'],
  ])('with the headers %o is refused in words', async (headers, code) => {
    const all = { 'upload-metadata': metadata('x.csv'), ...headers } as Record<string, string>
    expect(codeOf(await tus('POST', '/api/ingest/uploads', { headers: all }))).toBe(code)
  })

  it('takes no piece that does not follow, is too long, or is not what was sent', async () => {
    const url = await begin(10)
    const piece = Buffer.from('01234')
    const checksum = `sha256 ${createHash('sha256').update('other').digest('base64')}`
    const refused = async (at: number | string, body: Buffer, headers = {}): Promise<string> =>
      codeOf(await patch(url, at, body, { headers }))
    expect(await refused(3, piece)).toBe('ingest.offsetConflict')
    expect(await refused('-1', piece)).toBe('ingest.uploadHeader')
    expect(await refused('0x1', piece)).toBe('ingest.uploadHeader')
    expect(await refused(0, Buffer.from('0123456789a'))).toBe('ingest.uploadTooLarge')
    expect(await refused(0, piece, { 'upload-checksum': checksum })).toBe('ingest.checksumMismatch')
    expect(await refused(0, piece, { 'upload-checksum': 'md5 x' })).toBe('ingest.uploadHeader')
    expect(await refused(0, piece, { 'content-type': 'text/csv' })).toBe('ingest.uploadHeader')
    expect((await tus('HEAD', url)).headers['upload-offset']).toBe('0')
    const both = await Promise.all([patch(url, 0, piece), patch(url, 0, piece)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    expect((await tus('HEAD', url)).headers['upload-offset']).toBe('5')
  })

  it('that nobody goes on with is forgotten', async () => {
    const url = await begin(10)
    await patch(url, 0, Buffer.from('01234'))
    app.clock.advance(47 * 3600 * 1000)
    await dropExpired(app.ctx())
    expect(
      (await app.http.inject({ method: 'GET', url, headers: { cookie: await signIn('engineer-tjj') } }))
        .statusCode,
    ).toBe(200)
    app.clock.advance(2 * 3600 * 1000)
    await dropExpired(app.ctx())
    expect(await readdir(join(app.dataDir, 'uploads'))).not.toContain(idOf(url))
  })

  it('takes a piece of eight megabytes in a moment', async () => {
    cookies.own = await signIn('engineer-tjj')
    const piece = randomBytes(8 * 1024 ** 2)
    const url = await begin(piece.length)
    const begun = performance.now()
    expect((await patch(url, 0, piece)).headers['upload-sha256']).toBe(sha256(piece))
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
