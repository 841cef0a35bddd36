import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../app.ts'
import { corruptBackup } from './corrupt.ts'
import { runDrill } from '#src/cli/drill.ts'
import { restoreElsewhere } from '#src/cli/restore.ts'
import {
  createBackup,
  listBackupIds,
  needManifest,
  openRepository,
  pruneBackups,
  verifyBackup,
} from '#modules/trust/backup/index.ts'
import { recordAudit, sequenceEntries } from '#modules/trust/audit/index.ts'
import { openText, sealText } from '#modules/trust/keys/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { filePath, storeFile } from '#platform/files.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import { openApp } from '#src/app.ts'

const passphrase = 'correct horse battery staple'
const app = useApp()
let place: string
let target: string
let client: pg.Client

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'yuzhi-backup-'))
  await chmod(place, 0o755)
  target = join(place, 'backups')
  client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await rm(place, { recursive: true, force: true })
})

type More = Partial<Parameters<typeof createBackup>[0]>

async function backUp(more: More = {}) {
  app.clock.advance(1000)
  const ctx = app.ctx()
  return createBackup({ config: ctx.config, client, target, passphrase, at: ctx.clock.now(), ...more })
}

async function act(id: string): Promise<void> {
  await recordAudit(app.ctx(), {
    action: 'test.done',
    object: { kind: 'test', id },
    details: { text: '备份\t\\N' },
  })
  await sequenceEntries(app.ctx())
}

describe('a backup', () => {
  it('contains the second time only what is new, and leaves no trace of itself in the installation', async () => {
    await act('1')
    await storeFile(app.dataDir, Readable.from([Buffer.alloc(3_000_000, 'file of the province ')]))
    const first = await backUp()
    const second = await backUp()
    expect(first.files).toBeGreaterThan(0)
    expect(second.rows).toBe(first.rows)
    // The queue's own bookkeeping goes on between the two.
    expect(second.written).toBeLessThan(60_000)
    expect(second.written).toBeLessThan(first.written)
    expect(
      (await readdir(join(app.dataDir, 'scratch'))).filter((name) => name.startsWith('backup-')),
    ).toEqual([])
    expect((await readdir(target)).sort()).toEqual(['chunks', 'manifests', 'yuzhi-backup.json'])
  })

  it('holds what was deleted while it was being made', async () => {
    const { path, sha256 } = await storeFile(app.dataDir, Readable.from([Buffer.from('soon gone')]))
    let gone = 0
    const progress: More['progress'] = ({ part }) => {
      if (part === 'tables' && gone++ === 0) rmSync(path)
    }
    const { id } = await backUp({ progress })
    expect(gone).toBeGreaterThan(0)
    const repository = await openRepository(target, passphrase)
    expect((await needManifest(repository, id)).files.map((file) => file.sha256)).toContain(sha256)
    expect((await verifyBackup(repository, id)).faults).toEqual([])
  })

  it('is one moment: rows written after its snapshot are not in it', async () => {
    let wrote: Promise<void> | undefined
    const { id } = await backUp({ progress: () => (wrote ??= act('meanwhile')) })
    await wrote
    const repository = await openRepository(target, passphrase)
    const { tables, audit } = await needManifest(repository, id)
    const rowsOf = (name: string) =>
      tables.find((table) => table.schema === 'audit' && table.name === name)?.rows
    expect([audit.size, rowsOf('leaf'), rowsOf('entry')]).toEqual([audit.size, audit.size, audit.size])
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from audit.entry')
    expect(rows[0]?.n).toBe(audit.size + 1)
  })

  it('is not there when it was cancelled, and the next one goes on', async () => {
    const cancel = new AbortController()
    const before = await listBackupIds(await openRepository(target, passphrase))
    const progress = () => cancel.abort(new Error('enough'))
    await expect(backUp({ signal: cancel.signal, progress })).rejects.toThrow('enough')
    expect(await listBackupIds(await openRepository(target, passphrase))).toEqual(before)
    await backUp()
  })

  it('is refused in one sentence where it cannot be', async () => {
    await expect(backUp({ freeBytes: async () => 1024 ** 2 })).rejects.toThrow(
      /may need \d+ MB and only 1 MB are free/,
    )
    await expect(backUp({ target: join(app.dataDir, 'b') })).rejects.toThrow('lies in the data folder')
    await expect(backUp({ passphrase: 'another one altogether' })).rejects.toThrow(
      'The passphrase does not open',
    )
    await expect(backUp({ target: place })).rejects.toThrow('is not empty and holds no backups')
  })

  it('shows every harm done to it, by the name of what is harmed', async () => {
    const repository = await openRepository(target, passphrase)
    const id = (await listBackupIds(repository)).at(-1) as string
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    const found = await corruptBackup({ root: target, passphrase, id }, 40, random)
    expect(found).toMatchObject({ missed: [], misnamed: [] })
    expect(Object.keys(found.tried).length).toBeGreaterThan(5)
  }, 60_000)

  it('loses no chunk in use when others are pruned', async () => {
    const repository = await openRepository(target, passphrase)
    const before = await listBackupIds(repository)
    await storeFile(app.dataDir, Readable.from([Buffer.from('another')]))
    const { id } = await backUp()
    const { removed } = await pruneBackups(repository, { daily: 1, weekly: 0, monthly: 0 })
    expect(removed).toEqual(before)
    expect((await verifyBackup(repository, id)).faults).toEqual([])
    await backUp({ suite: 'intl' })
  })
})

