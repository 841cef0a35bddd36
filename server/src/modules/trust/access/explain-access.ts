import { z } from 'zod'
import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { decideColumns } from './decision/decide-columns.ts'
import { timeOf } from './decision/decide-read.ts'
import { MASKS } from './decision/obligations.ts'
import { rowFilter } from './decision/row-filter.ts'
import { errors } from './errors.ts'
import { policiesInForce } from './policies/load-policies.ts'
import { findVersion } from './policies/policy-store.ts'
import { findStated } from './purposes/purpose-store.ts'
import { faultOfPurpose } from './purposes/purpose.ts'
import { findResource } from './resource-store.ts'
import { ReadAction, type PersonFacts } from './world/inputs.ts'

export const ViewQuery = z.object({
  dataset: z.string().max(60),
  action: ReadAction.default('read'),
  purpose: z.string().max(60).optional(),
  /** Somebody of this role and department instead of the asking person. */
  role: z.string().max(30).optional(),
  organisation: z.string().max(60).optional(),
})

export const AccessView = z
  .object({
    version: z.number().int(),
    title: z.object({ zh: z.string(), en: z.string() }),
    columns: z.array(
      z.object({
        name: z.string(),
        classification: z.string(),
        treatment: z.enum(['clear', 'masked', 'refused']),
        mask: z.enum(MASKS).nullable(),
        policy: z.string().nullable(),
        purposeCovers: z.boolean(),
      }),
    ),
    obligations: z.object({ log: z.boolean(), limit: z.number().int().nullable(), watermark: z.boolean() }),
    rows: z.string(),
    purposeFault: z.string().nullable(),
    /** Text of the policies that decided, by name. */
    policies: z.record(z.string(), z.string()),
  })
  .meta({ id: 'AccessView' })
export type AccessView = z.infer<typeof AccessView>

/** What the asking person, or somebody of a role and department, may see of a dataset now, and by which policy. */
export async function explainAccess(ctx: Ctx, query: z.infer<typeof ViewQuery>): Promise<AccessView> {
  const resource = await findResource(ctx.db, query.dataset)
  if (!resource) throw errors.datasetNotFound({ dataset: query.dataset })
  const { title, columns: facts, ...dataset } = resource
  const person = personOf(ctx, query)
  const stated = query.purpose ? await findStated(ctx.db, query.purpose, query.dataset) : undefined
  const fault = stated ? faultOfPurpose(stated, person.organisation, civilDate(ctx.clock.now())) : null
  const serving = fault === null ? stated : undefined
  const { version, set } = await policiesInForce(ctx)
  const why = {
    ...{ purpose: serving?.code ?? null, legalBasis: serving?.legalBasis ?? null },
    ...{ covers: serving?.columns ?? [], network: null, ...timeOf(ctx.clock.now()) },
  }
  const input = { person, dataset, columns: facts, action: query.action, why }
  const { columns, obligations } = decideColumns(set, input)
  const text = (await findVersion(ctx.db, version))?.text ?? ''
  const deciding = [...new Set(columns.flatMap(({ policy }) => policy ?? []))]
  return {
    ...{ version, title, obligations, rows: rowFilter(set, input) },
    columns: columns.map(({ column, ...decision }, i) => ({
      name: column,
      classification: facts[i]?.classification ?? 'general',
      ...decision,
      purposeCovers: why.covers.includes(column),
    })),
    purposeFault: query.purpose && !stated ? 'not-registered' : fault,
    policies: Object.fromEntries(deciding.map((id) => [id, textOfPolicy(text, id)])),
  }
}

function personOf({ actor }: Ctx, { role, organisation }: z.infer<typeof ViewQuery>): PersonFacts {
  if (role === undefined)
    return { id: actor.id, roles: [...actor.roles], organisation: actor.organisation, region: actor.region }
  const place = organisation ?? actor.organisation
  return { id: `${role}@${place}`, roles: [role], organisation: place, region: actor.region }
}

/** From a policy's name to the end of its statement. */
function textOfPolicy(text: string, id: string): string {
  const from = text.indexOf(`@id("${id}")`)
  const next = text.indexOf('@id(', from + 1)
  const own = text.slice(from, next === -1 ? undefined : next).replace(/^\s*\/\/.*$/gm, '')
  return own.slice(0, own.lastIndexOf(';') + 1)
}
