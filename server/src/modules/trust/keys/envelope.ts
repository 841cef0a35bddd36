import { z } from 'zod'

const Base64 = z.base64()
const Party = z.object({ department: z.string(), key: z.number().int() })

/**
 * A message from one department to another, signed and encrypted. `key` brings the content key (GM/T 0009 for SM2), `body` is
 * nonce, ciphertext and tag, `signature` is the sender's over everything else. Who sends to whom is bound to the ciphertext too:
 * nobody can take the signature off and put his own name on what he cannot read.
 */
export const Envelope = z.object({
  format: z.literal('yuzhi-envelope-1'),
  suite: z.enum(['intl', 'gm']),
  from: Party,
  to: Party,
  at: z.iso.datetime(),
  key: Base64,
  body: Base64,
  signature: Base64,
})
export type Envelope = z.infer<typeof Envelope>
export type EnvelopeHead = Omit<Envelope, 'key' | 'body' | 'signature'>

/** What the ciphertext is bound to. */
export function headBytes({ format, suite, from, to, at }: EnvelopeHead): Buffer {
  return Buffer.from(JSON.stringify([format, suite, from.department, from.key, to.department, to.key, at]))
}

/** What the sender signs. */
export function signedBytes(envelope: Omit<Envelope, 'signature'>): Buffer {
  return Buffer.concat([headBytes(envelope), Buffer.from(`\n${envelope.key}\n${envelope.body}`)])
}
