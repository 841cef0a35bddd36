import { z } from 'zod'

/**
 * The part of the Open Data Contract Standard 3.1 (Bitol) that is read here. Every valid ODCS document is accepted:
 * what is not read is left alone.
 */
const operators = {
  mustBe: z.unknown().optional(),
  mustBeGreaterThan: z.number().optional(),
  mustBeGreaterOrEqualTo: z.number().optional(),
  mustBeLessThan: z.number().optional(),
  mustBeLessOrEqualTo: z.number().optional(),
  mustBeBetween: z.tuple([z.number(), z.number()]).optional(),
}

const quality = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  type: z.enum(['library', 'text', 'sql', 'custom']).optional(),
  metric: z.enum(['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount']).optional(),
  arguments: z.record(z.string(), z.unknown()).optional(),
  dimension: z
    .enum(['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'])
    .optional(),
  severity: z.string().optional(),
  engine: z.string().optional(),
  implementation: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  ...operators,
})

const customProperties = z.array(z.looseObject({ property: z.string(), value: z.unknown() })).optional()

const property = z.looseObject({
  name: z.string().optional(),
  physicalName: z.string().optional(),
  businessName: z.string().optional(),
  description: z.string().optional(),
  logicalType: z
    .enum(['string', 'date', 'timestamp', 'time', 'number', 'integer', 'object', 'array', 'boolean'])
    .optional(),
  logicalTypeOptions: z.record(z.string(), z.unknown()).optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  primaryKey: z.boolean().optional(),
  primaryKeyPosition: z.number().optional(),
  classification: z.string().optional(),
  customProperties,
  quality: z.array(quality).optional(),
})

const table = z.looseObject({
  name: z.string(),
  physicalName: z.string().optional(),
  properties: z.array(property).optional(),
  quality: z.array(quality).optional(),
  customProperties,
})

export const contractDocument = z.looseObject({
  apiVersion: z.string().regex(/^v[23]\./),
  kind: z.literal('DataContract'),
  id: z.string(),
  version: z.string(),
  status: z.string(),
  name: z.string().optional(),
  schema: z.array(table).optional(),
  slaProperties: z
    .array(
      z.looseObject({ property: z.string(), value: z.unknown().optional(), unit: z.string().optional() }),
    )
    .optional(),
})

export type ContractDocument = z.infer<typeof contractDocument>
export type ContractTable = z.infer<typeof table>
export type ContractProperty = z.infer<typeof property>
export type ContractQuality = z.infer<typeof quality>
