import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Verdict } from './review-schema.ts'
import type { LinkageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LinkageTables>()

export type Decision = Selectable<LinkageTables['linkage.decision']>
export type NewDecision = {
  project: string
  pair: readonly [string, string]
  verdict: Decision['verdict']
  kind: Decision['kind']
  reason: string | null
  task: number | null
  reverses: number | null
  by: { id: string; name: string }
  at: Date
}

/** Adds decisions; none is ever changed or removed. Tasks about their pairs are decided, or open again. */
export async function insertDecisions(
  db: Kysely<AnyTables>,
  decisions: readonly NewDecision[],
): Promise<void> {
  for (const { project, pair, by, ...decision } of decisions) {
    const [left_key = '', right_key = ''] = [...pair].sort()
    await tables(db)
      .insertInto('linkage.decision')
      .values({ project, left_key, right_key, ...decision, by_id: by.id, by_name: by.name })
      .execute()
    await tables(db)
      .updateTable('linkage.task')
      .set({
        state: decision.verdict === 'withdrawn' ? 'open' : 'decided',
        claimed_by: null,
        claimed_until: null,
      })
      .where('project', '=', project)
      .where('left_key', '=', left_key)
      .where('right_key', '=', right_key)
      .execute()
  }
}

/** What people hold to be true of pairs: the last word on each, the newest first, among decisions up to `until`. */
export async function decisionsInForce(
  db: Kysely<AnyTables>,
  project: string,
  until: number,
): Promise<{ left: string; right: string; verdict: Verdict }[]> {
  const { rows } = await sql<{ left: string; right: string; verdict: Verdict }>`
    select left_key as left, right_key as right, verdict from (
      select distinct on (left_key, right_key) * from linkage.decision
      where project = ${project} and id <= ${until} order by left_key, right_key, id desc) newest
    where verdict <> 'withdrawn' order by id desc`.execute(db)
  return rows
}

export async function newestDecision(db: Kysely<AnyTables>, project: string): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('linkage.decision')
    .select((e) => e.fn.coalesce(e.fn.max('id'), sql<number>`0`).as('last'))
    .where('project', '=', project)
    .executeTakeFirstOrThrow()
  return Number(last)
}

/** Pairs people have spoken about, and how many words fell after the newest one a run kept to. */
export async function countDecisions(
  db: Kysely<AnyTables>,
  project: string,
  since: number,
): Promise<{ inForce: number; waiting: number }> {
  const { rows } = await sql<{ in_force: number; waiting: number }>`
    select count(*) filter (where verdict <> 'withdrawn') as in_force, count(*) filter (where id > ${since}) as waiting
    from (select distinct on (left_key, right_key) id, verdict from linkage.decision
      where project = ${project} order by left_key, right_key, id desc) newest`.execute(db)
  return { inForce: rows[0]?.in_force ?? 0, waiting: rows[0]?.waiting ?? 0 }
}

/** Decisions that stand (the last word on their pair, not a counter-decision) with `after < id ≤ until`. */
export async function standingBetween(
  db: Kysely<AnyTables>,
  project: string,
  after: number,
  until: number,
): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select * from (
      select distinct on (left_key, right_key) * from linkage.decision
      where project = ${project} order by left_key, right_key, id desc) newest
    where verdict <> 'withdrawn' and kind <> 'undo' and id > ${after} and id <= ${until} order by id desc`.execute(
    db,
  )
  return rows
}

/** The person's newest decision of the review that still stands. */
export async function myNewest(
  db: Kysely<AnyTables>,
  project: string,
  person: string,
): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select * from linkage.decision d
    where project = ${project} and by_id = ${person} and kind = 'review'
      and not exists (select 1 from linkage.decision later where later.project = d.project
        and later.left_key = d.left_key and later.right_key = d.right_key and later.id > d.id)
    order by id desc limit 1`.execute(db)
  return rows[0]
}

/** What was held of the pair before this decision. */
export async function verdictBefore(db: Kysely<AnyTables>, decision: Decision): Promise<Decision['verdict']> {
  const before = await tables(db)
    .selectFrom('linkage.decision')
    .select('verdict')
    .where('project', '=', decision.project)
    .where('left_key', '=', decision.left_key)
    .where('right_key', '=', decision.right_key)
    .where('id', '<', decision.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before?.verdict ?? 'withdrawn'
}
