import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import type { CheckInput } from './check-input.ts'
import { checkRelation, type CheckResult } from './check-relation.ts'
import { readContract, type Contract } from './contract.ts'

type Rows = (string | null)[][]

/** For tests: a DuckDB in which small tables of text are checked. Lines begin at 2, below a header. */
export type CheckBench = {
  duck: Duck
  check(labels: string[], rows: Rows, contract?: Contract, more?: Partial<CheckInput>): Promise<CheckResult>
  /** The faults of the last check as line, column, value and rule. */
  faults(): Promise<Rows>
}

export async function openCheckBench(): Promise<CheckBench> {
  const duck = await openDuck()
  return {
    duck,
    async check(labels, rows, contract, more = {}) {
      const columns = labels.map((label, at) => ({ name: `c${at + 1}`, label }))
      await loadRows(
        duck,
        columns.map(({ name }) => name),
        rows,
      )
      const given = contract ? { contract } : {}
      return checkRelation(duck, {
        relation: 'input',
        columns,
        accepted: { table: 'accepted' },
        ...given,
        ...more,
      })
    },
    async faults() {
      const found = await duck.all<Record<'line' | 'column' | 'value' | 'rule', string | null>>(
        'SELECT _line AS line, "column", value, rule FROM check_faults ORDER BY _line, rule, "column"',
      )
      return found.map(({ line, column, value, rule }) => [line, column, value, rule])
    },
  }
}

async function loadRows(duck: Duck, names: string[], rows: Rows): Promise<void> {
  const columns = names.map((name) => `${name} VARCHAR`).join(', ')
  await duck.run(`CREATE OR REPLACE TABLE input (_line BIGINT, ${columns})`)
  if (rows.length === 0) return
  const cells = (row: (string | null)[]) => row.map((cell) => (cell === null ? 'NULL' : sqlText(cell)))
  const values = rows.map((row, at) => `(${[at + 2, ...cells(row)].join(', ')})`)
  await duck.run(`INSERT INTO input VALUES ${values.join(', ')}`)
}

/** A contract of columns with ODCS fields (text where they say nothing) and quality entries of the table. */
export function contractOf(properties: Record<string, object>, quality: object[] = []): Contract {
  const list = Object.entries(properties).map(([name, fields]) => ({
    name,
    logicalType: 'string',
    ...fields,
  }))
  const document = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'test',
    version: '1.0.0',
    status: 'active',
  }
  return readContract(JSON.stringify({ ...document, schema: [{ name: 't', properties: list, quality }] }))
}

/** A quality entry of the engine `yuzhi`. */
export function custom(implementation: object, fields: object = {}): object {
  return { type: 'custom', engine: 'yuzhi', implementation, ...fields }
}
