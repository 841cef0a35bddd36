import { sqlName, type Duck } from '#platform/duck.ts'
import type { BoundProperty } from './bind-columns.ts'
import type { CheckInput } from './check-input.ts'
import type { Rule } from './rule.ts'

/** What every step of a check needs to know. */
export type CheckPlan = {
  duck: Duck
  input: CheckInput
  rules: readonly Rule[]
  properties: readonly BoundProperty[]
  /** SQL of the typed source. */
  source: string
  prefix: string
}

/** The tables a check makes: `failing` and `rejected` are its own, the others are its result. */
export function tableName(
  { prefix }: CheckPlan,
  table: 'failing' | 'rejected' | 'faults' | 'quarantine',
): string {
  return sqlName(`${prefix}_${table}`)
}

/** The source columns of the relation, as a SQL list. */
export function sourceList({ input }: CheckPlan): string {
  return input.columns.map((column) => sqlName(column.name)).join(', ')
}
