import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Alert, Member } from './alert.ts'
import { errors } from './errors.ts'
import type { AlertTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AlertTables>()

/** Evaluations of one rule follow one another until the transaction ends. */
export async function lockRule(db: Kysely<AnyTables>, rule: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`alerts:${rule}`}))`.execute(db)
}

export async function insertAlert(db: Kysely<AnyTables>, alert: Alert): Promise<void> {
  const { group, ruleVersion, openedAt, normalAt, closedAt, caseId, title, summary, ...same } = alert
  await tables(db)
    .insertInto('alerts.alert')
    .values({
      ...same,
      group_code: group,
      rule_version: ruleVersion,
      title: JSON.stringify(title),
      summary: JSON.stringify(summary),
      opened_at: openedAt,
      normal_at: normalAt,
      closed_at: closedAt,
      case_id: caseId,
    })
    .execute()
}

export async function updateAlert(
  db: Kysely<AnyTables>,
  id: string,
  change: Partial<Pick<Alert, 'state' | 'closedAt' | 'normalAt' | 'region' | 'title'>>,
): Promise<void> {
  const { state, closedAt, normalAt, region, title } = change
  await tables(db)
    .updateTable('alerts.alert')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(normalAt === undefined ? {} : { normal_at: normalAt }),
      ...(region === undefined ? {} : { region }),
      ...(title === undefined ? {} : { title: JSON.stringify(title) }),
    })
    .where('id', '=', id)
    .execute()
}

export async function saveMembers(db: Kysely<AnyTables>, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return
  await tables(db)
    .insertInto('alerts.member')
    .values([...members])
    .onConflict((c) =>
      c.columns(['alert', 'region', 'since']).doUpdateSet((e) => ({
        last: e.ref('excluded.last'),
        value: e.ref('excluded.value'),
        peak: e.ref('excluded.peak'),
        ended: e.ref('excluded.ended'),
      })),
    )
    .execute()
}

export async function openAlertsOf(db: Kysely<AnyTables>, rule: string): Promise<Alert[]> {
  const rows = await tables(db)
    .selectFrom('alerts.alert')
    .selectAll()
    .where('rule', '=', rule)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(toAlert)
}

/** Every region a rule ever alerted about, with the newest period of each time. */
export async function membersOfRule(db: Kysely<AnyTables>, rule: string): Promise<Member[]> {
  return tables(db)
    .selectFrom('alerts.member as m')
    .innerJoin('alerts.alert as a', 'a.id', 'm.alert')
    .selectAll('m')
    .where('a.rule', '=', rule)
    .execute()
}

export async function membersOf(db: Kysely<AnyTables>, alert: string): Promise<Member[]> {
  return tables(db)
    .selectFrom('alerts.member')
    .selectAll()
    .where('alert', '=', alert)
    .orderBy('region')
    .orderBy('since')
    .execute()
}

export async function getAlert(db: Kysely<AnyTables>, id: string): Promise<Alert> {
  const row = await tables(db).selectFrom('alerts.alert').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw errors.notFound({ id })
  return toAlert(row)
}

/** Alerts with a firing region inside `within` (what codes begin with), newest first. */
export async function listAlerts(
  db: Kysely<AnyTables>,
  filter: { within: string; open?: boolean | undefined; department?: string | undefined },
  page: { size: number; offset: number },
): Promise<{ items: Alert[]; total: number }> {
  let query = tables(db)
    .selectFrom('alerts.alert as a')
    .where((e) =>
      e.exists(
        e
          .selectFrom('alerts.member as m')
          .select('m.region')
          .whereRef('m.alert', '=', 'a.id')
          .where(sql<boolean>`starts_with(m.region, ${filter.within})`),
      ),
    )
  if (filter.open !== undefined) query = query.where('a.closed_at', filter.open ? 'is' : 'is not', null)
  if (filter.department !== undefined) query = query.where('a.department', '=', filter.department)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll('a')
    .orderBy('a.opened_at', 'desc')
    .orderBy('a.id')
    .limit(page.size)
    .offset(page.offset)
    .execute()
  return { items: rows.map(toAlert), total }
}

type Row = {
  [
    K in keyof Omit<Alert, 'group' | 'ruleVersion' | 'openedAt' | 'normalAt' | 'closedAt' | 'caseId'>
  ]: Alert[K]
} & {
  group_code: string
  rule_version: number
  opened_at: Date
  normal_at: Date | null
  closed_at: Date | null
  case_id: string
}

function toAlert({
  group_code,
  rule_version,
  opened_at,
  normal_at,
  closed_at,
  case_id,
  ...same
}: Row): Alert {
  return {
    ...same,
    group: group_code,
    ruleVersion: rule_version,
    openedAt: opened_at,
    normalAt: normal_at,
    closedAt: closed_at,
    caseId: case_id,
  }
}
