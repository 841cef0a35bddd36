import { sourceList, tableName, type CheckPlan } from './check-plan.ts'
import { isRowRule, type RowRule } from './rule.ts'
import { failsSql } from './row-rule-sql.ts'

/** A row rule with the place of its mark: bit `bit` of the mask `_m<mask>`. */
export type MarkedRule = { rule: RowRule; mask: number; bit: bigint }

/** Bits of a BIGINT that are used, its sign left alone. */
const BITS = 62

/**
 * The full judgement of the doubtful rows: each row rule is a bit of a mask, and rows with any bit set are kept with
 * their text.
 */
export async function findFailingRows(plan: CheckPlan): Promise<MarkedRule[]> {
  const marked = plan.rules.filter(isRowRule).map((rule, at) => ({
    rule,
    mask: Math.floor(at / BITS),
    bit: 1n << BigInt(at % BITS),
  }))
  const masks = Map.groupBy(marked, (one) => one.mask)
  const sums = [...masks].map(
    ([mask, rules]) => `${rules.map((one) => markSql(one, plan)).join(' + ')} AS _m${mask}`,
  )
  const columns = ['_line', sourceList(plan)].filter((list) => list !== '').join(', ')
  const any = [...masks.keys()].map((mask) => `_m${mask} <> 0`).join(' OR ')
  const rows = `SELECT ${[columns, ...sums].join(', ')} FROM (${plan.doubtful})`
  await plan.duck.run(
    `CREATE OR REPLACE TEMP TABLE ${tableName(plan, 'failing')} AS SELECT * FROM (${rows}) WHERE ${any === '' ? 'false' : any}`,
  )
  return marked
}

function markSql({ rule, bit }: MarkedRule, { properties }: CheckPlan): string {
  return `CASE WHEN ${failsSql(rule, properties)} THEN CAST(${bit} AS BIGINT) ELSE 0 END`
}
