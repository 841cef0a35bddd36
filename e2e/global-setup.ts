import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const root = join(import.meta.dirname, '..')

/** Starts the real system once, as `npm start` does, with the demonstration province in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yuzhi-e2e-'))
  const port = await freePort()
  const env = { ...process.env, YUZHI_DATA: dataDir, YUZHI_PORT: String(port), YUZHI_LOG_LEVEL: 'error' }
  const system = spawn(process.execPath, [join(root, 'server/src/cli/main.ts'), 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilReady(system)
  project.provide('baseUrl', `http://localhost:${port}`)
  return async () => {
    const ended = new Promise((resolve) => system.once('exit', resolve))
    system.kill('SIGINT')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Resolves when the system says it is ready; rejects with what it printed when it ends before. */
function untilReady(system: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString()
      if (printed.includes('Ready in')) resolve()
    }
    system.stdout?.on('data', hear)
    system.stderr?.on('data', hear)
    system.once('exit', (code) => reject(new Error(`The system ended with code ${code}:\n${printed}`)))
  })
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

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string
  }
}
