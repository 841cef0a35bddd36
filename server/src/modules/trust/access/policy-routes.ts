import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { checkPolicies, PolicyCheck } from './policies/check-policies.ts'
import { comparePolicies, PolicyEffects } from './policies/compare-policies.ts'
import { decidePolicies } from './policies/decide-policies.ts'
import { PolicyTest } from './policies/policy-test.ts'
import { proposePolicies } from './policies/propose-policies.ts'
import { getPolicyVersion, listPolicyVersions } from './policies/read-policies.ts'
import { saveDraft } from './policies/save-draft.ts'
import { PolicyVersion, PolicyVersionDetail } from './policies/version-view.ts'

const byNumber = z.object({ number: z.coerce.number().int().min(1) })
const Written = z.object({ text: z.string().max(200_000), tests: z.array(PolicyTest).max(500) })

/** Policies from a draft to the version in force. */
export const policyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/access/policies',
    operation: 'listPolicyVersions',
    permission: 'access.read',
    summary: 'Every version of the policies with its state.',
    response: z.array(PolicyVersion),
    handle: (ctx) => listPolicyVersions(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/policies/:number',
    operation: 'getPolicyVersion',
    permission: 'access.read',
    summary: 'One version with text and tests, beside the text in force.',
    params: byNumber,
    response: PolicyVersionDetail,
    handle: (ctx, { params }) => getPolicyVersion(ctx, params.number),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/policies/:number/effects',
    operation: 'comparePolicies',
    permission: 'access.read',
    summary: 'Who gains and who loses what if this version took the place of the one in force.',
    params: byNumber,
    response: PolicyEffects,
    handle: (ctx, { params }) => comparePolicies(ctx, params.number),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/policies/checks',
    operation: 'checkPolicies',
    permission: 'access.write',
    summary: 'Faults of a text with their places, and how its tests come out; nothing is kept.',
    body: Written.meta({ id: 'AccessWrittenPolicies' }),
    inspection: { report: ['body'], reason: 'Policies are text in a language of their own.' },
    response: PolicyCheck,
    handle: async (ctx, { body }) => {
      const { faults, tests } = await checkPolicies(ctx.db, body)
      return { faults, tests }
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/access/policies/draft',
    operation: 'saveDraft',
    permission: 'access.write',
    summary: 'Keeps the draft of the next version.',
    body: Written.extend({ note: z.string().trim().max(1000) }).meta({ id: 'AccessPolicyDraft' }),
    inspection: { report: ['body'], reason: 'Policies are text in a language of their own.' },
    response: PolicyVersionDetail,
    handle: (ctx, { body }) => saveDraft(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/policies/:number/proposal',
    operation: 'proposePolicies',
    permission: 'access.write',
    summary: 'Hands a draft in for approval by a second person.',
    params: byNumber,
    response: PolicyVersionDetail,
    handle: (ctx, { params }) => proposePolicies(ctx, params.number),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/policies/:number/decision',
    operation: 'decidePolicies',
    permission: 'access.approve',
    summary: 'Approves a proposal, now or from a later time, or returns it.',
    params: byNumber,
    body: z
      .object({
        act: z.enum(['approve', 'return']),
        note: z.string().trim().min(1).max(1000),
        effectiveAt: z.iso.datetime({ offset: true }).optional(),
      })
      .meta({ id: 'AccessPolicyDecision' }),
    response: PolicyVersionDetail,
    handle: (ctx, { params, body }) => decidePolicies(ctx, params.number, body),
  }),
]
