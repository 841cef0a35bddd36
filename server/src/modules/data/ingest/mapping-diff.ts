import type { Mapping } from './schema.ts'

type Column = Mapping['columns'][number]

/** What one version of a mapping says otherwise than another, property by property. */
export type MappingChange = {
  target: string
  kind: 'added' | 'removed' | 'changed'
  before: Column | null
  after: Column | null
  /** Which parts of a changed property differ. */
  parts: string[]
}

const PARTS = ['from', 'constant', 'template', 'transforms', 'quarantine', 'leave'] as const

/** The changes from one mapping to another; a mapping that turns columns into rows otherwise has the target `*`. */
export function diffMappings(before: Mapping, after: Mapping): MappingChange[] {
  const old = new Map(before.columns.map((column) => [column.target, column]))
  const now = new Map(after.columns.map((column) => [column.target, column]))
  const targets = [...new Set([...now.keys(), ...old.keys()])]
  const changes = targets.flatMap((target): MappingChange[] => {
    const [was, is] = [old.get(target), now.get(target)]
    if (!was || !is) {
      const kind = was ? 'removed' : 'added'
      return [{ target, kind, before: was ?? null, after: is ?? null, parts: [] }]
    }
    const parts = PARTS.filter(
      (part) => JSON.stringify(was[part] ?? null) !== JSON.stringify(is[part] ?? null),
    )
    return parts.length === 0 ? [] : [{ target, kind: 'changed', before: was, after: is, parts }]
  })
  const unpivots = before.unpivot?.labels !== after.unpivot?.labels
  return unpivots
    ? [...changes, { target: '*', kind: 'changed', before: null, after: null, parts: ['unpivot'] }]
    : changes
}
