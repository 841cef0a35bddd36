import { systemActor } from '#platform/ctx.ts'
import { decide, type Policy, type PolicySet } from '../cedar/policy-set.ts'
import type { Entities } from '../cedar/entities.ts'
import {
  actionRef,
  columnRef,
  contextOf,
  datasetEntities,
  personEntities,
  personRef,
} from '../world/entities-of.ts'
import type { DecisionInput } from '../world/inputs.ts'
import { dutiesOf, MASKS, type Mask } from './obligations.ts'

export type ColumnDecision = {
  column: string
  treatment: 'clear' | 'masked' | 'refused'
  /** How a masked column is masked. */
  mask: Mask | null
  /** The policy that made it so; none where nothing permits and the column is masked by default. */
  policy: string | null
}

export type Obligations = { log: boolean; limit: number | null; watermark: boolean }

export type ColumnDecisions = { columns: ColumnDecision[]; obligations: Obligations }

/**
 * How a person sees each column. A policy that forbids refuses the column, or masks it as its `@mask` says; where several
 * do, the strictest counts. Else the permit that gives most counts: the clearest, then the highest limit, then the fewest
 * other duties, then the name. Where nothing permits, the column is masked fully. A forbid that cannot be evaluated refuses.
 */
export function decideColumns(set: PolicySet, input: DecisionInput): ColumnDecisions {
  if (input.person.id === systemActor.id) return allClear(input)
  const entities = new Map([
    ...personEntities(input.person),
    ...datasetEntities(input.dataset, input.columns),
  ])
  return decideIn(set, input, entities)
}

/** Jobs of the system itself work on whole data; what they make of it is governed when people read that. */
function allClear({ columns }: DecisionInput): ColumnDecisions {
  return {
    columns: columns.map(({ name }) => ({ column: name, treatment: 'clear', mask: null, policy: null })),
    obligations: { log: false, limit: null, watermark: false },
  }
}

/** The same where the entities are at hand, for many decisions in one world. */
export function decideIn(set: PolicySet, input: DecisionInput, entities: Entities): ColumnDecisions {
  const { person, dataset, action, why } = input
  const contexts = [contextOf(why, false), contextOf(why, true)] as const
  const request = { principal: personRef(person), action: actionRef(action), entities }
  const obligations: Obligations = { log: false, limit: null, watermark: false }
  const columns = input.columns.map(({ name }) => {
    const decision = decide(set, {
      ...request,
      resource: columnRef(dataset.code, name),
      context: contexts[why.covers.includes(name) ? 1 : 0],
    })
    const broken = decision.errors.find(({ policy }) => forbids(set, policy))
    if (broken) return refused(name, broken.policy)
    const [first, ...others] = decision.reasons
    if (!first) return { column: name, treatment: 'masked', mask: 'full', policy: null } as const
    if (!decision.allowed) return forbidden(name, [first, ...others])
    const best = [first, ...others].reduce((a, b) => (compareGenerosity(a, b) <= 0 ? a : b))
    const duties = dutiesOf(best)
    obligations.log ||= duties.log
    obligations.watermark ||= duties.watermark
    if (duties.limit !== null) obligations.limit = Math.min(duties.limit, obligations.limit ?? Infinity)
    return {
      column: name,
      treatment: duties.mask ? 'masked' : 'clear',
      mask: duties.mask,
      policy: best.id,
    } as const
  })
  return { columns, obligations }
}

const forbids = ({ policies }: PolicySet, id: string): boolean =>
  policies.some((policy) => policy.id === id && policy.json.effect === 'forbid')

const refused = (column: string, policy: string): ColumnDecision => ({
  ...{ column, policy },
  treatment: 'refused',
  mask: null,
})

function forbidden(column: string, policies: readonly Policy[]): ColumnDecision {
  const inOrder = [...policies].sort((a, b) => strictness(b) - strictness(a) || (a.id < b.id ? -1 : 1))
  const [strictest] = inOrder as [Policy, ...Policy[]]
  const { mask } = dutiesOf(strictest)
  return mask ? { column, treatment: 'masked', mask, policy: strictest.id } : refused(column, strictest.id)
}

/** How much of a value a forbid leaves hidden: without a mask, all of the column. */
function strictness(policy: Policy): number {
  const { mask } = dutiesOf(policy)
  return mask ? MASKS.indexOf(mask) : MASKS.length
}

function compareGenerosity(a: Policy, b: Policy): number {
  const [mine, yours] = [dutiesOf(a), dutiesOf(b)]
  const hidden = (mask: Mask | null): number => (mask ? MASKS.indexOf(mask) + 1 : 0)
  return (
    hidden(mine.mask) - hidden(yours.mask) ||
    compareNumbers(yours.limit, mine.limit) ||
    Number(mine.watermark) + Number(mine.log) - Number(yours.watermark) - Number(yours.log) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** No limit is more than any; two without one are equal. */
const compareNumbers = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? Infinity) > (b ?? Infinity) ? 1 : -1
