import type { Ctx } from '#platform/ctx.ts'
import { verifyBytes } from './crypto/signature.ts'
import type { Suite } from './crypto/suite.ts'
import { providerOf } from './providers/provider-of.ts'

/** A signature with the public key to check it by (SPKI DER); SM2 ones in the ASN.1 of GM/T 0009. */
export type Signed = { suite: Suite; signature: Buffer; publicKey: Buffer }

/** Signs with the installation's key of this name and suite (`audit-checkpoint`), which the provider makes when first asked. */
export async function signAs(ctx: Ctx, name: string, suite: Suite, message: Buffer): Promise<Signed> {
  const provider = providerOf(ctx.config)
  const label = { use: 'sign', name, suite } as const
  await provider.make(label)
  return {
    suite,
    signature: await provider.sign(label, message),
    publicKey: await provider.publicKey(label),
  }
}

/** Whether the signature is this public key's over this message; needs no key of ours. */
export function verifyAs({ suite, signature, publicKey }: Signed, message: Buffer): boolean {
  return verifyBytes(suite, publicKey, message, signature)
}
