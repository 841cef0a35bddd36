import type { Definition } from '../definition.ts'

/** The indicators of the demonstration province. */
export const demoIndicators: readonly Definition[] = []
