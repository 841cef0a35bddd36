import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

const root = join(import.meta.dirname, '..')
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yuzhi-start-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

type Ended = { code: number | null; printed: string; seconds: number }

/** Runs `yuzhi` with these arguments; `until` a text appears it is then interrupted as by Ctrl-C. */
function yuzhi(args: string[], env: Record<string, string>, until?: string): Promise<Ended> {
  return new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(process.execPath, [join(root, 'server/src/cli/main.ts'), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
    })
    let printed = ''
    let seen = 0
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString()
      if (until === undefined || seen > 0 || !printed.includes(until)) return
      seen = Date.now()
      child.kill('SIGINT')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => resolve({ code, printed, seconds: ((seen || Date.now()) - started) / 1000 }))
  })
}

it('says in one sentence that the port is taken', async () => {
  const port = new URL(inject('baseUrl')).port
  const { code, printed } = await yuzhi(['start', '--port', port], { YUZHI_DATA: dir })
  expect(code).toBe(2)
  expect(printed.trim()).toBe(`Port ${port} is already in use; choose another: npm start -- --port 8081`)
})

it('says in one sentence which setting is wrong', async () => {
  const { code, printed } = await yuzhi(['start'], { YUZHI_DATA: dir, YUZHI_PORT: 'eighty' })
  expect(code).toBe(2)
  expect(printed).toMatch(/^The setting YUZHI_PORT is not usable: .+\n$/)
})

it('starts, stops cleanly at Ctrl-C, starts again at once, and resets', async () => {
  const port = await freePort()
  const env = { YUZHI_DATA: dir, YUZHI_PORT: String(port), YUZHI_DEMO: 'off' }
  const first = await yuzhi(['start'], env, 'Ready in')
  expect([first.code, first.printed.includes('Stopping …')]).toEqual([0, true])
  const second = await yuzhi(['start'], env, 'Ready in')
  expect(second.code).toBe(0)
  expect(second.seconds).toBeLessThan(process.env['CI'] ? 15 : 8)
  const reset = await yuzhi(['reset', '--yes'], env)
  expect([reset.code, reset.printed]).toEqual([0, `Removed ${dir}. The next start begins anew.\n`])
})

it('names its verbs, and the one that does not exist', async () => {
  const { code, printed } = await yuzhi(['dance'], {})
  expect(code).toBe(2)
  expect(printed).toContain('There is no verb “dance”.')
  expect(printed).toContain('yuzhi check FILE…')
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
