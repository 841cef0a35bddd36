import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import { makeEntities, recordOf, type EntityJson } from '#modules/trust/access/cedar/entities.ts'
import { parsePolicies } from '#modules/trust/access/cedar/parse-policies.ts'
import { compilePolicies, decide } from '#modules/trust/access/cedar/policy-set.ts'
import { entityRef } from '#modules/trust/access/cedar/value.ts'
import { measureRead } from './access-read.ts'
import type { BenchResult } from './result.ts'

const DECISIONS = 200_000
const OF_CEDAR = 1000

/** A decision over 10, 100 and 1,000 policies of a province, ours and Cedar's own engine (pre-parsed, over the wasm border). */
export async function benchAccess(): Promise<BenchResult> {
  const rows = [10, 100, 1000].map(measure)
  const { read, enforcement, percent } = await measureRead()
  return {
    title: 'Access: one decision over policies in Cedar',
    rows,
    note: `A tenth of the policies go by role, half by attribute and purpose, a third by dataset, the rest forbid; synthetic. Aim at 100 policies: p50 ≤ 10 µs, p99 ≤ 50 µs. A page of 20 rows read through the catalogue takes ${read.toFixed(1)} ms (median); version, purpose, decision on seven columns and row filter are ${enforcement.toFixed(2)} ms of it: ${percent.toFixed(1)} % more than a read without them (aim ≤ 5 %).`,
  }
}

function measure(count: number): Record<string, string | number> {
  const text = provincialPolicies(count)
  const parsed = parsePolicies(text)
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message)
  const set = compilePolicies(parsed.policies)
  const world = provincialEntities()
  const entities = makeEntities(world)
  const times = new Float64Array(DECISIONS)
  let allowed = 0
  for (let i = 0; i < DECISIONS; i += 1) {
    const started = performance.now()
    if (decide(set, { ...refs(i), context: recordOf(contextOf(i)), entities }).allowed) allowed += 1
    times[i] = performance.now() - started
  }
  times.sort()
  const at = (share: number): number =>
    Number(((times[Math.floor(share * DECISIONS)] ?? 0) * 1000).toFixed(1))
  return {
    policies: count,
    'p50 µs': at(0.5),
    'p99 µs': at(0.99),
    'allowed %': Number(((100 * allowed) / DECISIONS).toFixed(1)),
    'Cedar wasm p50 µs': cedarMedian(text, world),
  }
}

function cedarMedian(text: string, world: EntityJson[]): number {
  preparsePolicySet('bench', { staticPolicies: text })
  const times = Array.from({ length: OF_CEDAR }, (_, i) => {
    const { principal, action, resource } = uids(i)
    const wanted = new Set([principal.id, resource.id])
    const entities = world.filter(
      ({ uid }) => wanted.has(uid.id) || uid.type === 'Role' || uid.type === 'Organisation',
    )
    const started = performance.now()
    statefulIsAuthorized({
      principal,
      action,
      resource,
      context: contextOf(i),
      entities,
      preparsedPolicySetId: 'bench',
    })
    return (performance.now() - started) * 1000
  }).sort((a, b) => a - b)
  return Math.round(times[OF_CEDAR / 2] ?? 0)
}

const roles = ['engineer', 'steward', 'analyst', 'leader', 'handler', 'administrator']
const actions = ['read', 'export', 'share', 'change']
const purposes = ['统计分析', '行政审批', '应急处置', '监督检查']

const contextOf = (i: number) => ({
  purpose: purposes[i % 4] as string,
  basis: '条例第十条',
  hour: i % 24,
  secure: i % 5 > 0,
})

const uids = (i: number) => ({
  principal: { type: 'Person', id: `p${i % 200}` },
  action: { type: 'Action', id: actions[i % 4] as string },
  resource: { type: 'Dataset', id: `d${i % 60}` },
})

function refs(i: number) {
  const { principal, action, resource } = uids(i)
  return {
    principal: entityRef(principal.type, principal.id),
    action: entityRef(action.type, action.id),
    resource: entityRef(resource.type, resource.id),
  }
}

function provincialEntities(): EntityJson[] {
  const organisations = Array.from({ length: 12 }, (_, i) => ({
    uid: { type: 'Organisation', id: `o${i}` },
    attrs: {},
    parents: i === 0 ? [] : [{ type: 'Organisation', id: 'o0' }],
  }))
  const people = Array.from({ length: 200 }, (_, i) => ({
    uid: { type: 'Person', id: `p${i}` },
    attrs: { organisation: { __entity: { type: 'Organisation', id: `o${i % 12}` } }, clearance: i % 4 },
    parents: [
      { type: 'Role', id: roles[i % 6] as string },
      { type: 'Organisation', id: `o${i % 12}` },
    ],
  }))
  const datasets = Array.from({ length: 60 }, (_, i) => ({
    uid: { type: 'Dataset', id: `d${i}` },
    attrs: {
      owner: { __entity: { type: 'Organisation', id: `o${i % 12}` } },
      level: i % 4,
      purposes: [purposes[i % 4] as string],
    },
    parents: [{ type: 'Organisation', id: `o${i % 12}` }],
  }))
  const named = roles.map((id) => ({ uid: { type: 'Role', id }, attrs: {}, parents: [] }))
  return [...organisations, ...people, ...datasets, ...named]
}

function provincialPolicies(count: number): string {
  const kinds: ((i: number) => string)[] = [
    (i) =>
      `permit(principal in Role::"${roles[i % 6]}", action == Action::"${actions[i % 4]}", resource) when { principal.organisation == resource.owner };`,
    (i) =>
      `permit(principal, action == Action::"${actions[i % 4]}", resource) when { context.purpose == "${purposes[i % 4]}" && resource.purposes.contains(context.purpose) && principal.clearance >= resource.level };`,
    (i) =>
      `permit(principal, action in [Action::"read", Action::"export"], resource) when { context has basis && context.basis like "条例*" && resource.level < ${i % 4} && context.hour >= 8 && context.hour < 18 };`,
    (i) =>
      `permit(principal in Organisation::"o${i % 12}", action, resource == Dataset::"d${i % 60}") when { context.purpose == "${purposes[i % 4]}" };`,
    (i) =>
      `forbid(principal, action == Action::"export", resource) when { resource.level == 3 && !context.secure && principal.clearance < ${i % 4} };`,
  ]
  const shares = [0, 1, 1, 1, 2, 2, 3, 3, 3, 4]
  return Array.from({ length: count }, (_, i) => `@id("p${i}") ${kinds[shares[i % 10] as number]?.(i)}`).join(
    '\n',
  )
}
