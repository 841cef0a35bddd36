import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'

export const QualityReport = z
  .object({
    run: z.string(),
    dataset: z.string(),
    version: z.number().int().nullable(),
    at: z.iso.datetime(),
    /** When the published version was compared with the one before and with other datasets. */
    versionCheckedAt: z.iso.datetime().nullable(),
    rowsIn: z.number().int(),
    accepted: z.number().int(),
    quarantined: z.number().int(),
    nonData: z.number().int(),
    faultCount: z.number().int(),
    score: z.number().nullable(),
    dimensions: z.array(
      z.object({
        dimension: z.string(),
        checked: z.number().int(),
        failed: z.number().int(),
        score: z.number().nullable(),
      }),
    ),
    rules: z.array(
      z.object({
        id: z.string(),
        /** What the contract calls it. */
        name: z.string().nullable(),
        /** The class of its faults in the words of Frictionless, and the kind of rule. */
        kind: z.string(),
        ruleKind: z.string().nullable(),
        dimension: z.string(),
        severity: z.string(),
        columns: z.array(z.string()),
        checked: z.number().int(),
        failed: z.number().int(),
      }),
    ),
    columns: z.array(
      z.object({
        name: z.string(),
        label: z.string().nullable(),
        type: z.string(),
        element: z.string().nullable(),
        nulls: z.number().int(),
        distinctApprox: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'QualityReport' })
export type QualityReport = z.infer<typeof QualityReport>

export const Fault = z
  .object({
    n: z.number().int(),
    file: z.string().nullable(),
    line: z.number().int().nullable(),
    column: z.string().nullable(),
    label: z.string().nullable(),
    value: z.string().nullable(),
    rule: z.string(),
    ruleKind: z.string(),
    ruleName: z.string().nullable(),
    kind: z.string(),
    dimension: z.string(),
    severity: z.string(),
    args: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Fault' })
export type Fault = z.infer<typeof Fault>

export const FaultQuery = PageQuery.extend({
  rule: z.string().max(200).optional(),
  column: z.string().max(200).optional(),
  severity: z.enum(['reject', 'warn']).optional(),
  kind: z.string().max(40).optional(),
  dimension: z.string().max(20).optional(),
})
export type FaultQuery = z.infer<typeof FaultQuery>
