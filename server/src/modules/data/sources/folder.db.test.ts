import { mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { listVersions } from '#modules/data/lake/index.ts'
import { inboxOf } from './index.ts'
import { openDesk, plainRows, type Desk } from './testing/desk.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
let desk: Desk
let folder: string

beforeAll(async () => {
  desk = await openDesk(app)
})

async function open(code: string, more: object = {}): Promise<void> {
  folder = join(inboxOf(app.dataDir), code)
  await mkdir(folder, { recursive: true })
  await desk.prepare(code)
  await desk.connect(code, { kind: 'folder', folder: code, settleSeconds: 0.05, ...more })
}

const put = async (name: string, text: string, minute = 0): Promise<void> => {
  await writeFile(join(folder, name), text)
  const time = new Date(Date.UTC(2026, 0, 1, 0, minute))
  await utimes(join(folder, name), time, time)
}

it('hands each content over once, oldest first, by content and not by name', async () => {
  await open('once')
  await put('b.csv', 'id,name,amount,changed\n1,new,1,\n', 2)
  await put('a.csv', 'id,name,amount,changed\n1,old,1,\n2,x,2,\n', 1)
  const first = await desk.fetch('once')
  expect(first.deliveries.map(({ status }) => status)).toEqual(['published', 'published'])
  expect(plainRows(await desk.rows('once'))).toEqual([
    [1, 'new', 1, null],
    [2, 'x', 2, null],
  ])
  await put('copy.csv', 'id,name,amount,changed\n1,old,1,\n2,x,2,\n', 9)
  expect(await desk.fetch('once')).toMatchObject({ status: 'unchanged', repeated: 3 })
  expect(plainRows(await desk.rows('once'))[0]).toEqual([1, 'new', 1, null])
  expect(await listVersions(app.ctx().db, 'once')).toHaveLength(2)
})

it('moves what was handed over, and leaves links, hidden, half-written and foreign files alone', async () => {
  await open('move', { after: 'move', pattern: '*.csv' })
  await put('a.csv', 'id,name,amount,changed\n1,a,1,\n')
  await put('b.csv.part', 'id\n')
  await put('.hidden.csv', 'id\n')
  await put('note.txt', 'id\n')
  await put('empty.csv', '')
  await symlink('/etc/hostname', join(folder, 'link.csv'))
  const fetch = await desk.fetch('move')
  expect(fetch).toMatchObject({ status: 'delivered', records: 1, skipped: 1 })
  expect((await readdir(folder)).toSorted()).toEqual([
    '.hidden.csv',
    'b.csv.part',
    'done',
    'empty.csv',
    'link.csv',
    'note.txt',
  ])
  expect(await readdir(join(folder, 'done'))).toEqual(['a.csv'])
  expect((await desk.log(fetch.id)).map(({ message }) => message)).toContain('empty-file')
})

it('goes on after a file that cannot be read', async () => {
  await open('bad')
  await put('1.zip', 'PK\u0003\u0004 broken', 1)
  await put('2.csv', 'id,name,amount,changed\n7,g,7,\n', 2)
  const fetch = await desk.fetch('bad')
  expect(fetch.deliveries.map(({ status }) => status)).toEqual(['failed', 'published'])
  expect(plainRows(await desk.rows('bad'))).toEqual([[7, 'g', 7, null]])
  expect(await desk.connection('bad')).toMatchObject({ state: 'attention' })
  expect(await desk.fetch('bad')).toMatchObject({ status: 'unchanged', deliveries: [] })
})

it('does not look outside the inbox', async () => {
  await open('outside')
  for (const name of ['../..', '..', '.', '/etc', 'outside/../../..']) {
    await desk.connect('outside', { kind: 'folder', folder: name, settleSeconds: 0 }, { attempts: 1 })
    const fetch = await desk.fetch('outside')
    expect([name, fetch.status, fetch.error?.code]).toEqual([
      name,
      'failed',
      name === '/etc' ? 'sources.folderMissing' : 'sources.folderOutside',
    ])
  }
  await rm(folder, { recursive: true })
  await symlink('/etc', join(inboxOf(app.dataDir), 'linked'))
  await desk.connect('outside', { kind: 'folder', folder: 'linked', settleSeconds: 0 }, { attempts: 1 })
  expect(await desk.fetch('outside')).toMatchObject({ error: { code: 'sources.folderOutside' } })
})
