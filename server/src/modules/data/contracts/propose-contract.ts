import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { isAtLeast, versionAfter, type Comparison } from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'
import { contractProposed } from './events.ts'
import { getVersion } from './get-bench.ts'
import { publishContract } from './publish-contract.ts'
import { digest, loosened, readDraft } from './read-draft.ts'
import type { ContractVersionDetail } from './schema.ts'
import { insertVersion, listVersions, lockLastNumber } from './version-store.ts'

type Entry = Awaited<ReturnType<typeof getEntry>>
type Proposal = { contract: string; note: string }

/**
 * Hands in a new version of a contract. It is in force at once unless it loosens: then a second person decides. Throws
 * `contracts.unchanged`, `versionTooLow` (with the version it needs) or `pending`.
 */
export async function proposeContract(
  ctx: Ctx,
  dataset: string,
  { contract, note }: Proposal,
): Promise<ContractVersionDetail> {
  return ctx.transaction(async (tx) => {
    const entry = await getEntry(tx, dataset)
    const { before, after, comparison } = readDraft(entry, contract)
    if (comparison.bump === 'none') throw errors.unchanged({ dataset })
    const needs = versionAfter(before.version, comparison.bump)
    if (!isAtLeast(after.version, needs)) throw errors.versionTooLow({ version: after.version, needs })
    const number = await numberAfter(tx, entry, before.version)
    if ((await listVersions(tx.db, dataset)).some(({ state }) => state === 'proposed'))
      throw errors.pending({ dataset })
    const id = randomUUID()
    const waits = comparison.loosens
    await insertVersion(tx.db, {
      ...{
        id,
        dataset,
        number,
        version: after.version,
        contract,
        files: JSON.stringify(entry.contractFiles),
      },
      ...{ base: digest(entry.contract), state: waits ? 'proposed' : 'published', loosens: waits, note },
      comparison: JSON.stringify(comparison),
      ...{ author: tx.actor.id, author_name: tx.actor.name, created_at: tx.clock.now() },
      ...(waits ? {} : { decided_at: tx.clock.now() }),
    })
    await recordAudit(tx, {
      action: 'contracts.proposed',
      object: { kind: 'dataset', id: dataset },
      details: { version: after.version, loosens: loosened(comparison), note },
    })
    if (waits) await tx.publish(contractProposed, { dataset })
    else await publishContract(tx, entry, { contract, version: after.version, comparison })
    return getVersion(tx, id)
  })
}

/** The contract that was in force before the first proposal is kept as the first version. */
async function numberAfter(tx: Ctx, entry: Entry, version: string): Promise<number> {
  const last = await lockLastNumber(tx.db, entry.code)
  if (last > 0) return last + 1
  const now = tx.clock.now()
  const nothing: Comparison = { rules: [], columns: [], loosens: false, bump: 'none' }
  await insertVersion(tx.db, {
    ...{ id: randomUUID(), dataset: entry.code, number: 1, version, contract: entry.contract },
    ...{ files: JSON.stringify(entry.contractFiles), base: '', state: 'published', loosens: false },
    comparison: JSON.stringify(nothing),
    ...{ author: 'system', author_name: '', created_at: now, decided_at: now },
  })
  return 2
}
