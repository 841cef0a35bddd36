import { identityNumberSql } from '#modules/data/standards/index.ts'
import { sqlName, type Duck } from '#platform/duck.ts'

/** A column whose values themselves are identifiers, whatever it is called. */
export type FoundIdentifier = { column: string; kind: 'identity-number' | 'phone'; rows: number }

/** Eleven digits may be anything; where half of a column are mobile numbers, it holds them. */
const PHONE_SHARE = 0.5

/**
 * Looks at every value: one valid GB 11643 number is one too many; a column is of mobile numbers when half of its values
 * are. Columns of numbers are read as text, since a spreadsheet may have made them numbers.
 */
export async function findIdentifiers(
  duck: Duck,
  relation: string,
  columns: readonly { name: string; type: string }[],
): Promise<FoundIdentifier[]> {
  const looked = columns.filter(({ type }) => /VARCHAR|BIGINT|HUGEINT/.test(type))
  if (looked.length === 0) return []
  const counts = looked.flatMap(({ name }, i) => {
    const text = `trim(${sqlName(name)}::varchar)`
    return [
      `count(*) filter (length(${text}) = 18 and ${identityNumberSql(text)})::int as id_${i}`,
      `count(*) filter (length(${text}) = 11 and regexp_full_match(${text}, '1[3-9][0-9]{9}'))::int as phone_${i}`,
      `count(${sqlName(name)})::int as all_${i}`,
    ]
  })
  const [row = {}] = await duck.all<Record<string, number>>(`select ${counts.join(', ')} from ${relation}`)
  return looked.flatMap(({ name }, i): FoundIdentifier[] => {
    const ids = row[`id_${i}`] ?? 0
    const phones = row[`phone_${i}`] ?? 0
    if (ids > 0) return [{ column: name, kind: 'identity-number', rows: ids }]
    if (phones > 0 && phones >= PHONE_SHARE * (row[`all_${i}`] ?? 0))
      return [{ column: name, kind: 'phone', rows: phones }]
    return []
  })
}
