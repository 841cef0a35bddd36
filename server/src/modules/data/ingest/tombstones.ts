import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'
import { primaryKey } from './primary-key.ts'
import { insertTombstones, type GoneRow } from './tombstone-store.ts'

/** The records of a source that the merge let go: `gone`, numbered; how many, out of how many the source had. */
export type Gone = { count: number; of: number }

/** Makes `gone` where deletions were asked for. Without a primary key nothing has a name to be gone by. */
export async function findGone(duck: Duck, source: string, contract: Contract): Promise<Gone> {
  const key = primaryKey(contract).map(sqlName)
  if (key.length === 0) return { count: 0, of: 0 }
  const same = key.map((name) => `m.${name} is not distinct from p.${name}`).join(' and ')
  const own = `p._source = ${sqlText(source)}`
  await duck.run(`create table gone as
    select row_number() over (order by ${key.join(', ')}) as n, ${key.map((name) => `${name}::varchar as ${name}`).join(', ')}, _file, _line
    from earlier p where ${own} and not exists (select 1 from merged m where ${same})`)
  const [row] = await duck.all<{ gone: string; own: string }>(
    `select (select count(*) from gone)::varchar as gone, (select count(*) from earlier p where ${own})::varchar as own`,
  )
  return { count: Number(row?.gone ?? 0), of: Number(row?.own ?? 0) }
}

/** Refuses a deletion so large that a broken source is likelier than a true one, until a person confirms it. */
export function checkDeletionLimit({ count, of }: Gone, limit: number | null): void {
  if (limit !== null && count > limit * of) throw errors.deletionsExceedLimit({ deleted: count, of, limit })
}

const BATCH = 2000

/** Keeps a tombstone for every record that is gone, in the transaction that publishes the version without it. */
export async function saveTombstones(
  tx: Ctx,
  duck: Duck,
  of: { run: string; source: string; dataset: string; version: number },
): Promise<void> {
  for (let from = 0; ; from += BATCH) {
    const rows = await duck.all<Record<string, string | null>>(
      `select * from gone where n > ${from} and n <= ${from + BATCH} order by n`,
    )
    if (rows.length === 0) return
    await insertTombstones(tx.db, { ...of, at: tx.clock.now() }, rows.map(toGoneRow))
  }
}

function toGoneRow({ n, _file, _line, ...key }: Record<string, string | null>): GoneRow {
  return { n: Number(n), file: _file ?? null, line: _line == null ? null : Number(_line), key }
}
