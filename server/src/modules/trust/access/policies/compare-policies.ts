import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { roles, type Role } from '#platform/roles.ts'
import { listOrganisations, listPeople } from '#modules/trust/identity/index.ts'
import { compilePolicies, type PolicySet } from '../cedar/policy-set.ts'
import { decideIn, type ColumnDecision } from '../decision/decide-columns.ts'
import { rowFilter } from '../decision/row-filter.ts'
import { timeOf } from '../decision/decide-read.ts'
import { MASKS, type Mask } from '../decision/obligations.ts'
import { errors } from '../errors.ts'
import { listPurposes } from '../purposes/purpose-store.ts'
import { listResources, type Resource } from '../resource-store.ts'
import { datasetEntities, personEntities } from '../world/entities-of.ts'
import { ReadAction, type DecisionInput, type PersonFacts } from '../world/inputs.ts'
import { checkPolicies } from './check-policies.ts'
import { policiesInForce } from './load-policies.ts'
import { findVersion } from './policy-store.ts'

type Sight = 'clear' | Mask | 'refused'

export const PolicyEffects = z
  .object({
    /** Decisions taken under each of the two versions. */
    compared: z.number().int(),
    effects: z.array(
      z.object({
        kind: z.enum(['gain', 'loss', 'rows']),
        role: z.string(),
        organisations: z.array(z.string()),
        people: z.number().int(),
        dataset: z.string(),
        title: z.object({ zh: z.string(), en: z.string() }),
        action: z.string(),
        purpose: z.string().nullable(),
        columns: z.array(z.string()),
        before: z.string(),
        after: z.string(),
      }),
    ),
  })
  .meta({ id: 'AccessPolicyEffects' })
export type PolicyEffects = z.infer<typeof PolicyEffects>
type Effect = PolicyEffects['effects'][number]

type Standpoint = { role: string; organisation: string; person: PersonFacts }
type Stated = { code: string; legalBasis: string; organisation: string; dataset: string; columns: string[] }

/**
 * Who gains and who loses what when a version takes the place of the one in force: every role in every department (and
 * somebody unknown), every dataset and column, every action, without a purpose and with each approved one.
 */
export async function comparePolicies(ctx: Ctx, number: number): Promise<PolicyEffects> {
  const row = await findVersion(ctx.db, number)
  if (!row) throw errors.versionNotFound({ number })
  const { policies, faults } = await checkPolicies(ctx.db, { text: row.text, tests: [] })
  if (faults.length > 0) throw errors.faulty({ faults })
  const sets = { before: (await policiesInForce(ctx)).set, after: compilePolicies(policies) }
  const standpoints = await standpointsOf(ctx)
  const purposes = await purposesInForce(ctx)
  const found = new Map<string, Effect>()
  let compared = 0
  for (const resource of await listResources(ctx.db)) {
    compared += compareDataset(
      resource,
      { sets, standpoints, purposes, time: timeOf(ctx.clock.now()) },
      found,
    )
    await setImmediate()
  }
  return { compared, effects: await withPeople(ctx, joinColumns([...found.values()])) }
}

async function standpointsOf(ctx: Ctx): Promise<Standpoint[]> {
  const organisations = await listOrganisations(ctx.db)
  const staff = roles.flatMap((role) =>
    organisations.map(({ code, region }) => ({
      role,
      organisation: code,
      person: { id: `${role}@${code}`, roles: [role], organisation: code, region },
    })),
  )
  const nobody = { id: 'anonymous', roles: [], organisation: null, region: null }
  return [...staff, { role: 'anonymous', organisation: '', person: nobody }]
}

async function purposesInForce(ctx: Ctx): Promise<Stated[]> {
  const today = civilDate(ctx.clock.now())
  return (await listPurposes(ctx.db, { state: 'approved' }))
    .filter(({ starts_on, ends_on }) => starts_on <= today && today <= ends_on)
    .flatMap(({ code, legal_basis, organisation, datasets }) =>
      datasets.map((one) => ({ code, legalBasis: legal_basis, organisation, ...one })),
    )
}

type World = {
  sets: { before: PolicySet; after: PolicySet }
  standpoints: readonly Standpoint[]
  purposes: readonly Stated[]
  time: { hour: number; weekday: number }
}

