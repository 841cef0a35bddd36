import { z } from 'zod'
import type { Transform } from '#modules/data/standards/index.ts'

const order = z.enum(['day-first', 'month-first']).optional()
const moment = { order, excelSerial: z.boolean().optional() }

const transform = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('trim') }),
  z.strictObject({ op: z.literal('half-width') }),
  z.strictObject({ op: z.literal('upper') }),
  z.strictObject({ op: z.literal('null'), words: z.array(z.string()).optional() }),
  z.strictObject({ op: z.literal('number') }),
  z.strictObject({ op: z.literal('unit'), from: z.string(), to: z.string() }),
  z.strictObject({ op: z.literal('date'), ...moment }),
  z.strictObject({ op: z.literal('datetime'), ...moment }),
  z.strictObject({ op: z.literal('code'), list: z.string() }),
  z.strictObject({ op: z.literal('division') }),
  z.strictObject({ op: z.literal('division-name'), within: z.string(), asOf: z.string() }),
  z.strictObject({ op: z.literal('name') }),
  z.strictObject({
    op: z.literal('address'),
    part: z.enum(['province', 'city', 'county', 'town', 'street', 'number', 'whole']),
  }),
  z.strictObject({ op: z.literal('address-division'), within: z.string(), asOf: z.string() }),
  z.strictObject({ op: z.literal('map'), values: z.record(z.string(), z.string()) }),
])

/** The steps a contract lists under the custom property `standardise`. */
export const transformList = z.array(transform).transform((list) => list as Transform[])
