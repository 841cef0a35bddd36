import type { Suite } from '../crypto/suite.ts'

/** Names a key inside a provider: what it is for, its name (a version for key-encryption keys) and its suite. */
export type KeyLabel = { use: 'wrap' | 'sign'; name: string; suite: Suite }

/** A data key as a provider takes it: sealed, with the context it was sealed for. */
export type Wrapped = { sealed: Buffer; context: string }

/**
 * Holds the keys nobody else may hold. The shape is that of PKCS#11 and SDF (GM/T 0018): keys are named by label, used inside,
 * and never handed out. `version` is written into the header of what is wrapped.
 */
export type KeyProvider = {
  kind: 'file' | 'environment' | 'pkcs11'
  has(label: KeyLabel): Promise<boolean>
  /** Makes the key unless it is there; throws `keys.cannotMake` where this provider is given its keys from outside. */
  make(label: KeyLabel): Promise<void>
  wrap(label: KeyLabel, version: number, plain: Buffer, context: string): Promise<Buffer>
  /** Throws `keys.notOpened` where key, bytes or context do not belong together. */
  unwrap(label: KeyLabel, wrapped: Wrapped): Promise<Buffer>
  /** From one key-encryption key to another without the data keys being seen outside. */
  rewrap(from: KeyLabel, to: KeyLabel, version: number, items: readonly Wrapped[]): Promise<Buffer[]>
  sign(label: KeyLabel, message: Buffer): Promise<Buffer>
  /** SPKI in DER. */
  publicKey(label: KeyLabel): Promise<Buffer>
}

export function labelText({ use, name, suite }: KeyLabel): string {
  return `${use}-${name}-${suite}`
}

/** The label of one version of the key-encryption key. */
export function kekLabel(version: number, suite: Suite): KeyLabel {
  return { use: 'wrap', name: String(version).padStart(4, '0'), suite }
}
