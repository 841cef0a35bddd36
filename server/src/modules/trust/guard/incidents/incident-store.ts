import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Severity, Subject } from '../behaviour/detectors.ts'
import type { GuardTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<GuardTables>()
export type Incident = Selectable<GuardTables['guard.incident']>
export type IncidentStep = Selectable<GuardTables['guard.incident_step']>

export async function findOpenIncident(
  db: Kysely<AnyTables>,
  subject: Subject,
): Promise<Incident | undefined> {
  return tables(db)
    .selectFrom('guard.incident')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject', '=', subject.id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function findIncident(db: Kysely<AnyTables>, id: number): Promise<Incident | undefined> {
  return tables(db).selectFrom('guard.incident').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertIncident(
  db: Kysely<AnyTables>,
  incident: Insertable<GuardTables['guard.incident']>,
): Promise<Incident> {
  return tables(db).insertInto('guard.incident').values(incident).returningAll().executeTakeFirstOrThrow()
}

export async function updateIncident(
  db: Kysely<AnyTables>,
  id: number,
  change: Partial<
    Pick<Incident, 'severity' | 'detectors' | 'last_at' | 'closed_at' | 'closed_by_name' | 'outcome'>
  >,
): Promise<void> {
  await tables(db).updateTable('guard.incident').set(change).where('id', '=', id).execute()
}

export async function addStep(
  db: Kysely<AnyTables>,
  step: Insertable<GuardTables['guard.incident_step']>,
): Promise<void> {
  await tables(db).insertInto('guard.incident_step').values(step).execute()
}

export async function listSteps(db: Kysely<AnyTables>, incident: number): Promise<IncidentStep[]> {
  return tables(db)
    .selectFrom('guard.incident_step')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('id')
    .limit(500)
    .execute()
}

export type IncidentFilter = {
  state?: 'open' | 'closed' | undefined
  severity?: Severity | undefined
  q?: string | undefined
}

/** Open ones first, then the newest. */
export async function listIncidents(
  db: Kysely<AnyTables>,
  filter: IncidentFilter,
  limit: number,
  offset: number,
): Promise<{ items: Incident[]; total: number }> {
  let query = tables(db).selectFrom('guard.incident')
  if (filter.state) query = query.where('closed_at', filter.state === 'open' ? 'is' : 'is not', null)
  if (filter.severity) query = query.where('severity', '=', filter.severity)
  if (filter.q) query = query.where('subject', 'ilike', `%${filter.q.replace(/[%_\\]/g, '\\$&')}%`)
  const { count } = await query.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const items = await query
    .selectAll()
    .orderBy(sql`closed_at is null`, 'desc')
    .orderBy('last_at', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items, total: count }
}
