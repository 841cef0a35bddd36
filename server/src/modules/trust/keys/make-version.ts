import type { Ctx } from '#platform/ctx.ts'
import { SUITES, type Suite } from './crypto/suite.ts'
import { allVersions, insertActive, lockVersions } from './key-version-store.ts'
import { kekLabel, type KeyProvider } from './providers/key-provider.ts'
import { providerOf } from './providers/provider-of.ts'

const PROOF = 'yuzhi key-encryption key'

/** Makes the next version in the provider, one key per suite, and makes it the active one. */
export async function makeVersion(ctx: Ctx): Promise<number> {
  return ctx.transaction(async (tx) => {
    await lockVersions(tx.db)
    const [newest] = await allVersions(tx.db)
    const number = (newest?.number ?? 0) + 1
    await insertMade(tx, number)
    return number
  })
}

/** The first version, unless there is one; processes that start at once make one between them. */
export async function ensureVersion(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await lockVersions(tx.db)
    const versions = await allVersions(tx.db)
    if (versions.length === 0) await insertMade(tx, 1)
  })
}

async function insertMade(tx: Ctx, number: number): Promise<void> {
  const provider = providerOf(tx.config)
  for (const suite of SUITES) await provider.make(kekLabel(number, suite))
  const proofs = { intl: await prove(provider, number, 'intl'), gm: await prove(provider, number, 'gm') }
  await insertActive(tx.db, {
    number,
    state: 'active',
    madeBy: tx.actor.name,
    madeAt: tx.clock.now(),
    retiredAt: null,
    proofs,
  })
}

async function prove(provider: KeyProvider, number: number, suite: Suite): Promise<string> {
  const sealed = await provider.wrap(kekLabel(number, suite), number, Buffer.from(PROOF), PROOF)
  return sealed.toString('base64')
}

/** Whether the provider holds the very keys this version was made with. */
export async function holdsKeys(
  provider: KeyProvider,
  version: { number: number; proofs: Record<Suite, string> },
): Promise<boolean> {
  for (const suite of SUITES) {
    const label = kekLabel(version.number, suite)
    const sealed = Buffer.from(version.proofs[suite], 'base64')
    const held = (await provider.has(label)) && (await opensProof(provider, label, sealed))
    if (!held) return false
  }
  return true
}

function opensProof(
  provider: KeyProvider,
  label: ReturnType<typeof kekLabel>,
  sealed: Buffer,
): Promise<boolean> {
  return provider.unwrap(label, { sealed, context: PROOF }).then(
    () => true,
    () => false,
  )
}
