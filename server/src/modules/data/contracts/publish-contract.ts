import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { registerDataset, type getEntry } from '#modules/data/catalog/index.ts'
import type { Comparison } from '#modules/data/quality/index.ts'
import { contractPublished } from './events.ts'
import { loosened } from './read-draft.ts'

type Entry = Awaited<ReturnType<typeof getEntry>>

/** Puts a contract in force, in the caller's transaction; the audit log names every rule that it loosens. */
export async function publishContract(
  tx: Ctx,
  entry: Entry,
  { contract, version, comparison }: { contract: string; version: string; comparison: Comparison },
): Promise<void> {
  await registerDataset(tx, { ...entry, contract })
  await recordAudit(tx, {
    action: 'contracts.published',
    object: { kind: 'dataset', id: entry.code },
    details: { version, loosens: loosened(comparison) },
  })
  await tx.publish(contractPublished, { dataset: entry.code, version })
}
