import type { CodeListChange } from './code-list-diff.ts'
import { diffEntries } from './code-list-diff.ts'
import type { CodeListContent, Content, ElementContent } from './content.ts'

/** One field before and after; `narrows` where values that were good may no longer be. */
export type FieldChange = { field: string; before: unknown; after: unknown; narrows: boolean }

export type ContentDiff = { fields: FieldChange[]; entries: CodeListChange[] }

/** What a new version changes. Everything is new where there is no earlier one. */
export function diffContent(before: Content | undefined, after: Content): ContentDiff {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])]
  const fields = keys
    .filter((key) => key !== 'entries' && key !== 'rows')
    .map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .map((change) => ({ ...change, narrows: before !== undefined && narrows(before, after, change.field) }))
  return { fields, entries: changedEntries(before, after) }
}

function valueOf(content: Content | undefined, field: string): unknown {
  return (content as Record<string, unknown> | undefined)?.[field] ?? null
}

function changedEntries(before: Content | undefined, after: Content): CodeListChange[] {
  if (!('entries' in after)) return []
  const old = before && 'entries' in before ? before.entries : []
  return diffEntries(old as CodeListContent['entries'], after.entries)
}

const ALWAYS_NARROWS: ReadonlySet<string> = new Set(['type', 'pattern', 'codeList', 'check', 'unit'])

/** A bound that moves inwards narrows, one that moves outwards does not; a rule that is dropped does not either. */
function narrows(before: Content, after: Content, field: string): boolean {
  if (!('definition' in before) || !('definition' in after)) return false
  if (field === 'length') return tighter(before.length, after.length)
  if (field === 'range') return tighter(before.range, after.range)
  return ALWAYS_NARROWS.has(field) && after[field as keyof ElementContent] !== undefined
}

type Bounds = { min?: number; max?: number } | undefined

function tighter(before: Bounds, after: Bounds): boolean {
  const min = (bounds: Bounds) => bounds?.min ?? -Infinity
  const max = (bounds: Bounds) => bounds?.max ?? Infinity
  return min(after) > min(before) || max(after) < max(before)
}
