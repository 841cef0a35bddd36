import { sqlName } from '#platform/duck.ts'
import type { BoundProperty } from '../bind-columns.ts'
import type { GroupRule } from '../rule.ts'
import { textName } from '../typed-source.ts'

/** What the query of a rule between rows may look at. */
export type GroupRuleContext = {
  properties: readonly BoundProperty[]
  /** The typed source. */
  source: string
  /** Typed rows that came before these, under the names of the properties: with them the series is whole. */
  previous?: string
  /** Typed rows of the version before, which these replace: what drift and revision are measured against. */
  baseline?: string
  /** Relations of other datasets by name, for foreign keys and reconciliation. */
  references: Readonly<Record<string, string>>
  /** Rows of the earlier versions, newest first. */
  history?: readonly number[]
}

export type Of<K extends GroupRule['kind']> = Extract<GroupRule, { kind: K }>

/** Quoted names, separated by commas. */
export const nameList = (columns: readonly string[]): string => columns.map(sqlName).join(', ')

/** The standardised texts of several properties as one. */
export function textOf(columns: readonly string[], { properties }: GroupRuleContext): string {
  const texts = columns.map((column) => textName(properties, column))
  return texts.length === 1 ? (texts[0] ?? 'NULL') : `concat_ws(', ', ${texts.join(', ')})`
}

/** Columns of this relation with its lines, and before them the same columns of earlier versions without a line. */
export function withEarlier(columns: readonly string[], { source, previous }: GroupRuleContext): string {
  const names = nameList(columns)
  const earlier = previous ? ` UNION ALL SELECT NULL, ${names} FROM (${previous})` : ''
  return `SELECT _line, ${names} FROM (${source})${earlier}`
}
