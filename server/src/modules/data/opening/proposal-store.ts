import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import { Plan } from './protect/plan.ts'
import type { Assessment, ProposalState } from './schema.ts'
import type { OpeningTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<OpeningTables>()

export type Proposal = {
  id: string
  dataset: string
  version: number
  plan: Plan
  assessment: Assessment
  state: ProposalState
  note: string
  proposedBy: string
  proposedByName: string
  proposedAt: Date
  decidedByName: string | null
  decidedAt: Date | null
  decisionNote: string | null
}

/** A new proposal takes the place of one that still waits. */
export async function insertProposal(
  db: Kysely<AnyTables>,
  {
    assessment,
    version,
    note,
    by,
    at,
  }: { assessment: Assessment; version: number; note: string; by: Actor; at: Date },
): Promise<string> {
  const id = randomUUID()
  const { dataset, plan } = assessment
  await tables(db)
    .updateTable('opening.proposal')
    .set({
      state: 'rejected',
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: at,
      decision_note: '被新的申请取代 replaced',
    })
    .where('dataset', '=', dataset)
    .where('state', '=', 'proposed')
    .execute()
  await tables(db)
    .insertInto('opening.proposal')
    .values({
      id,
      dataset,
      version,
      plan: JSON.stringify(plan),
      assessment: JSON.stringify(assessment),
      state: 'proposed',
      note,
      proposed_by: by.id,
      proposed_by_name: by.name,
      proposed_at: at,
    })
    .execute()
  return id
}

/** Locks the proposal until the transaction ends, so that it is decided once. */
export async function lockProposal(db: Kysely<AnyTables>, id: string): Promise<Proposal | undefined> {
  const row = await tables(db)
    .selectFrom('opening.proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toProposal(row)
}

export async function decideProposal(
  db: Kysely<AnyTables>,
  id: string,
  { state, by, note, at }: { state: 'approved' | 'rejected'; by: Actor; note: string; at: Date },
): Promise<void> {
  await tables(db)
    .updateTable('opening.proposal')
    .set({ state, decided_by: by.id, decided_by_name: by.name, decided_at: at, decision_note: note })
    .where('id', '=', id)
    .execute()
}

/** Proposals, waiting ones first, then the newest. */
export async function listProposals(
  db: Kysely<AnyTables>,
  {
    dataset,
    state,
    limit,
    offset,
  }: { dataset?: string | undefined; state?: ProposalState | undefined; limit: number; offset: number },
): Promise<{ items: Proposal[]; total: number }> {
  let query = tables(db).selectFrom('opening.proposal')
  if (dataset !== undefined) query = query.where('dataset', '=', dataset)
  if (state !== undefined) query = query.where('state', '=', state)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll()
    .orderBy((e) => e('state', '=', 'proposed'), 'desc')
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items: rows.map(toProposal), total }
}

function toProposal(row: Selectable<OpeningTables['opening.proposal']>): Proposal {
  return {
    id: row.id,
    dataset: row.dataset,
    version: row.version,
    plan: Plan.parse(row.plan),
    assessment: row.assessment,
    state: row.state,
    note: row.note,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
  }
}
