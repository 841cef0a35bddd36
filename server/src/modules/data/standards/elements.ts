import type { DataElement } from './data-element.ts'
import { MEASURES } from './elements/measures.ts'
import { ORGANISATIONS } from './elements/organisations.ts'
import { PEOPLE } from './elements/people.ts'
import { PLACES } from './elements/places.ts'
import { TIME } from './elements/time.ts'

/** The data elements that come with the platform, by id. */
export const ELEMENTS: ReadonlyMap<string, DataElement> = new Map(
  [...PEOPLE, ...ORGANISATIONS, ...PLACES, ...TIME, ...MEASURES].map((element) => [element.id, element]),
)
