import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { insertDecisions } from './decision-store.ts'
import { recordsOfEntities } from './entity-rows.ts'
import { errors } from './errors.ts'
import { pairsDecided } from './events.ts'
import { getFinished, getProject } from './get-project.ts'

/** More pairs than a person can mean at once. */
const MOST_PAIRS = 2000

type Said = { project: string; reason: string; pairs: [string, string][]; verdict: 'match' | 'different' }

/** Parts some records of an entity from the rest: every pair between the two sides is said to be different. */
export async function splitEntity(
  ctx: Ctx,
  input: { project: string; entity: number; records: readonly string[]; reason: string },
): Promise<{ decisions: number }> {
  await getProject(ctx, input.project)
  const run = await getFinished(ctx, input.project)
  const keys = (await recordsOfEntities(ctx, run, [input.entity])).map(({ key }) => key)
  if (keys.length === 0) throw errors.entityNotFound({ entity: input.entity })
  const apart = keys.filter((key) => input.records.includes(key))
  const rest = keys.filter((key) => !input.records.includes(key))
  if (apart.length === 0 || rest.length === 0) throw errors.splitWhat({ entity: input.entity })
  if (apart.length * rest.length > MOST_PAIRS)
    throw errors.tooManyPairs({ pairs: apart.length * rest.length })
  const pairs = apart.flatMap((one) => rest.map((other): [string, string] => [one, other]))
  return say(ctx, { ...input, pairs, verdict: 'different' }, 'split', [input.entity])
}

/** Says that two entities are one: the first record of each speaks for all of its. */
export async function joinEntities(
  ctx: Ctx,
  input: { project: string; entity: number; other: number; reason: string },
): Promise<{ decisions: number }> {
  if (input.entity === input.other) throw errors.sameEntity({ entity: input.entity })
  await getProject(ctx, input.project)
  const run = await getFinished(ctx, input.project)
  const rows = await recordsOfEntities(ctx, run, [input.entity, input.other])
  const [one, other] = [input.entity, input.other].map((entity) => rows.find((row) => row.entity === entity))
  if (!one || !other) throw errors.entityNotFound({ entity: one ? input.other : input.entity })
  const pairs: [string, string][] = [[one.key, other.key]]
  return say(ctx, { ...input, pairs, verdict: 'match' }, 'join', [input.entity, input.other])
}

async function say(
  ctx: Ctx,
  said: Said,
  kind: 'split' | 'join',
  entities: number[],
): Promise<{ decisions: number }> {
  const { project, reason, pairs, verdict } = said
  await ctx.transaction(async (tx) => {
    const common = {
      project,
      verdict,
      kind,
      reason,
      task: null,
      reverses: null,
      by: tx.actor,
      at: tx.clock.now(),
    }
    await insertDecisions(
      tx.db,
      pairs.map((pair) => ({ ...common, pair })),
    )
    await recordAudit(tx, {
      action: kind === 'split' ? 'linkage.entitySplit' : 'linkage.entitiesJoined',
      object: { kind: 'linkage-project', id: project },
      details: { entities, pairs: pairs.length, reason },
    })
    await tx.publish(pairsDecided, { project, decisions: pairs.length })
  })
  return { decisions: pairs.length }
}
