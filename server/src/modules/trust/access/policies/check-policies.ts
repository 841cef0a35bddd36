import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { AnyTables } from '#platform/ctx.ts'
import type { PolicyFault } from '../cedar/parse-policies.ts'
import { compilePolicies, type Policy } from '../cedar/policy-set.ts'
import { faultOfDuties } from '../decision/obligations.ts'
import { ROW_TYPES } from '../decision/row-filter.ts'
import { listResources } from '../resource-store.ts'
import { COLUMN_ATTRIBUTES, worldSchema, type RowAttributes } from '../world/world-schema.ts'
import { PolicyTestResult, runPolicyTests, type PolicyTest } from './policy-test.ts'

export const PlacedFault = z
  .object({
    message: z.string(),
    help: z.string().nullable(),
    line: z.number().int().nullable(),
    column: z.number().int().nullable(),
  })
  .meta({ id: 'AccessPolicyFault' })
export type PlacedFault = z.infer<typeof PlacedFault>

export const PolicyCheck = z
  .object({ faults: z.array(PlacedFault), tests: z.array(PolicyTestResult) })
  .meta({ id: 'AccessPolicyCheck' })

export type Checked = z.infer<typeof PolicyCheck> & { policies: Policy[] }

/** Reads policies as text against the world they speak of, and runs their tests; a text with faults runs none. */
export async function checkPolicies(
  db: Kysely<AnyTables>,
  { text, tests }: { text: string; tests: readonly PolicyTest[] },
): Promise<Checked> {
  // Cedar's parser is a megabyte of WebAssembly that only those who write policies need.
  const { parsePolicies, validatePolicies } = await import('../cedar/parse-policies.ts')
  const parsed = parsePolicies(text)
  if ('faults' in parsed) return faulty(parsed.faults.map((fault) => placed(fault, text)))
  const rows = await rowAttributes(db)
  const schema = worldSchema(rows)
  const faults = [
    ...validatePolicies(text, schema).map((fault) => placed(fault, text)),
    ...parsed.policies.flatMap((policy) => [...ownFaults(policy, text), ...idleGuards(policy, rows, text)]),
  ]
  if (faults.length > 0) return faulty(faults)
  return {
    faults,
    policies: parsed.policies,
    tests: runPolicyTests(compilePolicies(parsed.policies), tests),
  }
}

const faulty = (faults: PlacedFault[]): Checked => ({ faults, tests: [], policies: [] })

/** The parser counts bytes of UTF-8; people count lines and characters. */
function placed({ message, help, start }: PolicyFault, text: string): PlacedFault {
  if (start === null) return { message, help, line: null, column: null }
  return { message, help, ...lineAndColumn(Buffer.from(text).subarray(0, start).toString()) }
}

function lineAndColumn(before: string): { line: number; column: number } {
  const lines = before.split('\n')
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

/** What the language leaves open: a decision names its policy, so each has a name; annotations are duties we know. */
function ownFaults(policy: Policy, text: string): PlacedFault[] {
  if (!policy.json.annotations?.['id'])
    return [{ message: `${policy.id}: no @id("…")`, help: '@id("name-of-policy")', line: null, column: null }]
  const fault = faultOfDuties(policy)
  if (!fault) return []
  const own = text.indexOf(`@id("${policy.id}")`)
  const place = text.indexOf(`@${fault.annotation}`, Math.max(0, own))
  return [
    {
      message: `${policy.id}: @${fault.annotation}`,
      help: fault.known.map((name) => `@${name}`).join(' '),
      ...lineAndColumn(text.slice(0, Math.max(0, place === -1 ? own : place))),
    },
  ]
}

/** Cedar takes `resource has x` for false where nothing has x, so that a misspelt guard would make a policy idle. */
function idleGuards(policy: Policy, rows: RowAttributes, text: string): PlacedFault[] {
  const unknown = guardsIn(policy.json.conditions).filter(
    (name) => !rows.has(name) && !COLUMN_ATTRIBUTES.includes(name),
  )
  return unknown.map((name) => {
    const own = Math.max(0, text.indexOf(`@id("${policy.id}")`))
    const place = text.indexOf(`has ${name}`, own)
    return {
      message: `${policy.id}: resource has ${name}`,
      help: null,
      ...lineAndColumn(text.slice(0, Math.max(own, place))),
    }
  })
}

function guardsIn(part: unknown): string[] {
  if (part === null || typeof part !== 'object') return []
  const deeper = Object.values(part).flatMap(guardsIn)
  const guard = 'has' in part ? (part.has as { left: unknown; attr: string | string[] }) : undefined
  const ofResource = JSON.stringify(guard?.left) === '{"Var":"resource"}'
  return guard && ofResource ? [...deeper, [guard.attr].flat()[0] ?? ''] : deeper
}

async function rowAttributes(db: Kysely<AnyTables>): Promise<RowAttributes> {
  const types = new Map<string, Set<'String' | 'Long' | 'Bool'>>()
  for (const { columns } of await listResources(db))
    for (const { name, type } of columns) {
      const cedar = ROW_TYPES[type]?.cedar
      if (cedar) types.set(name, (types.get(name) ?? new Set()).add(cedar))
    }
  return new Map(
    [...types].flatMap(([name, [type, ...others]]) => (type && others.length === 0 ? [[name, type]] : [])),
  )
}
