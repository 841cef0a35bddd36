import type { CodeList } from './code-list.ts'
import type { CodeListContent, Content, CrosswalkContent, ElementContent } from './content.ts'
import type { DataElement } from './data-element.ts'

/** A fault of content that its shape alone does not show. `at` is where it is, e.g. `entries/3/to`. */
export type ContentFault = {
  at: string
  kind:
    | 'pattern'
    | 'bounds'
    | 'code-list-unknown'
    | 'element-unknown'
    | 'relation-to-itself'
    | 'check-needs-text'
    | 'code-twice'
    | 'period'
    | 'code-unknown'
    | 'row-twice'
}

/** What content may refer to. */
export type Known = {
  elements: ReadonlyMap<string, DataElement>
  codeLists: ReadonlyMap<string, CodeList>
}

/** Everything that keeps content from holding together. */
export function verifyContent(content: Content, known: Known): ContentFault[] {
  if ('definition' in content) return verifyElement(content, known)
  return 'rows' in content ? verifyCrosswalk(content, known) : verifyCodeList(content)
}

function verifyElement(element: ElementContent, { elements, codeLists }: Known): ContentFault[] {
  const faults: ContentFault[] = []
  if (element.pattern !== undefined && !isPattern(element.pattern))
    faults.push({ at: 'pattern', kind: 'pattern' })
  if (element.length && element.length.min > element.length.max) faults.push({ at: 'length', kind: 'bounds' })
  const { min = -Infinity, max = Infinity } = element.range ?? {}
  if (min > max) faults.push({ at: 'range', kind: 'bounds' })
  if (element.check && element.type !== 'string') faults.push({ at: 'check', kind: 'check-needs-text' })
  if (element.codeList !== undefined && !codeLists.has(element.codeList))
    faults.push({ at: 'codeList', kind: 'code-list-unknown' })
  for (const [at, relation] of (element.relations ?? []).entries()) {
    if (relation.element === element.id)
      faults.push({ at: `relations/${at}/element`, kind: 'relation-to-itself' })
    else if (!elements.has(relation.element))
      faults.push({ at: `relations/${at}/element`, kind: 'element-unknown' })
  }
  return faults
}

/** Look-around and back references are what JavaScript has and RE2 has not; both must read a pattern. */
function isPattern(pattern: string): boolean {
  if (/\(\?<?[=!]|\\[1-9]|\\k</.test(pattern)) return false
  try {
    return new RegExp(`^(${pattern})$`) instanceof RegExp
  } catch {
    return false
  }
}

/** The periods of one code may follow each other but not overlap. */
function verifyCodeList({ entries }: CodeListContent): ContentFault[] {
  const faults: ContentFault[] = []
  const periods = new Map<string, { from: string; to: string }[]>()
  for (const [at, { code, from = '', to = '9999-12-31' }] of entries.entries()) {
    if (from >= to) faults.push({ at: `entries/${at}/to`, kind: 'period' })
    const others = periods.get(code) ?? []
    if (others.some((other) => from < other.to && other.from < to))
      faults.push({ at: `entries/${at}/code`, kind: 'code-twice' })
    periods.set(code, [...others, { from, to }])
  }
  return faults
}

function verifyCrosswalk(crosswalk: CrosswalkContent, { codeLists }: Known): ContentFault[] {
  const faults: ContentFault[] = []
  const codes = (['from', 'to'] as const).map((side) => {
    const list = codeLists.get(crosswalk[side])
    if (!list) faults.push({ at: side, kind: 'code-list-unknown' })
    return list && new Set(list.entries.map(({ code }) => code))
  })
  const seen = new Set<string>()
  for (const [at, row] of crosswalk.rows.entries()) {
    if (codes[0] && !codes[0].has(row.from)) faults.push({ at: `rows/${at}/from`, kind: 'code-unknown' })
    if (codes[1] && !codes[1].has(row.to)) faults.push({ at: `rows/${at}/to`, kind: 'code-unknown' })
    if (seen.has(`${row.from}\n${row.to}`)) faults.push({ at: `rows/${at}`, kind: 'row-twice' })
    seen.add(`${row.from}\n${row.to}`)
  }
  return faults
}
