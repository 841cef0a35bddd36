import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { describeRules } from './read-draft.ts'
import { errors } from './errors.ts'
import type { ContractBench, ContractVersion, ContractVersionDetail } from './schema.ts'
import { findVersion, listVersions, type ContractVersionRow } from './version-store.ts'

/** What the workbench begins with: the contract in force, its rules, and all versions there were. */
export async function getBench(ctx: Ctx, dataset: string): Promise<ContractBench> {
  const entry = await getEntry(ctx, dataset)
  const contract = contractOf(entry)
  return {
    dataset,
    title: entry.title,
    department: entry.department,
    contract: entry.contract,
    version: contract.version,
    columns: contract.properties.map(({ name, type, labels }) => ({
      name,
      type,
      label: labels.at(0) ?? name,
    })),
    rules: describeRules(contract),
    history: (await listVersions(ctx.db, dataset)).map((row) => toVersion(ctx, row)),
  }
}

/** All proposals that wait for a decision, the oldest first. */
export async function listWaiting(ctx: Ctx): Promise<ContractVersion[]> {
  return (await listVersions(ctx.db)).map((row) => toVersion(ctx, row))
}

/** One version with its text and what it changed; throws `contracts.notFound`. */
export async function getVersion(ctx: Ctx, id: string): Promise<ContractVersionDetail> {
  const row = await findVersion(ctx.db, id)
  if (!row) throw errors.notFound({ id })
  return { ...toVersion(ctx, row), contract: row.contract, comparison: row.comparison }
}

function toVersion({ actor }: Ctx, row: ContractVersionRow): ContractVersion {
  return {
    ...{ id: row.id, dataset: row.dataset, number: row.number, version: row.version, state: row.state },
    ...{ loosens: row.loosens, note: row.note, author: row.author_name, decidedBy: row.decided_by_name },
    createdAt: row.created_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionNote: row.decision_note,
    mayDecide: row.state === 'proposed' && row.author !== actor.id && actor.roles.includes('steward'),
  }
}