async function inRestored(into: string, work: (ctx: Ctx) => Promise<void>): Promise<void> {
  const postgres = await startPostgres(into)
  const config = readConfig({ YUZHI_DATA: into, YUZHI_SECRET: 's'.repeat(40) })
  const restored = await openApp({
    ...{ config, databaseUrl: postgres.url, log: createLog('silent'), skipMigration: true },
  })
  await work(restored.ctx())
  await restored.close()
  await postgres.stop()
}

describe('a restored installation', () => {
  it('is the one backed up: tables by hash, files, keys, audit log against its witness', async () => {
    const sealed = await sealText(app.ctx(), '密文', 'test:1')
    const { sha256 } = await storeFile(app.dataDir, Readable.from([Buffer.from('原件')]))
    await act('before the backup')
    const { id } = await backUp()
    const into = join(place, 'restored')
    const report = await restoreElsewhere({ target, passphrase, id, into })
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from audit.leaf')
    expect(report).toMatchObject({ id, auditEntries: rows[0]?.n })
    expect(await readFile(filePath(into, sha256), 'utf8')).toBe('原件')
    await inRestored(into, async (ctx) => {
      expect(await openText(ctx, sealed, 'test:1')).toBe('密文')
    })
    await expect(restoreElsewhere({ target, passphrase, id, into })).rejects.toThrow('is not empty')
    await expect(
      restoreElsewhere({ target, passphrase: 'not the passphrase', id, into: join(place, 'other') }),
    ).rejects.toThrow('The passphrase does not open')
  }, 120_000)

  it('is not made from a harmed backup, and the drill says what is wrong', async () => {
    const repository = await openRepository(target, passphrase)
    const id = (await listBackupIds(repository)).at(-1) as string
    const { tables } = await needManifest(repository, id)
    const entry = tables.find(({ schema, name }) => schema === 'audit' && name === 'entry')
    const chunk = entry?.chunks[0] as string
    const path = join(target, 'chunks', chunk.slice(0, 2), chunk)
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, -1))
    const report = await runDrill({ target, passphrase })
    await writeFile(path, whole)
    expect(report.restored).toBeNull()
    expect(report.failure).toContain('table audit.entry is damaged')
    expect(await readdir(join(target, 'drills'))).toHaveLength(1)
  }, 60_000)
})
