import { describe, expect, it } from 'vitest'
import { makeEntities, recordOf } from './entities.ts'
import { parsePolicies, validatePolicies } from './parse-policies.ts'
import { compilePolicies, decide } from './policy-set.ts'
import { compareWithCedar } from './testing/compare-with-cedar.ts'
import { entityRef } from './value.ts'

const text = `
@id("stewards-read")
permit (principal in Role::"steward", action == Action::"read", resource is Dataset)
when { context.purpose == resource.purpose };
@id("no-export-of-core")
forbid (principal, action == Action::"export", resource) when { resource.level == 3 };
@id("all-export")
permit (principal, action == Action::"export", resource);`

const entities = makeEntities([
  { uid: { type: 'User', id: 'u' }, attrs: {}, parents: [{ type: 'Role', id: 'steward' }] },
  { uid: { type: 'Dataset', id: 'd' }, attrs: { purpose: '统计', level: 3 }, parents: [] },
])

const asked = (action: string, purpose: string) => ({
  principal: entityRef('User', 'u'),
  action: entityRef('Action', action),
  resource: entityRef('Dataset', 'd'),
  context: recordOf({ purpose }),
  entities,
})

function policies() {
  const parsed = parsePolicies(text)
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message)
  return compilePolicies(parsed.policies)
}

describe('decide', () => {
  it('allows by a permit, denies without one, and lets a forbid win', () => {
    const set = policies()
    expect(decide(set, asked('read', '统计'))).toMatchObject({
      allowed: true,
      reasons: [{ id: 'stewards-read' }],
    })
    expect(decide(set, asked('read', '招商'))).toMatchObject({ allowed: false, reasons: [] })
    expect(decide(set, asked('export', '统计'))).toMatchObject({
      allowed: false,
      reasons: [{ id: 'no-export-of-core' }],
    })
  })

  it('names a policy it had to skip', () => {
    const found = decide(policies(), { ...asked('read', '统计'), context: recordOf({}) })
    expect(found).toEqual({
      allowed: false,
      reasons: [],
      errors: [{ policy: 'stewards-read', reason: 'no attribute purpose' }],
    })
  })

  it('decides as Cedar’s own engine does', { timeout: 60_000 }, () => {
    const { decisions, allowed, withErrors, differences } = compareWithCedar(
      Array.from({ length: 40 }, (_, i) => 7000 + i),
    )
    expect(differences.slice(0, 2)).toEqual([])
    expect(decisions).toBe(1600)
    expect(allowed).toBeGreaterThan(100)
    expect(withErrors).toBeGreaterThan(100)
  })
})

describe('parsePolicies', () => {
  it.each([
    ['permit(principal action, resource);', ''],
    ['permit(principal == ?principal, action, resource);', 'template'],
    [
      '@id("a") permit(principal,action,resource); @id("a") forbid(principal,action,resource);',
      'Two policies',
    ],
    ['permit(principal,action,resource) when { context.n == 9007199254740993 };', 'beyond 2^53'],
  ])('refuses %s', (source, reason) => {
    const parsed = parsePolicies(source)
    expect('faults' in parsed && parsed.faults[0]?.message).toContain(reason)
  })

  it('lets a schema find what can never hold', () => {
    const schema =
      'entity User; entity Dataset { level: Long }; action read appliesTo { principal: User, resource: Dataset };'
    expect(
      validatePolicies(
        'permit(principal, action == Action::"read", resource) when { resource.levle == 1 };',
        schema,
      ),
    ).not.toEqual([])
    expect(
      validatePolicies(
        'permit(principal, action == Action::"read", resource) when { resource.level == 1 };',
        schema,
      ),
    ).toEqual([])
  })
})
