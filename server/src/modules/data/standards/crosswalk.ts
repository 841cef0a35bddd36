import type { Bilingual } from './data-element.ts'

/** How the meaning of a source code stands to its target: the same, part of it, more than it, or partly within. */
export type CrosswalkRelation = 'same' | 'narrower' | 'broader' | 'overlaps'

export type CrosswalkRow = { from: string; to: string; relation: CrosswalkRelation; note?: Bilingual }

/** A mapping of one code list onto another, row by row, with the document it is taken from. */
export type Crosswalk = {
  id: string
  name: Bilingual
  from: string
  to: string
  source: string
  rows: readonly CrosswalkRow[]
}

/** What a code becomes: one code that holds all it meant, several that a person must choose from, or nothing known. */
export type CrosswalkResult =
  | { state: 'mapped'; code: string; to: string }
  | { state: 'ambiguous'; code: string; candidates: CrosswalkRow[] }
  | { state: 'unmapped'; code: string }

/**
 * Follows one code through a crosswalk. Only `same` and `narrower` carry a value over by themselves: a code that is
 * broader than its target, or overlaps several, says less than the target would claim.
 */
export function mapCode(crosswalk: Crosswalk, code: string): CrosswalkResult {
  const rows = crosswalk.rows.filter((row) => row.from === code)
  const [only] = rows
  if (!only) return { state: 'unmapped', code }
  const carries = only.relation === 'same' || only.relation === 'narrower'
  return rows.length === 1 && carries
    ? { state: 'mapped', code, to: only.to }
    : { state: 'ambiguous', code, candidates: rows }
}
