import type { YAMLMap } from 'yaml'
import { isMap, isSeq, parseDocument, YAMLSeq, type Document } from 'yaml'
import { qualityErrors } from './errors.ts'

/** A change of a contract: fields of a property, or one more quality entry of a property or of the table. */
export type ContractEdit =
  | { do: 'set'; column: string; fields: Record<string, unknown> }
  | { do: 'add'; column: string | null; entry: Record<string, unknown> }
  | { do: 'remove'; rule: string }
  | { do: 'version'; version: string }

/** Changes a contract as text: order, comments and everything that is not concerned stay as the author wrote them. */
export function editContract(yaml: string, edits: readonly ContractEdit[]): string {
  const document = parseDocument(yaml)
  if (document.errors.length > 0)
    throw qualityErrors.contractUnreadable({ reason: String(document.errors[0]) })
  for (const edit of edits) apply(document, edit)
  return document.toString({ lineWidth: 0 })
}

function apply(document: Document, edit: ContractEdit): void {
  switch (edit.do) {
    case 'version':
      document.set('version', edit.version)
      return
    case 'set': {
      const property = propertyOf(document, edit.column)
      for (const [key, value] of Object.entries(edit.fields)) {
        const known = property.get(key)
        if (isMap(known) && typeof value === 'object' && value !== null)
          for (const [inner, one] of Object.entries(value)) known.set(inner, document.createNode(one))
        else property.set(key, document.createNode(value))
      }
      return
    }
    case 'add': {
      const owner = edit.column === null ? tableOf(document) : propertyOf(document, edit.column)
      if (!isSeq(owner.get('quality'))) owner.set('quality', new YAMLSeq())
      ;(owner.get('quality') as YAMLSeq).add(document.createNode(edit.entry))
      return
    }
    case 'remove':
      removeRule(document, edit.rule)
  }
}

function tableOf(document: Document): YAMLMap {
  const table = document.getIn(['schema', 0])
  if (!isMap(table)) throw qualityErrors.tableUnknown({ table: null, known: [] })
  return table
}

function propertyOf(document: Document, column: string): YAMLMap {
  const found = propertiesOf(document).find((one) => nameOf(one) === column)
  if (!found) throw qualityErrors.columnUnknown({ columns: [column] })
  return found
}

function propertiesOf(document: Document): YAMLMap[] {
  const list = tableOf(document).get('properties')
  return isSeq(list) ? list.items.filter((one): one is YAMLMap => isMap(one)) : []
}

const nameOf = (property: YAMLMap): unknown => property.get('name') ?? property.get('physicalName')

/** Rules by the id a report gives them: what a property promises by itself, or a quality entry. */
function removeRule(document: Document, rule: string): void {
  const table = tableOf(document)
  if (removeEntry(table, '', rule)) return
  for (const property of propertiesOf(document)) {
    const prefix = `${String(nameOf(property))}.`
    if (!rule.startsWith(prefix)) continue
    if (removeEntry(property, prefix, rule) || removePromise(property, rule.slice(prefix.length))) return
  }
  throw qualityErrors.ruleInvalid({ rule, reason: 'This rule follows from the type or the key of a column.' })
}

function removeEntry(owner: YAMLMap, prefix: string, rule: string): boolean {
  const list = owner.get('quality')
  if (!isSeq(list)) return false
  const at = list.items.findIndex((entry, place) => {
    if (!isMap(entry)) return false
    const fallback = prefix === '' ? `rule-${place + 1}` : place + 1
    return (
      `${prefix}${String(entry.get('id') ?? entry.get('name') ?? entry.get('metric') ?? fallback)}` === rule
    )
  })
  if (at < 0) return false
  list.delete(at)
  if (list.items.length === 0) owner.delete('quality')
  return true
}

/** Fields of `logicalTypeOptions` behind the rules that a property makes by itself. */
const PROMISES: Readonly<Record<string, readonly string[]>> = {
  range: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  length: ['minLength', 'maxLength'],
  pattern: ['pattern'],
  'multiple-of': ['multipleOf'],
}

function removePromise(property: YAMLMap, name: string): boolean {
  if ((name === 'required' || name === 'unique') && property.get(name) === true) return property.delete(name)
  const options = property.get('logicalTypeOptions')
  if (!isMap(options)) return false
  const removed = (PROMISES[name] ?? []).filter((key) => options.delete(key))
  if (options.items.length === 0) property.delete('logicalTypeOptions')
  return removed.length > 0
}
