import { expect, it } from 'vitest'
import { anonymousActor, systemActor, type Actor } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import { hasRight, maySee, takesPart } from './access.ts'

const place = { department: 'wjw', desk: 'sjj', assignee: { id: 'chosen', name: '' }, openedBy: 'opener' }
const right = { roles: ['handler' as const, 'leader' as const], acrossDepartments: false }

function person(role: Role, organisation: string | null, id = 'somebody'): Actor {
  return { ...anonymousActor, kind: 'person', id, roles: [role], organisation }
}

const matrix: [
  who: string,
  actor: Actor,
  sees: boolean,
  takesPart: boolean,
  right: boolean,
  across: boolean,
][] = [
  ['handler at the desk', person('handler', 'sjj'), true, true, true, true],
  ['handler of the responsible department', person('handler', 'wjw'), true, true, false, true],
  ['handler of another department', person('handler', 'tjj'), false, false, false, false],
  ['handler without department', person('handler', null), false, false, false, false],
  ['handler elsewhere, assigned', person('handler', 'tjj', 'chosen'), true, true, true, true],
  ['analyst at the desk', person('analyst', 'sjj'), false, false, false, false],
  ['analyst who opened it', person('analyst', 'tjj', 'opener'), true, true, false, false],
  ['leader elsewhere', person('leader', 'tjj'), true, false, false, true],
  ['leader at the desk', person('leader', 'sjj'), true, false, true, true],
  ['steward at the desk', person('steward', 'sjj'), true, false, false, false],
  ['administrator', person('administrator', 'tjj'), true, false, false, false],
  ['resident', person('resident', null), false, false, false, false],
  ['nobody known', anonymousActor, false, false, false, false],
  ['the system', systemActor, true, true, true, true],
]

it.each(matrix)('%s', (_who, actor, ...expected) => {
  const across = { ...right, acrossDepartments: true }
  const actual = [
    maySee(actor, place),
    takesPart(actor, place),
    hasRight(actor, place, right),
    hasRight(actor, place, across),
  ]
  expect(actual).toEqual(expected)
})
