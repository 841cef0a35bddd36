import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'

/** What a checkpoint states: the log, how many entries it has and the root over them. */
export type Checkpoint = { origin: string; size: number; root: Buffer }

/** A key that verifies a log's notes, with the name it signs under. */
export type VerifierKey = { name: string; key: KeyObject }

const ED25519 = 1

/** A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint: Ed25519, key named by four bytes of its hash). */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: KeyObject): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  const id = keyId(origin, createPublicKey(signer))
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), signer)])
  return `${text}\n\u2014 ${origin} ${signature.toString('base64')}\n`
}

/** The checkpoint in a note, when its signature is by the given key; undefined for anything else. */
export function openCheckpoint(note: string, { name, key }: VerifierKey): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\n\n((?:\u2014 [^\n]+\n)+)$/.exec(note)
  if (!match) return undefined
  const [, origin = '', size = '', root = '', signatures = ''] = match
  if (origin !== name) return undefined
  const text = Buffer.from(`${origin}\n${size}\n${root}\n`)
  const signed = signatures.split('\n').some((line) => {
    const [, by, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? []
    if (by !== name || !encoded) return false
    const bytes = Buffer.from(encoded, 'base64')
    return bytes.subarray(0, 4).equals(keyId(name, key)) && verify(null, text, key, bytes.subarray(4))
  })
  return signed ? { origin, size: Number(size), root: Buffer.from(root, 'base64') } : undefined
}

/** The verifier key in the form notes use: name, key id and key. */
export function verifierText({ name, key }: VerifierKey): string {
  return `${name}+${keyId(name, key).toString('hex')}+${Buffer.concat([Buffer.from([ED25519]), rawKey(key)]).toString('base64')}`
}

/** Reads a verifier key; undefined where it is not one. */
export function readVerifier(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  if (!name || !id || !encoded) return undefined
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 33 || bytes[0] !== ED25519) return undefined
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
    format: 'jwk',
  })
  return keyId(name, key).toString('hex') === id ? { name, key } : undefined
}

function rawKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url')
}

function keyId(name: string, key: KeyObject): Buffer {
  const parts = [Buffer.from(`${name}\n`), Buffer.from([ED25519]), rawKey(key)]
  return hash('sha256', Buffer.concat(parts), 'buffer').subarray(0, 4)
}
