import { sqlName, type Duck } from '#platform/duck.ts'
import type { Contract, Property } from './contract.ts'
import { proposeContinuity } from './propose-continuity.ts'
import type { RuleProposal } from './rule-proposal.ts'
import { ruleColumns, type Rule } from './rule.ts'

type Profile = {
  values: number
  nulls: number
  distinct: number
  once: number
  least: string | null
  shape: string | null
  shapes: number
  listed: string[]
}

const FEWEST_ROWS = 50
const LONGEST_LIST = 30
/** A value must have been met so often on average before the values met are taken for all there are. */
const OFTEN = 20

/** Reads the whole version once a column and proposes what every value of it keeps. */
export async function proposeRules(
  duck: Duck,
  relation: string,
  contract: Contract,
): Promise<RuleProposal[]> {
  const proposals: RuleProposal[] = []
  for (const property of contract.properties) {
    const profile = await profileOf(duck, relation, property)
    if (profile.values < FEWEST_ROWS) continue
    const known = new Set(
      contract.rules.filter((rule) => ruleColumns(rule)[0] === property.name).map(({ kind }) => kind),
    )
    proposals.push(...ofColumn(property, profile, known))
  }
  proposals.push(...(await proposeContinuity(duck, relation, contract)))
  return proposals.toSorted((a, b) => b.score - a.score)
}

async function profileOf(duck: Duck, relation: string, { name }: Property): Promise<Profile> {
  const value = `CAST(${sqlName(name)} AS VARCHAR)`
  const shape = `regexp_replace(regexp_replace(v, '[0-9]', '9', 'g'), '[A-Z]', 'A', 'g')`
  const [row = {}] = await duck.all<Record<string, string | number | null>>(
    `WITH v AS (SELECT v, count(*) AS n, any_value(${shape}) AS s FROM (SELECT ${value} AS v FROM ${relation}) GROUP BY v)
     SELECT coalesce(sum(n) FILTER (v IS NOT NULL), 0) AS "values", coalesce(sum(n) FILTER (v IS NULL), 0) AS nulls,
       count(v) AS "distinct", count(v) FILTER (n = 1) AS once, CAST(min(TRY_CAST(v AS DOUBLE)) AS VARCHAR) AS least,
       any_value(s) FILTER (v IS NOT NULL) AS shape, count(DISTINCT s) FILTER (v IS NOT NULL) AS shapes FROM v`,
  )
  const distinct = Number(row['distinct'])
  const listed =
    distinct > LONGEST_LIST
      ? []
      : await duck.all<{ v: string }>(
          `SELECT DISTINCT ${value} AS v FROM ${relation} WHERE ${value} IS NOT NULL ORDER BY 1`,
        )
  return {
    ...{ values: Number(row['values']), nulls: Number(row['nulls']), distinct, once: Number(row['once']) },
    ...{ least: textOf(row['least']), shape: textOf(row['shape']), shapes: Number(row['shapes']) },
    listed: listed.map(({ v }) => v),
  }
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

function ofColumn(
  { name, type }: Property,
  profile: Profile,
  known: ReadonlySet<Rule['kind']>,
): RuleProposal[] {
  const { values, nulls, distinct, once, least, shape, shapes, listed } = profile
  // Rule of three: what was never seen in n values happens with 95 % certainty in fewer than 3 of n.
  const sure = round(1 - 3 / values)
  const found: RuleProposal[] = []
  const add = (
    kind: Rule['kind'],
    score: number,
    reason: RuleProposal['reason'],
    edit: RuleProposal['edit'],
  ) => found.push({ id: `${name}.${kind}`, column: name, kind, score, reason, edit })
  if (nulls === 0 && !known.has('required'))
    add('required', sure, reasons.required(values), { do: 'set', column: name, fields: { required: true } })
  if (distinct === values && !known.has('unique') && type !== 'number')
    add('unique', sure, reasons.unique(values), { do: 'set', column: name, fields: { unique: true } })
  const isNumber = type === 'integer' || type === 'number'
  if (isNumber && !known.has('range') && least !== null && Number(least) >= 0)
    add('range', sure, reasons.range(values, least), {
      ...{ do: 'set', column: name, fields: { logicalTypeOptions: { minimum: 0 } } },
    })
  if (type !== 'string' || known.has('code-list') || known.has('element') || known.has('pattern'))
    return found
  if (distinct > 1 && distinct <= LONGEST_LIST && values >= OFTEN * distinct) {
    const entry = { id: 'listed', metric: 'invalidValues', mustBe: 0, arguments: { validValues: listed } }
    // Good–Turing: the share of values met once estimates how often the next one is new.
    add('code-list', round(1 - Math.max(once, 3) / values), reasons.list(values, distinct), {
      ...{ do: 'add', column: name, entry },
    })
  } else if (shapes === 1 && shape !== null && /[9A]/.test(shape)) {
    const fields = { logicalTypeOptions: { pattern: patternOf(shape) } }
    add('pattern', sure, reasons.pattern(values, shape), { do: 'set', column: name, fields })
  }
  return found
}

/** `330999` → `330[0-9]{3}` would be a guess; a shape is only digits and capitals, all else stands as it is. */
function patternOf(shape: string): string {
  return shape.replace(/9+|A+|[^9A]/g, (run) => {
    if (run.startsWith('9')) return `[0-9]{${run.length}}`
    if (run.startsWith('A')) return `[A-Z]{${run.length}}`
    return /[\^$()|?*+{}[\].\\]/.test(run) ? `\\${run}` : run
  })
}

const reasons = {
  required: (n: number) => ({ zh: `${n} 个值中没有空值`, en: `No value missing among ${n}` }),
  unique: (n: number) => ({ zh: `${n} 个值互不相同`, en: `All ${n} values differ` }),
  range: (n: number, least: string) => ({
    zh: `${n} 个值中最小为 ${least}，没有负数`,
    en: `Never negative in ${n} values (least ${least})`,
  }),
  list: (n: number, k: number) => ({
    zh: `${n} 个值只出现 ${k} 种取值`,
    en: `Only ${k} different values among ${n}`,
  }),
  pattern: (n: number, shape: string) => ({
    zh: `${n} 个值形式一致（9 为数字，A 为大写字母）：${shape}`,
    en: `All ${n} values have one form (9 a digit, A a capital): ${shape}`,
  }),
}

function round(score: number): number {
  return Math.max(0, Math.round(score * 1000) / 1000)
}
