import { sqlName, type Duck } from '#platform/duck.ts'
import { strengthOf, type Plan } from './plan.ts'

/** How well persons are hidden among others: group sizes, rows alone in their group, sensitive values a group. */
export type Anonymity = {
  rows: number
  groups: number
  smallestGroup: number | null
  groupsBelowK: number
  rowsBelowK: number
  uniqueRows: number
  leastValues: number | null
  groupsBelowL: number
}

/** Measures a relation of rows about persons by its quasi-identifiers. */
export async function measureAnonymity(duck: Duck, relation: string, plan: Plan): Promise<Anonymity> {
  const { k, l } = strengthOf(plan)
  const [row] = await duck.all<Anonymity>(
    `select coalesce(sum(n), 0)::int as rows, count(*)::int as groups, min(n)::int as "smallestGroup",
       count(*) filter (n < ${k})::int as "groupsBelowK", coalesce(sum(n) filter (n < ${k}), 0)::int as "rowsBelowK",
       count(*) filter (n = 1)::int as "uniqueRows",
       ${plan.sensitive.length > 0 ? 'min(least_values)::int' : 'null'} as "leastValues",
       count(*) filter (least_values < ${l})::int as "groupsBelowL"
     from (${groupsSql(relation, plan)})`,
  )
  if (!row) throw new Error('A measure of anonymity has one row.')
  return row
}

/** The condition for rows whose group is large and diverse enough, to filter the relation by. */
export function safeRowsSql(relation: string, plan: Plan): string {
  const { k, l } = strengthOf(plan)
  const same = plan.quasiIdentifiers
    .map((name) => `small.${sqlName(name)} is not distinct from ${relation}.${sqlName(name)}`)
    .join(' and ')
  return `not exists (select 1 from (${groupsSql(relation, plan)}) small
    where (n < ${k} or least_values < ${l}) and ${same})`
}

function groupsSql(relation: string, { quasiIdentifiers, sensitive }: Plan): string {
  const names = quasiIdentifiers.map(sqlName)
  // An unknown value is a value to the one who looks: it makes a group neither larger nor more diverse.
  const values = sensitive.map((name) => `count(distinct ${sqlName(name)})`)
  const least =
    values.length === 0 ? '1000000' : values.length === 1 ? values[0] : `least(${values.join(', ')})`
  return `select ${names.join(', ')}, count(*) as n, ${least} as least_values
    from ${relation} group by ${names.join(', ')}`
}