function compareDataset(resource: Resource, world: World, found: Map<string, Effect>): number {
  const { title, columns, ...dataset } = resource
  const about = datasetEntities(dataset, columns)
  let compared = 0
  for (const standpoint of world.standpoints) {
    const entities = new Map([...personEntities(standpoint.person), ...about])
    const stated = world.purposes.filter(
      (one) => one.dataset === dataset.code && one.organisation === standpoint.organisation,
    )
    for (const purpose of [null, ...stated]) {
      const why = {
        ...{ purpose: purpose?.code ?? null, legalBasis: purpose?.legalBasis ?? null },
        ...{ covers: purpose?.columns ?? [], network: null, ...world.time },
      }
      const note = (change: Change): void =>
        addEffect(found, { ...standpoint, dataset: dataset.code, title, purpose: why.purpose }, change)
      for (const action of ReadAction.options) {
        const input: DecisionInput = { person: standpoint.person, dataset, columns, action, why }
        const before = decideIn(world.sets.before, input, entities).columns
        const after = decideIn(world.sets.after, input, entities).columns
        compared += columns.length
        before.forEach((was, i) => note(changeOf(action, was, after[i] ?? was)))
        if (action === 'read') note(rowChange(world.sets, input))
      }
    }
  }
  return compared
}

type Change = { kind: Effect['kind']; action: string; column: string; before: string; after: string } | null

const SIGHTS: readonly Sight[] = ['clear', ...MASKS, 'refused']
const sightOf = ({ treatment, mask }: ColumnDecision): Sight =>
  treatment === 'masked' ? (mask ?? 'full') : treatment

function changeOf(action: string, was: ColumnDecision, is: ColumnDecision): Change {
  const [before, after] = [sightOf(was), sightOf(is)]
  if (before === after) return null
  const kind = SIGHTS.indexOf(after) < SIGHTS.indexOf(before) ? 'gain' : 'loss'
  return { kind, action, column: was.column, before, after }
}

function rowChange({ before, after }: World['sets'], input: DecisionInput): Change {
  const [was, is] = [filterText(before, input), filterText(after, input)]
  return was === is ? null : { kind: 'rows', action: 'seeRow', column: '', before: was, after: is }
}

function filterText(set: PolicySet, input: DecisionInput): string {
  try {
    return rowFilter(set, input)
  } catch (error) {
    if (!isAppError(error)) throw error
    return `${error.code}: ${String(error.details['policy'])}`
  }
}

type At = {
  role: string
  organisation: string
  dataset: string
  title: Effect['title']
  purpose: string | null
}

/** One line for all departments that fare the same. */
function addEffect(found: Map<string, Effect>, at: At, change: Change): void {
  if (!change) return
  const { kind, action, column, before, after } = change
  const { role, organisation, dataset, title, purpose } = at
  const key = JSON.stringify([role, dataset, purpose, kind, action, column, before, after])
  const known = found.get(key)
  if (known) return void known.organisations.push(organisation)
  found.set(key, {
    ...{ kind, role, organisations: [organisation], people: 0, dataset, title, action, purpose },
    ...{ columns: column === '' ? [] : [column], before, after },
  })
}

/** One line for all columns that fare the same. */
function joinColumns(effects: readonly Effect[]): Effect[] {
  const joined = new Map<string, Effect>()
  for (const effect of effects) {
    const key = JSON.stringify({ ...effect, columns: [] })
    const known = joined.get(key)
    if (known) known.columns.push(...effect.columns)
    else joined.set(key, effect)
  }
  return [...joined.values()]
}

/** How many people hold the role in those departments today. */
async function withPeople(ctx: Ctx, effects: readonly Effect[]): Promise<Effect[]> {
  const counted = new Map<string, number>()
  for (const { role, organisations } of effects)
    for (const organisation of organisations) {
      const key = `${role}@${organisation}`
      if (organisation !== '' && !counted.has(key))
        counted.set(key, (await listPeople(ctx.db, role as Role, organisation)).length)
    }
  return effects.map((effect) => ({
    ...effect,
    people: effect.organisations.reduce((sum, one) => sum + (counted.get(`${effect.role}@${one}`) ?? 0), 0),
  }))
}
