import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { families } from './inspect/evidence.ts'

export const RefusalQuery = PageQuery.omit({ sort: true }).extend({
  family: z.enum(families).optional(),
  mode: z.enum(['block', 'report']).optional(),
})

export const Refusal = z
  .object({
    incident: z.string(),
    at: z.iso.datetime(),
    times: z.number().int(),
    operation: z.string(),
    field: z.string(),
    family: z.string(),
    mode: z.enum(['block', 'report']),
    score: z.number(),
    rules: z.array(z.string()),
    excerpt: z.string(),
    actor: z.string(),
    actorName: z.string(),
    address: z.string(),
  })
  .meta({ id: 'GuardRefusal' })

export const RelaxationInput = z
  .object({
    operation: z.string().min(1).max(100),
    field: z.string().trim().min(1).max(200).nullable(),
    days: z.number().int().min(1).max(30),
    reason: z.string().trim().min(4).max(500),
  })
  .meta({ id: 'NewGuardRelaxation' })

export const RelaxationView = z
  .object({
    id: z.number().int(),
    operation: z.string(),
    field: z.string().nullable(),
    reason: z.string(),
    madeByName: z.string(),
    madeAt: z.iso.datetime(),
    until: z.iso.datetime(),
    active: z.boolean(),
  })
  .meta({ id: 'GuardRelaxation' })

/** What the guard does at one operation, and why it is lenient where it is. */
export const GuardedOperation = z
  .object({
    operation: z.string(),
    method: z.string(),
    path: z.string(),
    report: z.array(z.string()),
    reason: z.string().nullable(),
  })
  .meta({ id: 'GuardedOperation' })
