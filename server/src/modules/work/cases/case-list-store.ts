import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import { departmentSeen, seesAll } from './access.ts'
import { toCase, type CaseRow } from './case-store.ts'
import type { CaseRecord } from './case.ts'
import type { CaseFilter } from './schema.ts'
import { normalise, searchTerms } from './search-terms.ts'

type Condition = RawBuilder<boolean>

/** Beyond this a count says "at least": counting a million rows costs more than it tells. */
const COUNT_LIMIT = 10_000

const orders: Record<CaseFilter['sort'], RawBuilder<unknown>> = {
  dueAt: sql`due_at, id`,
  '-dueAt': sql`due_at desc, id desc`,
  openedAt: sql`opened_at, id`,
  '-openedAt': sql`opened_at desc, id desc`,
}

/** The cases the actor may see, filtered and sorted; cases without a deadline count as due last. */
export async function findCases(
  db: Kysely<AnyTables>,
  actor: Actor,
  filter: CaseFilter,
  now: Date,
  page: { limit: number; offset: number },
): Promise<CaseRecord[]> {
  const order = orders[filter.sort]
  // The first rows of each branch, by its own index, contain the first rows of all.
  const depth = page.limit + page.offset
  const parts = branches(actor, filter, now).map(
    (where) => sql`(select * from cases.case_file where ${where} order by ${order} limit ${depth})`,
  )
  const { rows } = await sql<CaseRow>`
    select * from (${sql.join(parts, sql` union all `)}) visible
    order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows.map(toCase)
}

/** How many cases {@link findCases} can find, counted as far as the limit. */
export async function countCases(
  db: Kysely<AnyTables>,
  actor: Actor,
  filter: CaseFilter,
  now: Date,
): Promise<{ total: number; totalIsLeast: boolean }> {
  const parts = branches(actor, filter, now).map(
    (where) => sql`(select 1 from cases.case_file where ${where} limit ${COUNT_LIMIT + 1})`,
  )
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${sql.join(parts, sql` union all `)}) visible`.execute(db)
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, COUNT_LIMIT), totalIsLeast: total > COUNT_LIMIT }
}

/**
 * The rule of access.ts as SQL: one condition per reason to see a case, each excluding the reasons before, so that
 * each can use its own index and no case appears twice.
 */
function branches(actor: Actor, filter: CaseFilter, now: Date): Condition[] {
  const filters = filterConditions(actor, filter, now)
  const reasons = reasonsToSee(actor)
  return reasons.map((reason, i) => {
    const earlier = reasons.slice(0, i).map((other) => sql<boolean>`(${other}) is not true`)
    return sql<boolean>`${sql.join([reason, ...earlier, ...filters], sql` and `)}`
  })
}

function reasonsToSee(actor: Actor): Condition[] {
  if (seesAll(actor)) return [sql<boolean>`true`]
  const own = [sql<boolean>`assignee = ${actor.id}`, sql<boolean>`opened_by = ${actor.id}`]
  const department = departmentSeen(actor)
  if (department === null) return own
  return [sql<boolean>`department = ${department}`, sql<boolean>`desk = ${department}`, ...own]
}

function filterConditions(actor: Actor, filter: CaseFilter, now: Date): Condition[] {
  const conditions: Condition[] = []
  if (filter.type) conditions.push(sql`type = ${filter.type}`)
  if (filter.state) conditions.push(sql`state = ${filter.state}`)
  if (filter.department) conditions.push(sql`department = ${filter.department}`)
  if (filter.mine !== undefined)
    conditions.push(filter.mine ? sql`assignee = ${actor.id}` : sql`assignee is distinct from ${actor.id}`)
  if (filter.overdue !== undefined)
    conditions.push(filter.overdue ? sql`due_at < ${now}` : sql`(due_at >= ${now} or due_at is null)`)
  if (filter.open !== undefined)
    conditions.push(filter.open ? sql`closed_at is null` : sql`closed_at is not null`)
  return filter.q ? [...conditions, ...textConditions(filter.q)] : conditions
}

function textConditions(q: string): Condition[] {
  const text = normalise(q)
  const terms = searchTerms(text)
  const found = sql<boolean>`strpos(lower(number || ' ' || title_zh || ' ' || title_en), ${text}) > 0`
  return terms.length > 0 ? [sql`terms @> ${terms}::text[]`, found] : [found]
}
