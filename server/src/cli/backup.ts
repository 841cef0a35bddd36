import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Io } from './command.ts'
import { runDrill } from './drill.ts'
import { withInstallation } from './installation.ts'
import { restoreElsewhere } from './restore.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import {
  createBackup,
  listBackupIds,
  needManifest,
  openRepository,
  pruneBackups,
  verifyBackup,
} from '#modules/trust/backup/index.ts'

const options = {
  target: { type: 'string' },
  into: { type: 'string' },
  suite: { type: 'string', default: 'intl' },
  daily: { type: 'string', default: '7' },
  weekly: { type: 'string', default: '4' },
  monthly: { type: 'string', default: '12' },
} as const

type Given = { target: string; passphrase: string; id: string | undefined; values: Values }
type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

const verbs: Record<string, (given: Given, io: Io) => Promise<number>> = {
  create,
  list,
  verify,
  restore,
  drill,
  prune,
}

/** `yuzhi backup …`: 0 done and good, 1 a fault was found, 2 could not be done. */
export async function backupCommand([name = '', ...args]: string[], io: Io): Promise<number> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw new Error(`Say one of: yuzhi backup ${Object.keys(verbs).join('|')}.`)
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const target = values.target ?? process.env['YUZHI_BACKUP_TARGET']
  const passphrase = process.env['YUZHI_BACKUP_PASSPHRASE']
  if (!target) throw new Error('Name the folder of the backups: --target FOLDER, or YUZHI_BACKUP_TARGET.')
  if (!passphrase) throw new Error('Set YUZHI_BACKUP_PASSPHRASE; without it no backup can be made or opened.')
  return verb({ target, passphrase, id: positionals[0], values }, io)
}

async function create({ target, passphrase, values }: Given, io: Io): Promise<number> {
  const suite = values.suite
  if (suite !== 'intl' && suite !== 'gm') throw new Error('--suite is intl or gm.')
  const cancel = new AbortController()
  process.once('SIGINT', () => cancel.abort(new Error('Cancelled; no backup was made.')))
  const began = performance.now()
  const made = await withInstallation(async (app, databaseUrl) => {
    const ctx = app.ctx()
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      const input = { config: ctx.config, client, target, passphrase, suite, at: ctx.clock.now() } as const
      const progress = progressOn(io)
      const backup = await createBackup({
        ...input,
        signal: cancel.signal,
        progress: ({ part, done, total }) => progress(part, done, total),
      })
      await recordAudit(ctx, {
        action: 'backup.created',
        object: { kind: 'backup', id: backup.id },
        details: backup,
      })
      return backup
    } finally {
      await client.end()
    }
  })
  io.out(
    `${made.id}: ${made.tables} tables, ${made.rows} rows, ${made.files} files, ${mb(made.bytes)} MB; ` +
      `${mb(made.written)} MB written in ${seconds(began)} s.`,
  )
  return 0
}

async function list({ target, passphrase }: Given, io: Io): Promise<number> {
  const repository = await openRepository(target, passphrase)
  for (const id of await listBackupIds(repository)) {
    const { at, tables, files, audit } = await needManifest(repository, id)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    io.out(
      `${id}  ${at}  ${tables.length} tables  ${rows} rows  ${files.length} files  ${audit.size} audit entries`,
    )
  }
  return 0
}

async function verify({ target, passphrase, id }: Given, io: Io): Promise<number> {
  const repository = await openRepository(target, passphrase)
  const ids = id ? [id] : await listBackupIds(repository)
  if (ids.length === 0) throw new Error(`There are no backups in ${target}.`)
  let faults = 0
  for (const one of ids) {
    const verdict = await verifyBackup(repository, one)
    faults += verdict.faults.length
    for (const { part, kind, chunk } of verdict.faults)
      io.out(`${one} NOT WHOLE: ${part} is ${kind}${chunk ? ` (chunk ${chunk})` : ''}`)
    if (verdict.faults.length === 0)
      io.out(`${one} whole: ${verdict.parts} parts, ${mb(verdict.bytes)} MB read back.`)
  }
  return faults > 0 ? 1 : 0
}

async function restore({ target, passphrase, id, values }: Given, io: Io): Promise<number> {
  if (!values.into) throw new Error('Name an empty folder for the restored installation: --into FOLDER.')
  const restored = await restoreElsewhere({
    target,
    passphrase,
    id,
    into: values.into,
    progress: progressOn(io),
  })
  io.out(
    `${restored.id} is in ${values.into}: ${restored.tables} tables compared, audit log whole with ` +
      `${restored.auditEntries} entries; ${restored.seconds.toFixed(1)} s. Start it beside this one:`,
  )
  io.out(`  YUZHI_DATA=${values.into} yuzhi start --roles api --port 8081`)
  return 0
}

async function drill({ target, passphrase }: Given, io: Io): Promise<number> {
  const report = await runDrill({ target, passphrase })
  io.out(JSON.stringify(report, null, 2))
  return report.failure === null ? 0 : 1
}

async function prune({ target, passphrase, values }: Given, io: Io): Promise<number> {
  const [daily, weekly, monthly] = [values.daily, values.weekly, values.monthly].map(Number)
  const retention = { daily: daily ?? 0, weekly: weekly ?? 0, monthly: monthly ?? 0 }
  if (Object.values(retention).some((n) => !Number.isInteger(n) || n < 0))
    throw new Error('--daily, --weekly and --monthly are whole numbers.')
  const { removed, chunks, bytes } = await pruneBackups(await openRepository(target, passphrase), retention)
  io.out(`${removed.length} backups removed, ${chunks} chunks, ${mb(bytes)} MB.`)
  return 0
}

/** A line each time another tenth of a part is done. */
function progressOn(io: Io): (part: string, done: number, total: number) => void {
  let last = ''
  return (part, done, total) => {
    const line = `${part} ${Math.floor((done * 10) / total) * 10} %`
    if (line !== last) io.err(line)
    last = line
  }
}

function mb(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1)
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}
