import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { errors } from './errors.ts'
import { contractProposed } from './events.ts'
import { getVersion } from './get-bench.ts'
import { digest } from './read-draft.ts'
import { publishContract } from './publish-contract.ts'
import type { ContractVersionDetail } from './schema.ts'
import { decideVersion, findVersion } from './version-store.ts'

/**
 * A second person publishes a proposal that loosens, or rejects it. Throws `contracts.ownProposal` to its author,
 * `decided`, and `baseChanged` when the contract in force is no longer the one it was compared with.
 */
export async function decideContract(
  ctx: Ctx,
  id: string,
  { publish, note }: { publish: boolean; note: string },
): Promise<ContractVersionDetail> {
  return ctx.transaction(async (tx) => {
    const row = await findVersion(tx.db, id, 'forUpdate')
    if (!row) throw errors.notFound({ id })
    if (row.state !== 'proposed') throw errors.decided({ state: row.state })
    if (row.author === tx.actor.id) throw errors.ownProposal({ id })
    const entry = await getEntry(tx, row.dataset)
    if (publish && digest(entry.contract) !== row.base) throw errors.baseChanged({ dataset: row.dataset })
    await decideVersion(tx.db, id, {
      state: publish ? 'published' : 'rejected',
      ...{ decided_by: tx.actor.id, decided_by_name: tx.actor.name },
      ...{ decided_at: tx.clock.now(), decision_note: note },
    })
    await recordAudit(tx, {
      action: publish ? 'contracts.approved' : 'contracts.rejected',
      object: { kind: 'dataset', id: row.dataset },
      details: { version: row.version, note },
    })
    if (publish) await publishContract(tx, entry, row)
    else await tx.publish(contractProposed, { dataset: row.dataset })
    return getVersion(tx, id)
  })
}
