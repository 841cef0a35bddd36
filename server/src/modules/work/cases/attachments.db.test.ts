import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { publishCaseType } from './index.ts'
import { advance, open, read } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let health: Caller

beforeAll(async () => {
  await publishCaseType(app.ctx(), permitType())
  health = await app.as('handler', 'wjw')
})

function send(by: Caller, id: string, name: string, content: Buffer) {
  return by.upload(`/api/cases/${id}/attachments`, { name, content })
}

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(150_000, 7)])

it('keeps a file whole and gives it back as a download of its real kind', async () => {
  const { id } = await open(health)
  expect((await send(health, id, '../说明书.txt', pdf)).status).toBe(201)
  const { attachments, history } = await read(health, id)
  expect(attachments).toMatchObject([{ name: '说明书.txt', mediaType: 'application/pdf', bytes: pdf.length }])
  expect(history.at(-1)).toMatchObject({ kind: 'attached', details: { fileName: '说明书.txt' } })
  const path = `/api/cases/${id}/attachments/${attachments[0]?.id}`
  const reply = await health.get(path)
  expect(reply.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  })
  expect(String(reply.headers['content-disposition'])).toMatch(/^attachment;/)
  expect(reply.text.length).toBe(pdf.toString('utf8').length)
  expect((await (await app.as('handler', 'sthj')).get(path)).status).toBe(404)
})

it('leaves nothing behind of a file that is too large or not what it says', async () => {
  const { id } = await open(health)
  const large = await send(health, id, 'a.pdf', Buffer.concat([pdf, pdf]))
  expect(large.body).toMatchObject({
    status: 413,
    code: 'cases.attachmentTooLarge',
    details: { maxBytes: 200_000 },
  })
  const page = await send(health, id, 'a.pdf', Buffer.from('<html><script>alert(1)</script>'))
  expect(page.body).toMatchObject({ status: 415, details: { mediaType: 'text/html' } })
  expect((await health.post(`/api/cases/${id}/attachments`)).status).toBe(400)
  expect((await read(health, id)).attachments).toEqual([])
  const incoming = join(app.dataDir, 'files', 'incoming')
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([])
})

it('takes no more files than the type allows, and none after the end', async () => {
  const { id } = await open(health)
  for (const name of ['1.txt', '2.txt', '3.txt'])
    expect((await send(health, id, name, Buffer.from(name))).status).toBe(201)
  expect((await send(health, id, '4.txt', Buffer.from('4'))).body).toMatchObject({
    code: 'cases.tooManyAttachments',
  })
  const other = await open(health)
  await advance(await app.as('leader', 'sjj'), other.id, 'stop', { comment: '结束' })
  expect((await send(health, other.id, 'a.txt', Buffer.from('a'))).body).toMatchObject({
    code: 'cases.notPossibleNow',
  })
})
