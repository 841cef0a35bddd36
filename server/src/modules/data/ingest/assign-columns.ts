import type { Match } from './column-evidence.ts'

/** Below this a proposal would be noise. */
const LOWEST_SCORE = 0.45
const ALTERNATIVES = 3

export type Assignment = { chosen?: Match; alternatives: Match[] }

/**
 * Gives every column at most one property and every property at most one column, the surest first. What was also
 * possible stands beside it, so that a person can choose.
 */
export function assignColumns(matches: readonly Match[]): Map<string, Assignment> {
  const ordered = matches.toSorted(
    (a, b) => b.score - a.score || (a.property.name < b.property.name ? -1 : 1),
  )
  const taken = new Set<string>()
  const assigned = new Map<string, Assignment>()
  for (const match of ordered) {
    const entry = assigned.get(match.column.name) ?? { alternatives: [] }
    assigned.set(match.column.name, entry)
    const free = entry.chosen === undefined && !taken.has(match.property.name) && match.score >= LOWEST_SCORE
    if (free) {
      entry.chosen = match
      taken.add(match.property.name)
    } else if (entry.alternatives.length < ALTERNATIVES) entry.alternatives.push(match)
  }
  return assigned
}
