import { isDeepStrictEqual } from 'node:util'
import type { Contract } from './contract.ts'
import type { Bound, Rule } from './rule.ts'

/** How a rule differs from one contract to the next; `loosens` unless it is shown to be at least as strict. */
export type RuleChange = {
  id: string
  name: string | null
  change: 'added' | 'removed' | 'changed'
  loosens: boolean
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export type ColumnChange = { name: string; change: 'added' | 'removed' | 'retyped' }

/** The part of a semantic version that must rise: readers break on major, something is new on minor. */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

export type Comparison = { rules: RuleChange[]; columns: ColumnChange[]; loosens: boolean; bump: Bump }

/** What changes from one contract to the next, and whether data that was refused would now be let in. */
export function compareContracts(before: Contract, after: Contract): Comparison {
  const rules = compareRules(before.rules, after.rules)
  const columns = compareColumns(before, after)
  return {
    rules,
    columns,
    loosens: rules.some(({ loosens }) => loosens) || columns.some(({ change }) => change === 'removed'),
    bump: bumpOf(rules, columns),
  }
}

function compareRules(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const [old, now] = [before, after].map((rules) => new Map(rules.map((rule) => [rule.id, rule])))
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [was, is] = [old?.get(id), now?.get(id)]
    if (isDeepStrictEqual(was, is)) return []
    const change = !was ? 'added' : !is ? 'removed' : 'changed'
    const loosens = was !== undefined && (is === undefined || !isAsStrict(was, is))
    return [{ id, name: (is ?? was)?.name ?? null, change, loosens, before: shown(was), after: shown(is) }]
  })
}

/** A rule for people: without its id, a long list told by its size. */
function shown(rule: Rule | undefined): Record<string, unknown> | null {
  if (!rule) return null
  const { id: _id, name: _name, ...rest } = rule
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length > MOST_SHOWN ? `${value.length}` : value,
    ]),
  )
}

const MOST_SHOWN = 30

function compareColumns(before: Contract, after: Contract): ColumnChange[] {
  const [old, now] = [before, after].map(
    ({ properties }) => new Map(properties.map(({ name, type }) => [name, type])),
  )
  const names = [...new Set([...before.properties, ...after.properties].map(({ name }) => name))]
  return names.flatMap((name): ColumnChange[] => {
    const [was, is] = [old?.get(name), now?.get(name)]
    if (was === is) return []
    return [{ name, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'retyped' }]
  })
}

function bumpOf(rules: readonly RuleChange[], columns: readonly ColumnChange[]): Bump {
  if (columns.some(({ change }) => change !== 'added') || rules.some(({ id }) => id === 'primary-key'))
    return 'major'
  return rules.length + columns.length > 0 ? 'minor' : 'patch'
}

/** Fields of which a smaller value lets less through, and lists of which a shorter (or longer) one does. */
const LESS_IS_STRICTER = new Set(['tolerance', 'absolute', 'relative', 'limit'])

function isAsStrict(before: Rule, after: Rule): boolean {
  if (before.kind !== after.kind || (before.severity === 'reject' && after.severity === 'warn')) return false
  const [old, now] = [before, after] as unknown as Record<string, unknown>[]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  for (const key of ['id', 'name', 'dimension', 'severity', 'kind']) keys.delete(key)
  return [...keys].every((key) => fieldIsAsStrict(key, old?.[key], now?.[key]))
}

function fieldIsAsStrict(key: string, was: unknown, is: unknown): boolean {
  if (isDeepStrictEqual(was, is)) return true
  if (key === 'min' || key === 'minBytes')
    return was === undefined || limitOf(is, -Infinity) >= limitOf(was, -Infinity)
  if (key === 'max' || key === 'maxBytes')
    return was === undefined || limitOf(is, Infinity) <= limitOf(was, Infinity)
  if (LESS_IS_STRICTER.has(key)) return Number(is ?? 0) <= Number(was ?? 0)
  if (key === 'codes' || key === 'sha256') return isSubset(is, was)
  if (key === 'values' || key === 'members') return isSubset(was, is)
  return false
}

/** A bound as a number; dates by their time. An exclusive bound counts as stricter by the least there is. */
function limitOf(bound: unknown, none: number): number {
  if (bound === undefined) return none
  if (typeof bound === 'number') return bound
  const { value, exclusive = false } = bound as Bound
  const number = Number.isNaN(Number(value)) ? Date.parse(value) : Number(value)
  const step = exclusive ? Math.max(Math.abs(number), 1) * Number.EPSILON : 0
  return none < 0 ? number + step : number - step
}

function isSubset(part: unknown, whole: unknown): boolean {
  if (!Array.isArray(part) || !Array.isArray(whole)) return false
  const known = new Set<unknown>(whole)
  return part.every((one) => known.has(one))
}

/** The least version a contract must carry after such a change; texts that are no semantic version begin at 1.0.0. */
export function versionAfter(version: string, bump: Bump): string {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version)
  if (!found) return '1.0.0'
  const [major = 0, minor = 0, patch = 0] = found.slice(1).map(Number)
  if (bump === 'major') return `${major + 1}.0.0`
  if (bump === 'minor') return `${major}.${minor + 1}.0`
  return bump === 'patch' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`
}

/** Whether a version is at least another, by its three numbers. */
export function isAtLeast(version: string, least: string): boolean {
  const parts = (text: string) => (/^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number)
  const [one, other] = [parts(version), parts(least)]
  if (one.length === 0) return false
  for (const [at, part] of other.entries()) if (one[at] !== part) return (one[at] ?? 0) > part
  return true
}
