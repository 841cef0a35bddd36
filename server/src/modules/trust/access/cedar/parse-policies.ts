import {
  checkParsePolicySet,
  policySetTextToParts,
  policyToJson,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import type { PolicyJson } from './policy-json.ts'
import { compilePolicies, type Policy } from './policy-set.ts'

/** Where a text is not a policy, and why. */
export type PolicyFault = { message: string; start: number | null; help: string | null }

/**
 * Reads Cedar text with the language's own parser. A policy is named by its `@id`, else by its place (`policy0`, …).
 * Beside the language's rules: no two of one name, whole numbers within 2^53.
 */
export function parsePolicies(text: string): { policies: Policy[] } | { faults: PolicyFault[] } {
  const checked = checkParsePolicySet({ staticPolicies: text })
  if (checked.type === 'failure')
    return {
      faults: checked.errors.map(({ message, help, sourceLocations }) => ({
        message,
        help,
        start: sourceLocations?.[0]?.start ?? null,
      })),
    }
  const parts = policySetTextToParts(text)
  if (parts.type === 'failure') return { faults: [refusal('The policies cannot be told apart.')] }
  const policies: Policy[] = []
  for (const [place, part] of parts.policies.entries()) {
    const parsed = policyToJson(part)
    if (parsed.type === 'failure') return { faults: [refusal(parsed.errors[0]?.message ?? 'not a policy')] }
    const json = parsed.json as PolicyJson
    const id = json.annotations?.['id'] ?? `policy${place}`
    const fault = faultOf(id, json, policies)
    if (fault) return { faults: [fault] }
    policies.push({ id, json })
  }
  return { policies }
}

function faultOf(id: string, json: PolicyJson, before: readonly Policy[]): PolicyFault | undefined {
  if (before.some((other) => other.id === id)) return refusal(`Two policies are named "${id}".`)
  if (holdsUnsafeNumber(json)) return refusal(`Policy "${id}" holds a number beyond 2^53.`)
  try {
    compilePolicies([{ id, json }])
    return undefined
  } catch (error) {
    return refusal(`Policy "${id}": ${(error as Error).message}`)
  }
}

const refusal = (message: string): PolicyFault => ({ message, start: null, help: null })

function holdsUnsafeNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isSafeInteger(value)
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some(holdsUnsafeNumber)
}

/** What a schema says against policies: unknown types and attributes, comparisons that cannot be. */
export function validatePolicies(text: string, schema: string): PolicyFault[] {
  const answer = validate({
    schema,
    policies: { staticPolicies: text },
    validationSettings: { mode: 'strict' },
  })
  const found = answer.type === 'failure' ? answer.errors : answer.validationErrors.map(({ error }) => error)
  return found.map(({ message, help, sourceLocations }) => ({
    message,
    help,
    start: sourceLocations?.[0]?.start ?? null,
  }))
}
