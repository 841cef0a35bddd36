import type { z } from 'zod'
import type { Definition } from '../definition.ts'

/** A definition as written: what has a default may be left out. */
export type DemoDefinition = z.input<typeof Definition>
