import { stdSerializers } from 'pino'

const CENSOR = '[redacted]'
const MAX_DEPTH = 8

/** Names whose values are secrets wherever they stand: `password`, `kafkaPassword`, `api_key`, `set-cookie` … */
const SECRET_NAME =
  /passw(or)?d|passphrase|secret|token|authorization|cookie|credential|api[-_]?key|private[-_]?key|key[-_]?material|(^|_)kek(_|$)/i

/** Secrets inside texts: PEM private keys, the password of an address, bearer and basic credentials, `password=…`. */
const SECRET_TEXTS: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, CENSOR],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@]+@/gi, `$1:${CENSOR}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${CENSOR}`],
  [
    /\b(password|passwd|pwd|secret|token|api[-_]?key|YUZHI_KEK\w*)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
    `$1$2${CENSOR}`,
  ],
]

/** A copy of what is to be logged without the secrets in it, by the names of fields and by the looks of texts; errors included. */
export function redactSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value === null || typeof value !== 'object') return value
  if (depth > MAX_DEPTH) return '[deep]'
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) return `[${value.length} bytes]`
  if (value instanceof Error) return redactSecrets({ ...stdSerializers.err(value) }, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item) => redactSecrets(item, depth + 1))
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    SECRET_NAME.test(name) && item !== null && item !== undefined ? CENSOR : redactSecrets(item, depth + 1),
  ])
  return Object.fromEntries(entries)
}

/** The text without the secrets that can be told by their looks. */
export function redactText(text: string): string {
  return SECRET_TEXTS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)
}
