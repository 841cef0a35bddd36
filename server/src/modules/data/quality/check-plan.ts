import { sqlName, type Duck } from '#platform/duck.ts'
import type { BoundProperty } from './bind-columns.ts'
import type { CheckInput } from './check-input.ts'
import type { PlainSource } from './plain-source.ts'
import type { Rule } from './rule.ts'

/** What every step of a check needs to know. */
export type CheckPlan = {
  duck: Duck
  input: CheckInput
  rules: readonly Rule[]
  properties: readonly BoundProperty[]
  /** The typed source of the whole relation, and that of the doubtful rows alone. */
  source: string
  doubtful: string
  /** The rows as they are where they are good. */
  plain: PlainSource
  prefix: string
}

/** The tables a check makes: `faults` and `quarantine` are its result, the others its own. */
export function tableName(
  { prefix }: Pick<CheckPlan, 'prefix'>,
  table: 'noted' | 'doubtful' | 'failing' | 'rejected' | 'faults' | 'quarantine' | 'places',
): string {
  return sqlName(`${prefix}_${table}`)
}

/** The source columns of the relation, as a SQL list. */
export function sourceList({ input }: Pick<CheckPlan, 'input'>): string {
  return input.columns.map((column) => sqlName(column.name)).join(', ')
}
