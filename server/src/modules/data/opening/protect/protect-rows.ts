import { sqlName, type Duck } from '#platform/duck.ts'
import { generaliseSql } from './hierarchy.ts'
import { MOST_LOST, type Hierarchy, type Plan } from './plan.ts'
import { measureAnonymity, safeRowsSql, type Anonymity } from './suppress-rows.ts'
import { markOf, suppressCells, type SuppressedCells } from './suppress-cells.ts'

/** What protecting did to the rows, and what it cost. */
export type Protection = {
  /** Whether the open version differs from the source and so is a file of its own. */
  derived: boolean
  before: Anonymity | null
  after: Anonymity | null
  rowsIn: number
  rowsOut: number
  cells: SuppressedCells[]
  /** Distinct values of a generalised column before and after. */
  generalised: { column: string; to: Hierarchy; before: number; after: number }[]
  /** The larger share lost of rows and of counted cells. */
  lost: number
  tooMuchLost: boolean
}

const WORK = '__protected'

/**
 * Applies a plan to a relation: columns left out and made coarser, rows of too small or too uniform groups left out,
 * small counts emptied with what would give them away. Afterwards `selectProtected` is the query of the open version.
 */
export async function protectRows(
  duck: Duck,
  relation: string,
  stored: readonly { name: string; type: string }[],
  plan: Plan,
): Promise<Protection> {
  const present = withPresent(plan, new Set(stored.map(({ name }) => name)))
  const [counted] = await duck.all<{ n: number }>(`select count(*)::bigint as n from ${relation}`)
  const rowsIn = Number(counted?.n ?? 0)
  const before = present.quasiIdentifiers.length > 0 ? await measureAnonymity(duck, relation, present) : null
  const generalised = await generalisedColumns(duck, relation, present)
  if (isTrivial(present)) return untouched(rowsIn)
  await duck.run(`create or replace table ${WORK} as ${coarserSql(relation, stored, present)}`)
  if (before) await duck.run(`delete from ${WORK} where not (${safeRowsSql(WORK, present)})`)
  const cells = await suppressCells(duck, WORK, present)
  const after = before && (await measureAnonymity(duck, WORK, present))
  const [left] = await duck.all<{ n: number }>(`select count(*)::bigint as n from ${WORK}`)
  const rowsOut = Number(left?.n ?? 0)
  const lost = Math.max(rowsIn > 0 ? 1 - rowsOut / rowsIn : 0, ...cells.map((one) => shareOf(one, rowsOut)))
  const changed = rowsOut < rowsIn || cells.some(({ small, complementary }) => small + complementary > 0)
  return {
    derived: changed || present.drop.length > 0 || present.generalise.length > 0,
    before,
    after,
    rowsIn,
    rowsOut,
    cells,
    generalised,
    lost,
    tooMuchLost: lost > MOST_LOST,
  }
}

/** The query of the protected rows, after `protectRows` on the same session; sorted, so that no place tells of a person. */
export function selectProtected(columns: readonly string[], plan: Plan): string {
  const list = columns.map((name) =>
    plan.counts.includes(name)
      ? `case when not ${markOf(name)} then ${sqlName(name)} end as ${sqlName(name)}`
      : sqlName(name),
  )
  const order = plan.quasiIdentifiers.length > 0 ? columns.map(sqlName).join(', ') : '__row'
  return `select ${list.join(', ')} from ${WORK} order by ${order}`
}

/** The columns of the open version, of those that are stored. Where a row came from is left out with the rest. */
export function openColumns(stored: readonly { name: string }[], { drop }: Plan): string[] {
  return stored.map(({ name }) => name).filter((name) => !name.startsWith('_') && !drop.includes(name))
}

/** A plan may name columns an older version does not have. */
function withPresent(plan: Plan, present: ReadonlySet<string>): Plan {
  const there = (names: readonly string[]) => names.filter((name) => present.has(name))
  const dropped = new Set(plan.drop)
  const kept = (names: readonly string[]) => there(names).filter((name) => !dropped.has(name))
  return {
    ...plan,
    drop: there(plan.drop),
    quasiIdentifiers: kept(plan.quasiIdentifiers),
    sensitive: kept(plan.sensitive),
    counts: kept(plan.counts),
    dimensions: kept(plan.dimensions),
    generalise: plan.generalise.filter(({ column }) => present.has(column) && !dropped.has(column)),
    totals: plan.totals.filter(({ column }) => present.has(column) && !dropped.has(column)),
  }
}

function isTrivial({ drop, quasiIdentifiers, generalise, counts }: Plan): boolean {
  return drop.length + quasiIdentifiers.length + generalise.length + counts.length === 0
}

function untouched(rows: number): Protection {
  return {
    derived: false,
    before: null,
    after: null,
    rowsIn: rows,
    rowsOut: rows,
    cells: [],
    generalised: [],
    lost: 0,
    tooMuchLost: false,
  }
}

function coarserSql(relation: string, stored: readonly { name: string }[], plan: Plan): string {
  const steps = new Map(plan.generalise.map(({ column, to }) => [column, to]))
  const list = openColumns(stored, plan).map((name) => {
    const to = steps.get(name)
    return to ? `${generaliseSql(name, to)} as ${sqlName(name)}` : sqlName(name)
  })
  return `select row_number() over () as __row, ${list.join(', ')} from ${relation}`
}

async function generalisedColumns(duck: Duck, relation: string, { generalise }: Plan) {
  const done: Protection['generalised'] = []
  for (const { column, to } of generalise) {
    const [row] = await duck.all<{ before: number; after: number }>(
      `select count(distinct ${sqlName(column)})::int as before,
        count(distinct ${generaliseSql(column, to)})::int as after from ${relation}`,
    )
    done.push({ column, to, before: row?.before ?? 0, after: row?.after ?? 0 })
  }
  return done
}

function shareOf({ small, complementary }: SuppressedCells, rows: number): number {
  return rows > 0 ? (small + complementary) / rows : 0
}
