import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Server } from 'node:http'
import { Server as TlsServer } from 'node:https'
import { createSecureContext } from 'node:tls'
import type { Log } from './log.ts'

/** Certificate chain and private key as PEM files; whoever renews them replaces the files. */
export type TlsFiles = { certFile: string; keyFile: string }

/** How often the files are looked at. */
const LOOK_EVERY_MS = 2000

/** What the server presents. Nothing older than TLS 1.3 is spoken. Throws one sentence where the files do not fit. */
export function readTls({ certFile, keyFile }: TlsFiles): {
  cert: Buffer
  key: Buffer
  minVersion: 'TLSv1.3'
} {
  try {
    const read = { cert: readFileSync(certFile), key: readFileSync(keyFile), minVersion: 'TLSv1.3' } as const
    createSecureContext(read)
    return read
  } catch (cause) {
    throw new Error(`The certificate ${certFile} cannot be used with the key ${keyFile}: ${String(cause)}`, {
      cause,
    })
  }
}

/**
 * Presents new files as soon as they lie there, without restart; connections that are open stay. Files that do not fit each
 * other, e.g. while only one is replaced, change nothing and are logged. Ends with the server.
 */
export function watchTls(server: Server, files: TlsFiles, log: Log, everyMs = LOOK_EVERY_MS): void {
  if (!(server instanceof TlsServer)) return
  const reload = (): void => {
    try {
      server.setSecureContext(readTls(files))
      log.info({ certificate: files.certFile }, 'certificate reloaded')
    } catch (error) {
      log.warn({ err: error }, 'the certificate stays as it was')
    }
  }
  const paths = [files.certFile, files.keyFile]
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, reload)
  server.once('close', () => {
    for (const path of paths) unwatchFile(path, reload)
  })
}
