import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../../server/src/platform/samples.ts'
import { corruptBackup } from '../../server/test/backup/corrupt.ts'
import { listBackupIds, openRepository } from '../../server/src/modules/trust/backup/index.ts'

/**
 * Makes two backups of an installation (a new one; another by YUZHI_DATA), harms the newer 1,000 times (or as often as given), and
 * restores it in a drill: every harm must be found and named, the restored installation equal.
 */
const times = Number(process.argv[2] ?? 1000)
const folder = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(folder, 0o755)
const target = join(folder, 'backups')
const passphrase = 'verified with this passphrase'
const yuzhi = (...args: string[]): void => {
  const main = join(repositoryRoot, 'server', 'src', 'cli', 'main.ts')
  const env = {
    ...{ YUZHI_DATA: join(folder, 'data'), ...process.env },
    ...{ YUZHI_BACKUP_TARGET: target, YUZHI_BACKUP_PASSPHRASE: passphrase },
  }
  const { status } = spawnSync(process.execPath, [main, 'backup', ...args], {
    env,
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  if (status !== 0) throw new Error(`yuzhi backup ${args.join(' ')} ended with ${status}.`)
}
try {
  yuzhi('create')
  yuzhi('create')
  const id = (await listBackupIds(await openRepository(target, passphrase))).at(-1) as string
  const found = await corruptBackup({ root: target, passphrase, id }, times, Math.random)
  console.table(found.tried)
  console.log(`${times} harms, ${found.missed.length} missed, ${found.misnamed.length} named wrongly.`)
  if (found.missed.length + found.misnamed.length > 0) process.exitCode = 1
  yuzhi('drill')
} finally {
  await rm(folder, { recursive: true, force: true })
}
