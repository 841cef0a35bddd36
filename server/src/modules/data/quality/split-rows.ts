import { sqlName, sqlText } from '#platform/duck.ts'
import { sourceList, tableName, type CheckPlan } from './check-plan.ts'

/** Keeps every rejected row with its text unchanged; returns how many there are. */
export async function quarantineRows(plan: CheckPlan): Promise<number> {
  const { duck, input } = plan
  const [rejected, failing, quarantine] = (['rejected', 'failing', 'quarantine'] as const).map((name) =>
    tableName(plan, name),
  )
  await duck.run(
    `CREATE OR REPLACE TEMP TABLE ${rejected} AS SELECT DISTINCT _line FROM ${tableName(plan, 'faults')} ` +
      `WHERE severity = 'reject' AND _line IS NOT NULL`,
  )
  const columns = ['_line', sourceList(plan)].filter((list) => list !== '').join(', ')
  await duck.run(
    `CREATE OR REPLACE TEMP TABLE ${quarantine} AS SELECT ${columns} FROM ${failing} WHERE _line IN (FROM ${rejected})`,
  )
  const others = `SELECT _line FROM ${rejected} ANTI JOIN ${quarantine} USING (_line)`
  if ((await countRows(plan, others)) > 0) {
    await duck.run(
      `INSERT INTO ${quarantine} SELECT ${columns} FROM ${input.relation} WHERE _line IN (${others})`,
    )
  }
  return countRows(plan, `FROM ${quarantine}`)
}

/** Types the rows that were not rejected and writes them; returns how many there are. */
export async function writeAccepted(plan: CheckPlan): Promise<number> {
  const { duck, input, properties, source } = plan
  const columns = ['_line', ...properties.map((property) => sqlName(property.name))].join(', ')
  const rows = `SELECT ${columns} FROM (${source}) WHERE _line NOT IN (FROM ${tableName(plan, 'rejected')})`
  const statement =
    'parquet' in input.accepted
      ? `COPY (${rows}) TO ${sqlText(input.accepted.parquet)} (FORMAT parquet, COMPRESSION zstd)`
      : `CREATE OR REPLACE TABLE ${sqlName(input.accepted.table)} AS ${rows}`
  const [done] = await duck.all<{ Count: string | number }>(statement)
  return Number(done?.Count ?? 0)
}

async function countRows({ duck }: CheckPlan, query: string): Promise<number> {
  const [row] = await duck.all<{ n: string | number }>(`SELECT count(*) AS n FROM (${query})`)
  return Number(row?.n ?? 0)
}
