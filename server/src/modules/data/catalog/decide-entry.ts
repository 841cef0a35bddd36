import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { setDatasetLevel } from '#modules/data/lake/index.ts'
import { contractOf } from './contract-of.ts'
import { completenessOf } from './core-items.ts'
import { findDataset, setStanding, upsertDataset, type Dataset } from './dataset-store.ts'
import {
  decideVersion,
  findOpenVersion,
  listEntryVersions,
  lockVersions,
  type EntryVersion,
} from './entry-version-store.ts'
import { errors } from './errors.ts'
import { indexEntries } from './index-entry.ts'
import type { EntryDecision } from './schema.ts'
import { DATA_BUREAU, requireGovernance, requireSecondPerson } from './stewardship.ts'

/**
 * Moves an entry on: the owner reviews a draft (never its author), the data bureau publishes what is reviewed and
 * complete, either returns it with a reason, and the owner retires what was published, naming its successor.
 */
export async function decideEntry(ctx: Ctx, code: string, decision: EntryDecision): Promise<void> {
  await ctx.transaction(async (tx) => {
    await lockVersions(tx.db, code)
    const dataset = await findDataset(tx.db, code)
    if (!dataset) throw errors.notFound({ code })
    requireGovernance(tx.actor, dataset.department)
    const number = await ACTS[decision.act](tx, dataset, decision)
    await indexEntries(tx, [code])
    await recordAudit(tx, {
      action: `catalog.entry${PAST[decision.act]}`,
      object: { kind: 'dataset', id: code },
      details: { number, reason: decision.reason ?? null, successor: decision.successor ?? null },
    })
  })
}

const PAST = { review: 'Reviewed', publish: 'Published', return: 'Returned', retire: 'Retired' } as const

type Act = (tx: Ctx, dataset: Dataset, decision: EntryDecision) => Promise<number>

const ACTS: Record<EntryDecision['act'], Act> = {
  async review(tx, dataset, { reason }) {
    const open = await openIn(tx, dataset, ['draft'])
    requireSecondPerson(tx.actor, open.author)
    await decide(tx, open, 'reviewed', reason)
    if (dataset.state === 'draft')
      await setStanding(tx.db, dataset.code, { state: 'reviewed' }, tx.clock.now())
    return open.number
  },
  async publish(tx, dataset, { reason }) {
    const open = await openIn(tx, dataset, ['reviewed'])
    requireSecondPerson(tx.actor, open.author)
    if (tx.actor.kind === 'person' && tx.actor.organisation !== DATA_BUREAU)
      throw errors.notYourDepartment({ department: DATA_BUREAU, yours: tx.actor.organisation })
    const completeness = completenessOf(open.entry, contractOf(open.entry))
    if (completeness.missing.length > 0) throw errors.incomplete({ missing: completeness.missing })
    await decide(tx, open, 'published', reason)
    const standing = { state: 'published', version: open.number, completeness } as const
    await upsertDataset(tx.db, open.entry, standing, tx.clock.now())
    await setDatasetLevel(tx, open.entry.code, open.entry.classification)
    return open.number
  },
  async return(tx, dataset, { reason }) {
    const open = await openIn(tx, dataset, ['draft', 'reviewed'])
    if (!reason?.trim()) throw errors.reasonMissing({})
    // A draft goes back to its author as a draft; what it said stays for them to mend.
    await decide(tx, open, 'draft', reason)
    if (dataset.state === 'reviewed')
      await setStanding(tx.db, dataset.code, { state: 'draft' }, tx.clock.now())
    return open.number
  },
  async retire(tx, dataset, { reason, successor }) {
    if (dataset.state !== 'published') throw errors.wrongState({ state: dataset.state })
    if (!reason?.trim()) throw errors.reasonMissing({})
    if (successor !== undefined && !(await findDataset(tx.db, successor)))
      throw errors.notFound({ code: successor })
    const [inForce] = (await listEntryVersions(tx.db, dataset.code)).filter(
      ({ state }) => state === 'published',
    )
    if (inForce) await decide(tx, inForce, 'retired', reason)
    const change = { state: 'retired', successor: successor ?? null, reason } as const
    await setStanding(tx.db, dataset.code, change, tx.clock.now())
    return dataset.entryVersion
  },
}

async function openIn(
  tx: Ctx,
  { code, state }: Dataset,
  states: readonly EntryVersion['state'][],
): Promise<EntryVersion> {
  const open = await findOpenVersion(tx.db, code)
  if (!open || !states.includes(open.state)) throw errors.wrongState({ state: open?.state ?? state })
  return open
}

async function decide(
  tx: Ctx,
  { dataset, number }: EntryVersion,
  state: EntryVersion['state'],
  note: string | undefined,
): Promise<void> {
  const decision = { state, by: tx.actor, note: note ?? null, at: tx.clock.now() }
  await decideVersion(tx.db, dataset, number, decision)
}
