import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { strengthOf, type Plan } from './plan.ts'

/** Cells taken out: small ones, and further ones without which a total would give the small ones away. */
export type SuppressedCells = { column: string; small: number; complementary: number }

/** Each round takes at most one cell more of each line; a table that needs more is refused by its loss. */
const MOST_ROUNDS = 200

/** Column of the working table that says whether a count is suppressed. */
export function markOf(count: string): string {
  return sqlName(`__suppressed_${count}`)
}

/**
 * Marks small counts in a working table, then in every line with a total the next smallest, until at least two cells of
 * the line are out and together hold k or more: from the total and the rest nobody can compute a suppressed one.
 * The table must have a column `__row` that numbers its rows.
 */
export async function suppressCells(duck: Duck, table: string, plan: Plan): Promise<SuppressedCells[]> {
  const { k } = strengthOf(plan)
  const done: SuppressedCells[] = []
  for (const column of plan.counts) {
    const mark = markOf(column)
    await duck.run(`alter table ${table} add column ${mark} boolean default false`)
    await duck.run(
      `update ${table} set ${mark} = true where ${sqlName(column)} > 0 and ${sqlName(column)} < ${k}`,
    )
    const small = await countMarked(duck, table, mark)
    for (let round = 0; small > 0 && round < MOST_ROUNDS; round++) {
      const before = await countMarked(duck, table, mark)
      for (const total of plan.totals) await completeLines(duck, table, { column, mark, k }, total, plan)
      if ((await countMarked(duck, table, mark)) === before) break
    }
    done.push({ column, small, complementary: (await countMarked(duck, table, mark)) - small })
  }
  return done
}

async function countMarked(duck: Duck, table: string, mark: string): Promise<number> {
  const [row] = await duck.all<{ n: number }>(`select count(*) filter (${mark})::int as n from ${table}`)
  return row?.n ?? 0
}

type Count = { column: string; mark: string; k: number }

/** In every line whose total is shown and whose suppressed cells could be computed, marks one cell more. */
async function completeLines(
  duck: Duck,
  table: string,
  { column, mark, k }: Count,
  total: Plan['totals'][number],
  plan: Plan,
): Promise<void> {
  const value = sqlName(column)
  const { line, isTotal, totalLine } = linesOf(total)
  const others = plan.dimensions
    .filter((name) => name !== total.column && !plan.counts.includes(name))
    .map(sqlName)
  const same = [...others.map((name) => `m.${name} is not distinct from t.${name}`), 'm.line = t.line'].join(
    ' and ',
  )
  const key = ['line', ...others].map((name) => `m.${name}`).join(', ')
  await duck.run(`
    update ${table} set ${mark} = true where __row in (
      with members as (select *, ${line} as line from ${table} where not (${isTotal})),
      totals as (select *, ${totalLine} as line from ${table}),
      lines as (
        select ${key}, any_value(t.__row) as total_row,
          count(*) filter (m.${mark}) as hidden, coalesce(sum(m.${value}) filter (m.${mark}), 0) as held,
          arg_min(m.__row, case when m.${value} > 0 then m.${value} else 1e18 end)
            filter (not m.${mark} and m.${value} is not null) as next_row
        from members m join totals t on ${same}
        where not t.${mark} and t.__row <> m.__row group by ${key})
      select coalesce(next_row, total_row) from lines where hidden > 0 and (hidden < 2 or held < ${k}))`)
}

/** What line a cell stands in, and which rows are totals of one: by a word, or by the code of the division above. */
function linesOf({ column, total }: Plan['totals'][number]): {
  line: string
  isTotal: string
  totalLine: string
} {
  const name = `${sqlName(column)}::varchar`
  if (total !== 'division') {
    const isTotal = `${name} is not distinct from ${sqlText(total)}`
    return { line: `''`, isTotal, totalLine: `case when ${isTotal} then '' end` }
  }
  const parent = `case when ${name} like '%0000' then null when ${name} like '%00' then left(${name}, 2) || '0000'
    else left(${name}, 4) || '00' end`
  return { line: parent, isTotal: 'false', totalLine: name }
}
