import { describe, expect, it } from 'vitest'
import { anonymousActor, systemActor, type Actor } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import { authorize, holds, permissionTable } from './gate.ts'

const table = permissionTable([
  {
    name: 'data/catalog',
    folder: '',
    permissions: {
      'catalog.read': { roles: ['anyone'], zh: '', en: '' },
      'catalog.edit': { roles: ['steward'], zh: '', en: '' },
      'catalog.follow': { roles: ['signed-in'], zh: '', en: '' },
    },
  },
])
const person = (...roles: Role[]): Actor => ({ ...anonymousActor, kind: 'person', id: 'p1', roles })

describe('holds', () => {
  const cases: [string, Actor, string, boolean][] = [
    ['anyone reads the catalogue', anonymousActor, 'catalog.read', true],
    ['nobody known does not edit', anonymousActor, 'catalog.edit', false],
    ['nobody known does not follow', anonymousActor, 'catalog.follow', false],
    ['any person follows', person(), 'catalog.follow', true],
    ['a handler does not edit', person('handler'), 'catalog.edit', false],
    ['a steward edits', person('handler', 'steward'), 'catalog.edit', true],
    ['an undeclared permission is held by nobody', person('administrator'), 'catalog.typo', false],
    ['the system holds all', systemActor, 'catalog.edit', true],
  ]
  it.each(cases)('%s', (_name, actor, permission, expected) => {
    expect(holds(table, actor, permission)).toBe(expected)
  })
})

it('tells a stranger to sign in and a person that the roles do not suffice', () => {
  expect(() => authorize(table, anonymousActor, 'catalog.edit')).toThrow(
    expect.objectContaining({ status: 401 }),
  )
  expect(() => authorize(table, person('handler'), 'catalog.edit')).toThrow(
    expect.objectContaining({ status: 403 }),
  )
})

it('refuses a permission declared by two modules', () => {
  const twice = { name: 'a/b', folder: '', permissions: { 'x.y': { roles: [], zh: '', en: '' } } }
  expect(() => permissionTable([twice, twice])).toThrow('declared twice')
})
