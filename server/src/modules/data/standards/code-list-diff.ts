import { entriesOn, type CodeEntry, type CodeList } from './code-list.ts'
import type { Bilingual } from './data-element.ts'

export type CodeListChange =
  | { kind: 'added' | 'removed'; code: string; name: Bilingual }
  | { kind: 'renamed'; code: string; name: Bilingual; before: Bilingual }

/** What changed in a code list from one day to another: codes that came, went, or changed their name. */
export function diffCodeList(list: CodeList, from: string, to: string): CodeListChange[] {
  return diffEntries(entriesOn(list, from), entriesOn(list, to))
}

/** The changes from one set of entries to another, by code. */
export function diffEntries(before: readonly CodeEntry[], after: readonly CodeEntry[]): CodeListChange[] {
  const old = new Map(before.map((entry) => [entry.code, entry.name]))
  const now = new Map(after.map((entry) => [entry.code, entry.name]))
  const gone = [...old].filter(([code]) => !now.has(code))
  const changes = [...now].flatMap(([code, name]): CodeListChange[] => {
    const known = old.get(code)
    if (!known) return [{ kind: 'added', code, name }]
    return known.zh === name.zh && known.en === name.en
      ? []
      : [{ kind: 'renamed', code, name, before: known }]
  })
  return [
    ...changes,
    ...gone.map(([code, name]): CodeListChange => ({ kind: 'removed', code, name })),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
