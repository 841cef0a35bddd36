import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import mysql2 from 'mysql2/promise'

const PROGRAMS = ['/usr/sbin/mariadbd', '/usr/libexec/mariadbd', '/usr/sbin/mysqld']

/** Why no MariaDB can be tested here, or undefined where one can. */
export function mariadbMissing(): string | undefined {
  return PROGRAMS.some((path) => existsSync(path)) && spawnSync('which', ['mariadb-install-db']).status === 0
    ? undefined
    : 'no mariadbd here (Debian: apt-get install mariadb-server)'
}

export type MariaDb = { port: number; user: string; password: string; stop(): Promise<void> }

/** A MariaDB of its own on a temporary folder and port, with one user who has a password. */
export async function startMariadb(): Promise<MariaDb> {
  const program = PROGRAMS.find((path) => existsSync(path)) ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'yuzhi-mariadb-'))
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  const me = process.getuid?.() === 0 ? ['--user=root'] : []
  const made = spawnSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...me,
    ],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr || made.stdout)
  const port = await freePort()
  const place = [`--datadir=${data}`, `--socket=${join(folder, 's')}`, `--pid-file=${join(folder, 'p')}`]
  const light = ['--innodb-buffer-pool-size=16M', '--innodb-flush-log-at-trx-commit=0', '--skip-log-bin']
  const args = ['--no-defaults', ...place, `--port=${port}`, '--bind-address=127.0.0.1', ...light, ...me]
  const server = spawn(program, args, { stdio: 'ignore' })
  const user = { user: 'reader', password: 'r3ader-secret' }
  const root = await untilAnswers(port)
  await root.query(`create user '${user.user}'@'%' identified by '${user.password}'`)
  await root.query(`grant all on *.* to '${user.user}'@'%'`)
  await root.end()
  return {
    port,
    ...user,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnswers(port: number) {
  for (let tries = 0; ; tries++) {
    try {
      return await mysql2.createConnection({ host: '127.0.0.1', port, user: 'root' })
    } catch (error) {
      if (tries > 200) throw error
      await pause(50)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
