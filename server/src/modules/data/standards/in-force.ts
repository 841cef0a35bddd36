import type { CodeList } from './code-list.ts'
import { BUILT_IN_CODE_LISTS } from './code-lists.ts'
import type { DataElement } from './data-element.ts'
import { BUILT_IN_ELEMENTS } from './elements.ts'

const elements = new Map(BUILT_IN_ELEMENTS.map((element) => [element.id, element]))
const codeLists = new Map(BUILT_IN_CODE_LISTS.map((list) => [list.id, list]))

/**
 * The data elements and code lists in force in this process, by id: what comes with the platform, then what the register
 * says (`load-register.ts` brings it up to date at start, after an approval and before every run).
 */
export const ELEMENTS: ReadonlyMap<string, DataElement> = elements
export const CODE_LISTS: ReadonlyMap<string, CodeList> = codeLists

/** Puts the register's content in force. Only the register calls this. */
export function putInForce(content: {
  elements: readonly DataElement[]
  codeLists: readonly CodeList[]
}): void {
  for (const element of content.elements) elements.set(element.id, element)
  for (const list of content.codeLists) codeLists.set(list.id, list)
}
