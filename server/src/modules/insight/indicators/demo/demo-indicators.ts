import { Definition } from '../definition.ts'
import { air } from './air.ts'
import { economy } from './economy.ts'
import { health } from './health.ts'
import { hotline } from './hotline.ts'
import { people } from './people.ts'

/** The indicators of the demonstration province. */
export const demoIndicators: readonly Definition[] = [
  ...people,
  ...economy,
  ...health,
  ...air,
  ...hotline,
].map((definition) => Definition.parse(definition))
