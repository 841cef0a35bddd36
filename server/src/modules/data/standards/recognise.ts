import { sqlName, type Duck } from '#platform/duck.ts'
import { conformsSql } from './conform.ts'
import type { DataElement } from './data-element.ts'
import { ELEMENTS } from './in-force.ts'
import { transformsSql } from './transform-sql.ts'
import type { Transform } from './transform.ts'

/** The share of a column's values that are values of the element. */
export type Recognition = { column: string; element: string; values: number; matching: number; share: number }

export type RecogniseInput = {
  relation: string
  columns: readonly string[]
  elements?: Iterable<DataElement>
  /** Shares below this are not reported. */
  threshold?: number
}

/** What any reader would overlook: blanks around, full-width digits, lower case, words for nothing. */
const TIDY: readonly Transform[] = [{ op: 'trim' }, { op: 'half-width' }, { op: 'upper' }, { op: 'null' }]
const SAMPLE_ROWS = 2048

/**
 * Which data elements the values of each column are, over all rows in one scan. The first rows choose which
 * elements are worth looking for: one that none of 2,048 rows resembles is not searched for in ten million.
 */
export async function recogniseColumns(duck: Duck, input: RecogniseInput): Promise<Recognition[]> {
  const elements = [...(input.elements ?? ELEMENTS.values())].filter((element) => element.recognisable)
  const threshold = input.threshold ?? 0.8
  const all = input.columns.flatMap((column) => elements.map((element) => ({ column, element })))
  const sampled = await countMatches(duck, `(SELECT * FROM ${input.relation} LIMIT ${SAMPLE_ROWS})`, all)
  const likely = all.filter((_, at) => (sampled[at]?.share ?? 0) >= threshold / 2)
  const counted = await countMatches(duck, input.relation, likely)
  return counted.filter((found) => found.values > 0 && found.share >= threshold)
}

type Candidate = { column: string; element: DataElement }

async function countMatches(
  duck: Duck,
  relation: string,
  candidates: readonly Candidate[],
): Promise<Recognition[]> {
  if (candidates.length === 0) return []
  const columns = [...new Set(candidates.map(({ column }) => column))]
  const tidy = columns.map((column) => `${transformsSql(TIDY, sqlName(column))} AS ${sqlName(column)}`)
  const counts = [
    ...columns.map((column, at) => `count(${sqlName(column)}) AS v${at}`),
    ...candidates.map(
      ({ column, element }, at) => `count_if(${conformsSql(element, sqlName(column))}) AS m${at}`,
    ),
  ]
  const [row = {}] = await duck.all<Record<string, string>>(
    `SELECT ${counts.join(', ')} FROM (SELECT ${tidy.join(', ')} FROM ${relation})`,
  )
  return candidates.map(({ column, element }, at) => {
    const values = Number(row[`v${columns.indexOf(column)}`] ?? 0)
    const matching = Number(row[`m${at}`] ?? 0)
    return { column, element: element.id, values, matching, share: values === 0 ? 0 : matching / values }
  })
}
