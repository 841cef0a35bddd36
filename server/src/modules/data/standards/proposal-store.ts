import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Kind } from './content.ts'
import type { ProposalStatus, StandardsTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StandardsTables>()

export type Proposal = Selectable<StandardsTables['standards.proposal']>

/** Adds a proposal; false where another one for the same entry waits for its decision. */
export async function insertProposal(
  db: Kysely<AnyTables>,
  proposal: Omit<Proposal, 'decided_by' | 'decided_by_name' | 'decided_at' | 'note' | 'version' | 'status'>,
): Promise<boolean> {
  const content = proposal.content === null ? null : JSON.stringify(proposal.content)
  const row = await tables(db)
    .insertInto('standards.proposal')
    .values({ ...proposal, content, status: 'open' })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findProposal(db: Kysely<AnyTables>, id: string): Promise<Proposal | undefined> {
  return tables(db).selectFrom('standards.proposal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Ends an open proposal; false where somebody decided it already. */
export async function closeProposal(
  db: Kysely<AnyTables>,
  id: string,
  end: Pick<Proposal, 'status' | 'decided_by' | 'decided_by_name' | 'decided_at' | 'note' | 'version'>,
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('standards.proposal')
    .set(end)
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function listProposals(
  db: Kysely<AnyTables>,
  filter: {
    status?: ProposalStatus | undefined
    kind?: Kind | undefined
    code?: string | undefined
    q?: string | undefined
  },
  page: { size: number; offset: number },
): Promise<{ items: Proposal[]; total: number }> {
  let query = tables(db).selectFrom('standards.proposal')
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.code) query = query.where('code', '=', filter.code)
  if (filter.q) {
    const like = `%${filter.q}%`
    query = query.where(
      sql<boolean>`(code || ' ' || reason || ' ' || coalesce(content::jsonb -> 'name' ->> 'zh', '')) ilike ${like}`,
    )
  }
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await query
    .selectAll()
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset(page.offset)
    .execute()
  return { items, total }
}
