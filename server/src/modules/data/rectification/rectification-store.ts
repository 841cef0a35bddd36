import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Breach, Evidence, RectificationState } from './breach.ts'
import type { RectificationTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<RectificationTables>()

export type Rectification = Selectable<RectificationTables['rectification.rectification']>
export type StoredBreach = Omit<Selectable<RectificationTables['rectification.breach']>, 'minimum'> & {
  minimum: number
}

/** Judgements of one dataset happen one after another. */
export async function lockDataset(db: Kysely<AnyTables>, dataset: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`rectification:${dataset}`}))`.execute(db)
}

export async function insertRectification(db: Kysely<AnyTables>, one: Rectification): Promise<void> {
  await tables(db).insertInto('rectification.rectification').values(one).execute()
}

export async function updateRectification(
  db: Kysely<AnyTables>,
  id: string,
  change: Partial<Omit<Rectification, 'id'>>,
): Promise<void> {
  await tables(db).updateTable('rectification.rectification').set(change).where('id', '=', id).execute()
}

export async function findRectification(
  db: Kysely<AnyTables>,
  id: string,
): Promise<Rectification | undefined> {
  return tables(db)
    .selectFrom('rectification.rectification')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Rectifications of a dataset, newest first. */
export async function listOfDataset(db: Kysely<AnyTables>, dataset: string): Promise<Rectification[]> {
  return tables(db)
    .selectFrom('rectification.rectification')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('opened_at', 'desc')
    .execute()
}

export async function saveBreaches(
  db: Kysely<AnyTables>,
  of: { rectification: string; dataset: string },
  breaches: readonly Breach[],
): Promise<void> {
  for (const { subject, name, dimension, minimum, evidence } of breaches) {
    const figures = JSON.stringify(evidence)
    await tables(db)
      .insertInto('rectification.breach')
      .values({
        ...of,
        ...{ subject, name, dimension, minimum, first: figures, latest: figures, mended: false, open: true },
      })
      .onConflict((c) =>
        c
          .columns(['rectification', 'subject'])
          .doUpdateSet({ minimum, first: figures, latest: figures, mended: false, open: true }),
      )
      .execute()
  }
}

export async function breachesOfAll(
  db: Kysely<AnyTables>,
  rectifications: readonly string[],
): Promise<StoredBreach[]> {
  if (rectifications.length === 0) return []
  const rows = await tables(db)
    .selectFrom('rectification.breach')
    .selectAll()
    .where('rectification', 'in', [...rectifications])
    .orderBy('subject')
    .execute()
  return rows.map((row) => ({ ...row, minimum: Number(row.minimum) }))
}

export async function updateBreach(
  db: Kysely<AnyTables>,
  { rectification, subject }: Pick<StoredBreach, 'rectification' | 'subject'>,
  change: { latest?: Evidence; mended?: boolean; open?: boolean },
): Promise<void> {
  const { latest, ...rest } = change
  await tables(db)
    .updateTable('rectification.breach')
    .set({ ...rest, ...(latest ? { latest: JSON.stringify(latest) } : {}) })
    .where('rectification', '=', rectification)
    .where('subject', '=', subject)
    .execute()
}

export type RectificationFilter = {
  dataset?: string | undefined
  department?: string | undefined
  state?: RectificationState | undefined
  open?: boolean | undefined
  page: number
  size: number
}

export async function listRectifications(db: Kysely<AnyTables>, filter: RectificationFilter) {
  let query = tables(db).selectFrom('rectification.rectification')
  if (filter.dataset) query = query.where('dataset', '=', filter.dataset)
  if (filter.department) query = query.where('department', '=', filter.department)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.open !== undefined) query = query.where('closed_at', filter.open ? 'is' : 'is not', null)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await query
    .selectAll()
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  return { items, total: Number(total) }
}
