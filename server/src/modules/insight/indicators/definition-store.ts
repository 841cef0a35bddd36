import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { Definition } from './definition.ts'
import { errors } from './errors.ts'
import type { Fault } from './sql-fault.ts'
import type { IndicatorTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IndicatorTables>()

/** An indicator with its current definition; `computation` is the last one, null before the first. */
export type Indicator = Definition & {
  version: number
  state: 'waiting' | 'ready' | 'failed'
  fault: Fault | null
  computation: number | null
}

/** Locks the indicator until the transaction ends, so that definitions and computations follow one another. */
export async function lockIndicator(db: Kysely<AnyTables>, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`indicators:${code}`}))`.execute(db)
}

export async function insertDefinition(
  db: Kysely<AnyTables>,
  spec: Definition,
  version: number,
  by: { actor: string; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('indicators.definition')
    .values({ code: spec.code, version, spec: JSON.stringify(spec), created_by: by.actor, created_at: by.at })
    .execute()
  const current = { version, datasets: spec.datasets, state: 'waiting' as const, fault: null }
  await tables(db)
    .insertInto('indicators.indicator')
    .values({ code: spec.code, computation: null, ...current })
    .onConflict((c) => c.column('code').doUpdateSet(current))
    .execute()
}

export async function markState(
  db: Kysely<AnyTables>,
  code: string,
  mark: { state: Indicator['state']; fault: Fault | null; computation?: number },
): Promise<void> {
  await tables(db)
    .updateTable('indicators.indicator')
    .set({
      state: mark.state,
      fault: mark.fault ? JSON.stringify(mark.fault) : null,
      ...(mark.computation === undefined ? {} : { computation: mark.computation }),
    })
    .where('code', '=', code)
    .execute()
}

function select(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('indicators.indicator as i')
    .innerJoin('indicators.definition as d', (j) =>
      j.onRef('d.code', '=', 'i.code').onRef('d.version', '=', 'i.version'),
    )
    .select(['d.spec', 'i.version', 'i.state', 'i.fault', 'i.computation'])
}

export async function findIndicator(db: Kysely<AnyTables>, code: string): Promise<Indicator | undefined> {
  const row = await select(db).where('i.code', '=', code).executeTakeFirst()
  return row && toIndicator(row)
}

export async function getIndicator(db: Kysely<AnyTables>, code: string): Promise<Indicator> {
  const found = await findIndicator(db, code)
  if (!found) throw errors.notFound({ indicator: code })
  return found
}

/** All indicators, headlines first. */
export async function allIndicators(db: Kysely<AnyTables>): Promise<Indicator[]> {
  const rows = await select(db).orderBy('i.code').execute()
  return rows.map(toIndicator).sort((a, b) => b.importance - a.importance)
}

export async function indicatorsUsing(db: Kysely<AnyTables>, dataset: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('indicators.indicator')
    .select('code')
    .where(sql<boolean>`${dataset} = any(datasets)`)
    .orderBy('code')
    .execute()
  return rows.map((row) => row.code)
}

type Row = Pick<Indicator, 'version' | 'state' | 'fault' | 'computation'> & { spec: Definition }

function toIndicator({ spec, ...row }: Row): Indicator {
  return { ...Definition.parse(spec), ...row }
}
