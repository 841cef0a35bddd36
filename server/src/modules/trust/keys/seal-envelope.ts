import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sendKey } from './crypto/key-transport.ts'
import { signBytes } from './crypto/signature.ts'
import { encrypt, importSuiteKey, sizes } from './crypto/suite.ts'
import { findDepartmentKey, type DepartmentKey } from './department-key-store.ts'
import { headBytes, signedBytes, type Envelope } from './envelope.ts'
import { errors } from './errors.ts'
import { departmentKeyContext } from './make-department-key.ts'
import { openText } from './open-text.ts'

/** Bytes signed by one department and encrypted for another, in the receiver's suite; JSON-safe. */
export async function sealEnvelope(
  ctx: Ctx,
  { from, to, bytes }: { from: string; to: string; bytes: Buffer },
): Promise<Envelope> {
  const [sender, receiver] = [await newestKey(ctx, from), await newestKey(ctx, to)]
  const { suite } = receiver
  const head = {
    format: 'yuzhi-envelope-1' as const,
    suite,
    from: { department: from, key: sender.number },
    to: { department: to, key: receiver.number },
    at: ctx.clock.now().toISOString(),
  }
  const { material, sent } = sendKey(suite, receiver.sealingPublic)
  const nonce = randomBytes(sizes[suite].nonce)
  const sealed = encrypt(importSuiteKey(suite, material), nonce, bytes, headBytes(head))
  const unsigned = {
    ...head,
    key: sent.toString('base64'),
    body: Buffer.concat([nonce, sealed]).toString('base64'),
  }
  const signing = await openText(
    ctx,
    sender.signingPrivate,
    departmentKeyContext(from, sender.number, 'signing'),
  )
  const signature = signBytes(sender.suite, Buffer.from(signing, 'base64'), signedBytes(unsigned))
  return { ...unsigned, signature: signature.toString('base64') }
}

async function newestKey(ctx: Ctx, department: string): Promise<DepartmentKey> {
  const key = await findDepartmentKey(ctx.db, department)
  if (!key) throw errors.unknownDepartment({ department })
  return key
}
