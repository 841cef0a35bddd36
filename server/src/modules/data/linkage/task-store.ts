import { sql, type Kysely, type Selectable } from 'kysely'
import { probabilityOf } from '@yuzhi/models/link'
import type { AnyTables } from '#platform/ctx.ts'
import type { TaskQuery, TaskSummary, Verdict } from './review-schema.ts'
import type { LinkageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LinkageTables>()

export type Task = Selectable<LinkageTables['linkage.task']>
export type Claimant = { id: string; name: string; now: Date; until: Date }

/**
 * Takes the most useful open pair of the run that nobody else holds, below `after` in the order where given; whatever
 * else this person held is free again. Two people never get the same pair: taken rows are skipped, not waited for.
 */
export async function takeTask(
  db: Kysely<AnyTables>,
  run: string,
  who: Claimant,
  options: { task?: number | undefined; after?: number | undefined; samples?: boolean | undefined },
): Promise<number | undefined> {
  const free = sql`state = 'open' and (claimed_by is null or claimed_by = ${who.id} or claimed_until < ${who.now})`
  const chosen =
    options.task !== undefined
      ? sql`id = ${options.task}`
      : options.after !== undefined
        ? sql`id <> ${options.after} and (skipped_at is not null, -usefulness, id) >
            (select skipped_at is not null, -usefulness, id from linkage.task where id = ${options.after})`
        : sql`true`
  const kinds = options.samples ? sql`kind = 'sample'` : sql`true`
  const { rows } = await sql<{ id: number }>`
    select id from linkage.task where run = ${run} and ${free} and ${chosen} and ${kinds}
    order by skipped_at is not null, usefulness desc, id limit 1 for update skip locked`.execute(db)
  const [found] = rows
  await tables(db)
    .updateTable('linkage.task')
    .set({ claimed_by: null, claimed_name: null, claimed_until: null })
    .where('run', '=', run)
    .where('claimed_by', '=', who.id)
    .where('state', '=', 'open')
    .execute()
  if (!found) return undefined
  await tables(db)
    .updateTable('linkage.task')
    .set({ claimed_by: who.id, claimed_name: who.name, claimed_until: who.until })
    .where('id', '=', found.id)
    .execute()
  return found.id
}

/** The pair this person holds in the run, if any. */
export async function heldTask(db: Kysely<AnyTables>, run: string, person: string, now: Date) {
  return tables(db)
    .selectFrom('linkage.task')
    .select('id')
    .where('run', '=', run)
    .where('claimed_by', '=', person)
    .where('claimed_until', '>', now)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/** Locks and reads a task. */
export async function lockTask(db: Kysely<AnyTables>, id: number): Promise<Task | undefined> {
  return tables(db).selectFrom('linkage.task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findTask(db: Kysely<AnyTables>, id: number): Promise<Task | undefined> {
  return tables(db).selectFrom('linkage.task').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Puts a pair at the end of the queue and lets go of it. */
export async function skipTaskRow(db: Kysely<AnyTables>, id: number, now: Date): Promise<void> {
  await tables(db)
    .updateTable('linkage.task')
    .set({ skipped_at: now, claimed_by: null, claimed_name: null, claimed_until: null })
    .where('id', '=', id)
    .execute()
}

/** Lets the person hold a pair that is open again. */
export async function holdTask(db: Kysely<AnyTables>, id: number, who: Claimant): Promise<void> {
  await tables(db)
    .updateTable('linkage.task')
    .set({ claimed_by: who.id, claimed_name: who.name, claimed_until: who.until })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** How the queue of a run stands. */
export async function countTasks(db: Kysely<AnyTables>, run: string | undefined, person: string) {
  const { rows } = await sql<{ open: number; decided: number; samplesOpen: number; mine: number }>`
    select count(*) filter (where state = 'open' and kind <> 'sample') as open,
      count(*) filter (where state = 'decided') as decided,
      count(*) filter (where state = 'open' and kind = 'sample') as "samplesOpen",
      count(*) filter (where state = 'decided' and exists (
        select 1 from linkage.decision d where d.task = t.id and d.by_id = ${person})) as mine
    from linkage.task t where run = ${run ?? null}`.execute(db)
  return rows[0] ?? { open: 0, decided: 0, samplesOpen: 0, mine: 0 }
}

const verdictInForce = sql<Verdict | null>`(
  select nullif(d.verdict, 'withdrawn') from linkage.decision d
  where d.project = t.project and d.left_key = t.left_key and d.right_key = t.right_key order by d.id desc limit 1)`

export async function verdictOf(db: Kysely<AnyTables>, task: number): Promise<Verdict | null> {
  const row = await tables(db)
    .selectFrom('linkage.task as t')
    .select(verdictInForce.as('verdict'))
    .where('t.id', '=', task)
    .executeTakeFirst()
  return row?.verdict ?? null
}

export function summariseTask(task: Task, verdict: Verdict | null): TaskSummary {
  return {
    id: task.id,
    kind: task.kind,
    reason: task.reason,
    weight: task.weight,
    probability: probabilityOf(task.weight),
    usefulness: task.usefulness,
    datasets: [...new Set([task.left_dataset, task.right_dataset])],
    state: task.state,
    verdict,
    claimedBy: task.claimed_name,
    claimedUntil: task.claimed_until?.toISOString() ?? null,
  }
}

const sortable = { weight: 't.weight', usefulness: 't.usefulness', id: 't.id' } as const

export async function listTaskRows(
  db: Kysely<AnyTables>,
  run: string,
  query: TaskQuery,
): Promise<{ items: TaskSummary[]; total: number }> {
  let tasks = tables(db).selectFrom('linkage.task as t').where('t.run', '=', run)
  if (query.kind) tasks = tasks.where('t.kind', '=', query.kind)
  if (query.state) tasks = tasks.where('t.state', '=', query.state)
  const { total } = await tasks.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const key = (query.sort ?? '-usefulness').replace(/^-/, '')
  const descending = (query.sort ?? '-usefulness').startsWith('-')
  const rows = await tasks
    .selectAll('t')
    .select(verdictInForce.as('verdict'))
    .orderBy(
      key in sortable ? sortable[key as keyof typeof sortable] : 't.usefulness',
      descending ? 'desc' : 'asc',
    )
    .orderBy('t.id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items: rows.map(({ verdict, ...task }) => summariseTask(task, verdict)), total }
}

/** For each layer of a run: how many pairs were drawn, how many judged, and how many of these were the same. */
export async function countSamples(
  db: Kysely<AnyTables>,
  run: string,
): Promise<{ stratum: string; sampled: number; reviewed: number; same: number }[]> {
  const { rows } = await sql<{ stratum: string; sampled: number; reviewed: number; same: number }>`
    select stratum, count(*) as sampled, count(verdict) as reviewed, count(*) filter (where verdict = 'match') as same
    from (select t.stratum, ${verdictInForce} as verdict from linkage.task t
      where t.run = ${run} and t.kind = 'sample') judged
    group by stratum`.execute(db)
  return rows
}
