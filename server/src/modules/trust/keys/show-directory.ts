import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import { listDepartmentKeys } from './department-key-store.ts'

export type DirectoryEntry = {
  department: string
  number: number
  suite: Suite
  /** The key new envelopes are made with. */
  current: boolean
  madeAt: string
  signingKey: string
  sealingKey: string
  /** SHA-256 over both public keys, for comparing by telephone. */
  fingerprint: string
}

/** The public keys of all departments, as PEM: what another system needs to verify and to encrypt. */
export async function showDirectory(ctx: Ctx): Promise<DirectoryEntry[]> {
  const keys = await listDepartmentKeys(ctx.db)
  return keys.map((key, i) => ({
    department: key.department,
    number: key.number,
    suite: key.suite,
    current: keys[i - 1]?.department !== key.department,
    madeAt: key.madeAt.toISOString(),
    signingKey: pem(key.signingPublic),
    sealingKey: pem(key.sealingPublic),
    fingerprint: createHash('sha256').update(key.signingPublic).update(key.sealingPublic).digest('hex'),
  }))
}

function pem(spki: Buffer): string {
  const lines = spki.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}
