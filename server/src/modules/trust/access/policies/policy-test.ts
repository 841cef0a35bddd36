import { z } from 'zod'
import type { PolicySet } from '../cedar/policy-set.ts'
import { decideColumns } from '../decision/decide-columns.ts'
import { DecisionInput } from '../world/inputs.ts'

const Outcome = z.object({
  treatment: z.enum(['clear', 'masked', 'refused']),
  mask: z.enum(['partial', 'pseudonym', 'full']).nullable(),
  log: z.boolean(),
  limit: z.number().int().nullable(),
})

/** What must hold for the first column of an input; a duty that is not named may be either way. */
export const PolicyTest = z
  .object({
    name: z.string().min(1).max(200),
    input: DecisionInput,
    expect: Outcome.partial({ log: true, limit: true }),
  })
  .meta({ id: 'AccessPolicyTest' })
export type PolicyTest = z.infer<typeof PolicyTest>

export const PolicyTestResult = z
  .object({
    name: z.string(),
    passed: z.boolean(),
    got: Outcome,
    policy: z.string().nullable(),
  })
  .meta({ id: 'AccessPolicyTestResult' })
export type PolicyTestResult = z.infer<typeof PolicyTestResult>

/** Decides each test's input and compares all of what was expected. */
export function runPolicyTests(set: PolicySet, tests: readonly PolicyTest[]): PolicyTestResult[] {
  return tests.map(({ name, input, expect }) => {
    const { columns, obligations } = decideColumns(set, input)
    const { treatment, mask, policy } = columns[0] ?? {
      treatment: 'refused' as const,
      mask: null,
      policy: null,
    }
    const got = { treatment, mask, log: obligations.log, limit: obligations.limit }
    const passed = (Object.keys(got) as (keyof typeof got)[]).every(
      (key) => expect[key] === undefined || got[key] === expect[key],
    )
    return { name, passed, got, policy }
  })
}
