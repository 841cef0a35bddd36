import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { makeTransportKey } from './crypto/key-transport.ts'
import { makeSigningKey, publicKeyOf } from './crypto/signature.ts'
import { insertDepartmentKey, lockNextNumber } from './department-key-store.ts'
import { ruleOf } from './level-store.ts'
import { sealText } from './seal-text.ts'

/** Makes a department's next key pairs, in the suite of important data. Older ones still open what was sent to them. */
export async function makeDepartmentKey(ctx: Ctx, department: string): Promise<{ number: number }> {
  return ctx.transaction(async (tx) => {
    const number = await lockNextNumber(tx.db, department)
    const { suite } = await ruleOf(tx.db, 'important')
    const signing = makeSigningKey(suite)
    const sealing = makeTransportKey(suite)
    const seal = (key: Buffer, use: 'signing' | 'sealing'): Promise<string> =>
      sealText(tx, key.toString('base64'), departmentKeyContext(department, number, use))
    await insertDepartmentKey(tx.db, {
      department,
      number,
      suite,
      signingPublic: publicKeyOf(suite, signing),
      sealingPublic: sealing.publicKey,
      signingPrivate: await seal(signing, 'signing'),
      sealingPrivate: await seal(sealing.privateKey, 'sealing'),
      madeAt: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: 'keys.departmentKeyMade',
      object: { kind: 'department-key', id: `${department}/${number}` },
      details: { suite },
    })
    return { number }
  })
}

/** What binds a sealed private key to its place. */
export function departmentKeyContext(department: string, number: number, use: 'signing' | 'sealing'): string {
  return `department-key:${department}:${number}:${use}`
}
