import type { Value } from '../cedar/value.ts'
import type { ColumnType } from './dialect.ts'

/**
 * What an expression comes to when everything but the row is known: a value, an error, the row itself, or SQL. In all SQL
 * made here NULL stands for Cedar's error, and nothing else does.
 */
export type Node =
  | { kind: 'known'; value: Value }
  | { kind: 'error' }
  | { kind: 'row' }
  | { kind: 'sql'; text: string; type: ColumnType }

export const error: Node = { kind: 'error' }
export const known = (value: Value): Node => ({ kind: 'known', value })
export const bool = (text: string): Node => ({ kind: 'sql', text, type: 'boolean' })

/** TRUE or FALSE whatever the value, but an error where there is none. */
export const constantUnlessError = (text: string, answer: boolean): Node =>
  bool(`case when ${text} is not null then ${answer} end`)

/** A policy cannot be turned into a filter: the query must be refused, saying why. */
export type Unfilterable = { unfilterable: string }

export function refuse(reason: string): never {
  throw { unfilterable: reason } satisfies Unfilterable
}

export function isUnfilterable(thrown: unknown): thrown is Unfilterable {
  return typeof thrown === 'object' && thrown !== null && 'unfilterable' in thrown
}
