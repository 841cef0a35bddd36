import type { Ctx } from '#platform/ctx.ts'
import { receiveKey } from './crypto/key-transport.ts'
import { verifyBytes } from './crypto/signature.ts'
import { decrypt, importSuiteKey, sizes } from './crypto/suite.ts'
import { findDepartmentKey, type DepartmentKey } from './department-key-store.ts'
import { Envelope, headBytes, signedBytes } from './envelope.ts'
import { errors } from './errors.ts'
import { departmentKeyContext } from './make-department-key.ts'
import { openText } from './open-text.ts'

/**
 * What the named department signed and encrypted for `to`. The signature is verified before anything is decrypted. Throws
 * `keys.notOpened` for what was changed, is for another department, or is not signed by whom it names.
 */
export async function openEnvelope(
  ctx: Ctx,
  { to, envelope }: { to: string; envelope: unknown },
): Promise<{ from: string; at: string; bytes: Buffer }> {
  const parsed = Envelope.safeParse(envelope)
  if (!parsed.success || parsed.data.to.department !== to) throw errors.notOpened({ to })
  const { suite, from, at, key, body, signature } = parsed.data
  const sender = await keyNumbered(ctx, from)
  const receiver = await keyNumbered(ctx, parsed.data.to)
  const signed = verifyBytes(
    sender.suite,
    sender.signingPublic,
    signedBytes(parsed.data),
    Buffer.from(signature, 'base64'),
  )
  if (!signed || receiver.suite !== suite) throw errors.notOpened({ to, from: from.department })
  const context = departmentKeyContext(to, receiver.number, 'sealing')
  const own = Buffer.from(await openText(ctx, receiver.sealingPrivate, context), 'base64')
  const material = receiveKey(suite, own, Buffer.from(key, 'base64'))
  const sealed = Buffer.from(body, 'base64')
  const nonceSize = sizes[suite].nonce
  const bytes =
    material &&
    decrypt(
      importSuiteKey(suite, material),
      sealed.subarray(0, nonceSize),
      sealed.subarray(nonceSize),
      headBytes(parsed.data),
    )
  if (!bytes) throw errors.notOpened({ to, from: from.department })
  return { from: from.department, at, bytes }
}

async function keyNumbered(ctx: Ctx, party: { department: string; key: number }): Promise<DepartmentKey> {
  const key = await findDepartmentKey(ctx.db, party.department, party.key)
  if (!key) throw errors.unknownDepartment(party)
  return key
}
