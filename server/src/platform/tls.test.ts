import { execFileSync } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type SecureVersion } from 'node:tls'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { readTls, watchTls } from './tls.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuzhi-tls-'))
})
afterAll(() => rm(folder, { recursive: true }))

const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0
  } catch {
    return false
  }
})()

/** A self-signed certificate with this name, written beside the files in use. */
function makeCertificate(name: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  const args = ['req', '-x509', '-newkey', 'ed25519', '-nodes', '-days', '2', '-subj', `/CN=${name}`]
  execFileSync('openssl', [...args, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { cert, key }
}

function greet(
  port: number,
  maxVersion: SecureVersion = 'TLSv1.3',
): Promise<{ name: string; protocol: string | null }> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      maxVersion,
    })
    socket.once('error', reject)
    socket.once('secureConnect', () => {
      const { CN } = socket.getPeerCertificate().subject
      resolve({ name: String(CN), protocol: socket.getProtocol() })
      socket.destroy()
    })
  })
}

it.skipIf(!hasOpenssl)('speaks TLS 1.3 only and presents new files without restart', async () => {
  const first = makeCertificate('first')
  const files = { certFile: first.cert, keyFile: first.key }
  const server = createServer(readTls(files), (_request, reply) => reply.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  watchTls(server, files, createLog('silent'), 20)
  expect(await greet(port)).toEqual({ name: 'first', protocol: 'TLSv1.3' })
  await expect(greet(port, 'TLSv1.2')).rejects.toThrow(/protocol version/i)
  const second = makeCertificate('second')
  // Only the certificate so far: it does not fit the key, and nothing changes.
  await rename(second.cert, first.cert)
  await pause(200)
  expect((await greet(port)).name).toBe('first')
  await rename(second.key, first.key)
  for (let i = 0; i < 100 && (await greet(port)).name === 'first'; i++) await pause(50)
  expect((await greet(port)).name).toBe('second')
  await writeFile(first.cert, 'broken')
  await pause(200)
  expect((await greet(port)).name).toBe('second')
  await new Promise((resolve) => server.close(resolve))
})

it('says which files do not fit, and wants both', () => {
  expect(() => readTls({ certFile: join(folder, 'none.crt'), keyFile: join(folder, 'none.key') })).toThrow(
    'none.crt',
  )
  expect(() => readConfig({ YUZHI_TLS_CERT: 'a' })).toThrow('both')
  expect(readConfig({ YUZHI_TLS_CERT: 'a', YUZHI_TLS_KEY: 'b' }).publicUrl).toBe('https://localhost:8080')
})
