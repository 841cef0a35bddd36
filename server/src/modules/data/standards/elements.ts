import type { DataElement } from './data-element.ts'
import { MEASURES } from './elements/measures.ts'
import { ORGANISATIONS } from './elements/organisations.ts'
import { PEOPLE } from './elements/people.ts'
import { PLACES } from './elements/places.ts'
import { TIME } from './elements/time.ts'

/** The data elements that come with the platform: the first version of each in the register. */
export const BUILT_IN_ELEMENTS: readonly DataElement[] = [
  ...PEOPLE,
  ...ORGANISATIONS,
  ...PLACES,
  ...TIME,
  ...MEASURES,
]
