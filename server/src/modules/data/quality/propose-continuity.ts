import { sqlName, type Duck } from '#platform/duck.ts'
import type { Contract, Property } from './contract.ts'
import type { RuleProposal } from './rule-proposal.ts'
import { PRIMARY_KEY } from './rule.ts'

const FEWEST_STEPS = 20
const REGULAR = 0.95

/**
 * A time column of the primary key whose steps are nearly all the same within the rest of the key: its gaps are worth a
 * rule. Days and years are known by their names; months and quarters by steps that a calendar makes unequal.
 */
export async function proposeContinuity(
  duck: Duck,
  relation: string,
  contract: Contract,
): Promise<RuleProposal[]> {
  const key = contract.rules.find(({ id }) => id === PRIMARY_KEY)
  const columns = key && 'columns' in key ? key.columns : []
  const known = contract.rules.flatMap((rule) => (rule.kind === 'continuity' ? [rule.column] : []))
  const times = contract.properties.filter(
    (one) => columns.includes(one.name) && isTime(one) && !known.includes(one.name),
  )
  const found = await Promise.all(
    times.map((time) =>
      proposeFor(
        duck,
        relation,
        time,
        columns.filter((name) => name !== time.name),
      ),
    ),
  )
  return found.flat()
}

function isTime({ name, type, element }: Property): boolean {
  return (
    type === 'date' || type === 'timestamp' || (type === 'integer' && (element === 'year' || name === 'year'))
  )
}

async function proposeFor(
  duck: Duck,
  relation: string,
  { name, type }: Property,
  rest: readonly string[],
): Promise<RuleProposal[]> {
  if (rest.length === 0) return []
  const value = type === 'integer' ? sqlName(name) : `epoch(${sqlName(name)})`
  const window = `(PARTITION BY ${rest.map(sqlName).join(', ')} ORDER BY ${value})`
  const [row] = await duck.all<{ step: string; n: string; steps: string }>(
    `SELECT d AS step, count(*) AS n, sum(count(*)) OVER () AS steps FROM (
       SELECT ${value} - lag(${value}) OVER ${window} AS d FROM ${relation} WHERE ${sqlName(name)} IS NOT NULL
     ) WHERE d > 0 GROUP BY d ORDER BY n DESC LIMIT 1`,
  )
  const step = row && stepOf(Number(row.step), type)
  const [regular, steps] = [Number(row?.n ?? 0), Number(row?.steps ?? 0)]
  if (!step || steps < FEWEST_STEPS || regular / steps < REGULAR) return []
  return [
    {
      ...{ id: `${name}.continuity`, column: name, kind: 'continuity' },
      score: Math.round((1000 * regular) / steps) / 1000,
      reason: {
        zh: `${steps} 个间隔中 ${regular} 个等于 ${step}`,
        en: `${regular} of ${steps} steps are ${step}`,
      },
      edit: {
        ...{ do: 'add', column: null },
        entry: {
          ...{ id: `${name}-continuous`, type: 'custom', engine: 'yuzhi', severity: 'warning' },
          implementation: { rule: 'continuity', column: name, key: [...rest], step },
        },
      },
    },
  ]
}

function stepOf(step: number, type: Property['type']): string | undefined {
  if (type === 'integer') return step === 1 ? '1' : undefined
  return { 3600: '1 hour', 86_400: '1 day', 604_800: '7 days' }[step]
}
