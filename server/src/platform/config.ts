import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { TlsFiles } from './tls.ts'

const Environment = z.object({
  YUZHI_DATA: z.string().default('.data'),
  YUZHI_HOST: z.string().default('127.0.0.1'),
  YUZHI_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  YUZHI_PUBLIC_URL: z.url().optional(),
  YUZHI_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  YUZHI_SECRET: z.string().min(32).optional(),
  YUZHI_TLS_CERT: z.string().optional(),
  YUZHI_TLS_KEY: z.string().optional(),
  YUZHI_AUDIT_HASH: z.enum(['sha256', 'sm3']).default('sha256'),
  YUZHI_AUDIT_WITNESS: z.string().optional(),
  YUZHI_DEMO: z.enum(['on', 'off']).default('on'),
  YUZHI_RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  YUZHI_TRUST_PROXY: z.string().min(1).optional(),
  DATABASE_URL: z.string().optional(),
})

/** Settings that may be logged. Secrets live apart, in {@link readSecret}. */
export type Config = {
  dataDir: string
  host: string
  port: number
  publicUrl: string
  logLevel: string
  /** Whether the demonstration province and its accounts are seeded. */
  demo: boolean
  databaseUrl: string | undefined
  /** Where set, HTTPS is spoken instead of HTTP. */
  tls: TlsFiles | undefined
  /** Whether requests are counted by address and person. Off where programs measure the system. */
  rateLimits: boolean
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, comma-separated. */
  trustProxy: string | undefined
  /** Hash of the audit log's tree, fixed when the log begins. */
  auditHash: 'sha256' | 'sm3'
  /** File that keeps the audit log's checkpoints; meant for another disk or machine. */
  auditWitness: string
}

/** Reads the configuration from environment variables; throws one sentence naming the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}`)
  }
  const e = parsed.data
  const tls = tlsFiles(e.YUZHI_TLS_CERT, e.YUZHI_TLS_KEY)
  return {
    dataDir: resolve(e.YUZHI_DATA),
    host: e.YUZHI_HOST,
    port: e.YUZHI_PORT,
    publicUrl: e.YUZHI_PUBLIC_URL ?? `http${tls ? 's' : ''}://localhost:${e.YUZHI_PORT}`,
    logLevel: e.YUZHI_LOG_LEVEL,
    demo: e.YUZHI_DEMO === 'on',
    databaseUrl: e.DATABASE_URL,
    tls,
    rateLimits: e.YUZHI_RATE_LIMITS === 'on',
    trustProxy: e.YUZHI_TRUST_PROXY,
    auditHash: e.YUZHI_AUDIT_HASH,
    auditWitness: resolve(e.YUZHI_AUDIT_WITNESS ?? join(e.YUZHI_DATA, 'witness', 'audit.log')),
  }
}

function tlsFiles(certFile: string | undefined, keyFile: string | undefined): TlsFiles | undefined {
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile) throw new Error('Set YUZHI_TLS_CERT and YUZHI_TLS_KEY both, or neither.')
  return { certFile: resolve(certFile), keyFile: resolve(keyFile) }
}

/** The installation's secret: from YUZHI_SECRET, else made once and kept with owner-only rights in the data folder. */
export function readSecret(config: Config, env: NodeJS.ProcessEnv = process.env): string {
  const given = Environment.shape.YUZHI_SECRET.parse(env['YUZHI_SECRET'])
  if (given) return given
  const file = join(config.dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(config.dataDir, { recursive: true })
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
