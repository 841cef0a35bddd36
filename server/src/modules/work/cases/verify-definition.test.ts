import { describe, expect, it } from 'vitest'
import { CaseTypeDefinition, type CaseDefinition } from './definition.ts'
import { permitType } from './testing/permit.ts'
import { verifyDefinition } from './verify-definition.ts'

type Change = (definition: CaseDefinition) => void

/** The sample definition with one thing changed. */
function changed(change: Change): CaseDefinition {
  const definition = CaseTypeDefinition.parse(permitType())
  change(definition)
  return definition
}

function pointers(change: Change): string[] {
  return verifyDefinition(changed(change)).map((problem) => problem.pointer)
}

/** Puts a value at a JSON Pointer; `-` appends to a list, undefined removes. */
function put(pointer: string, value: unknown): Change {
  return (definition) => {
    const path = pointer.slice(1).split('/')
    const last = path.pop() ?? ''
    const parent = path.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], definition)
    if (Array.isArray(parent) && last === '-') parent.push(value)
    else if (value === undefined) delete (parent as Record<string, unknown>)[last]
    else (parent as Record<string, unknown>)[last] = value
  }
}

it('finds nothing wrong with a good definition', () => {
  expect(verifyDefinition(changed(() => undefined))).toEqual([])
})

const label = { zh: '某', en: 'some' }
const state = { name: 'lost', label, final: false }
const transition = {
  name: 'go',
  label,
  from: ['received'],
  to: 'lost',
  roles: ['handler'],
  acrossDepartments: false,
  requires: [],
  requiresComment: false,
}

const faults: [what: string, change: Change, pointers: string[]][] = [
  ['an unknown initial state', put('/initial', 'nowhere'), ['/initial']],
  ['a final initial state', put('/initial', 'done'), ['/initial']],
  [
    'a state that no case reaches and that leads nowhere',
    put('/states/-', state),
    ['/states/6', '/states/6'],
  ],
  [
    'a dead end',
    (d) => {
      put('/states/-', state)(d)
      put('/transitions/-', transition)(d)
    },
    ['/states/6'],
  ],
  ['a transition to an unknown state', put('/transitions/0/to', 'nowhere'), ['/transitions/0/to']],
  ['a transition from an unknown state', put('/transitions/0/from/0', 'nowhere'), ['/transitions/0/from/0']],
  ['a way out of a final state', put('/transitions/0/from/-', 'done'), ['/transitions/0/from/1']],
  [
    'a state named twice in one transition',
    put('/transitions/0/from/-', 'received'),
    ['/transitions/0/from/1'],
  ],
  ['two states of one name', put('/states/-', { ...state, name: 'review' }), ['/states/6/name']],
  [
    'two transitions of one name',
    put('/transitions/-', { ...transition, name: 'stop', to: 'handling' }),
    ['/transitions/7/name'],
  ],
  [
    'a task for a role that cannot leave the state',
    put('/states/0/task/role', 'analyst'),
    ['/states/0/task/role'],
  ],
  [
    'a state that clocks would take for the opening',
    (d) => {
      put('/states/2/name', 'creation')(d)
      put('/transitions/1/to', 'creation')(d)
      put('/transitions/2/from/0', 'creation')(d)
      put('/transitions/6/from/2', 'creation')(d)
      put('/clocks/1/suspendedIn/0', 'creation')(d)
    },
    ['/states'],
  ],
  ['a task in a final state', put('/states/4/task', { role: 'handler' }), ['/states/4/task']],
  ['a clock that starts in an unknown state', put('/clocks/0/startsAt', 'nowhere'), ['/clocks/0/startsAt']],
  ['a clock that starts in a final state', put('/clocks/0/startsAt', 'done'), ['/clocks/0/startsAt']],
  ['a clock that stops where it starts', put('/clocks/0/stopsAt/-', 'received'), ['/clocks/0/stopsAt/1']],
  ['a clock that stops in an unknown state', put('/clocks/0/stopsAt/-', 'nowhere'), ['/clocks/0/stopsAt/1']],
  [
    'a clock suspended in an unknown state',
    put('/clocks/1/suspendedIn/-', 'nowhere'),
    ['/clocks/1/suspendedIn/1'],
  ],
  ['a clock suspended in a final state', put('/clocks/1/suspendedIn/-', 'done'), ['/clocks/1/suspendedIn/1']],
  ['a clock both stopped and suspended', put('/clocks/1/stopsAt/-', 'supplement'), ['/clocks/1/stopsAt/0']],
  ['a promise beyond the law', put('/clocks/1/limit/promised', 21), ['/clocks/1/limit/promised']],
  ['a reminder as long as the limit', put('/clocks/1/reminders/0', 5), ['/clocks/1/reminders/0']],
  ['a reminder named twice', put('/clocks/1/reminders/1', 3), ['/clocks/1/reminders/1']],
  ['a form that is no object', put('/form/type', 'string'), ['/form/type']],
  [
    'a form open to unknown fields',
    put('/form/additionalProperties', undefined),
    ['/form/additionalProperties'],
  ],
  ['a keyword nobody reads', put('/form/properties/amount/minimun', 0), ['/form']],
  [
    'a field without English title',
    put('/form/properties/amount/x-title-en', undefined),
    ['/form/properties/amount/x-title-en'],
  ],
  ['a required field the form lacks', put('/transitions/3/requires/-', 'aswer'), ['/transitions/3/requires']],
  [
    'a guard on a field the form lacks',
    put('/transitions/3/guard/when', { not: { properties: { amuont: { maximum: 5 } } } }),
    ['/transitions/3/guard/when'],
  ],
  [
    'a guard that is no schema',
    put('/transitions/3/guard/when/type', 'objekt'),
    ['/transitions/3/guard/when'],
  ],
  [
    'a route by a field the form lacks',
    put('/routing/rules/0/when/required/0', 'tpoic'),
    ['/routing/rules/0/when'],
  ],
]

describe('names the place of', () => {
  it.each(faults)('%s', (_what, change, expected) => {
    expect(pointers(change)).toEqual(expected)
  })
})

describe('the shape refuses', () => {
  const refused: [what: string, change: Change][] = [
    ['a key nobody reads', put('/clocks/1/remindrs', [1])],
    ['a state no role can leave', put('/transitions/0/roles', [])],
    ['a role that cannot act on cases', put('/transitions/0/roles', ['resident'])],
    ['a limit of nothing', put('/clocks/1/limit/legal', 0)],
    ['a negative reminder', put('/clocks/1/reminders/0', -1)],
    ['a name in one language', put('/states/0/label', { zh: '某' })],
  ]
  it.each(refused)('%s', (_what, change) => {
    expect(CaseTypeDefinition.safeParse(changed(change)).success).toBe(false)
  })
})
