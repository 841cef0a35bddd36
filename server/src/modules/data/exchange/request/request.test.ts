import { expect, it } from 'vitest'
import type { Actor } from '#platform/ctx.ts'
import { roles, type Role } from '#platform/roles.ts'
import { ACTS, REQUEST_STATES } from './schema.ts'
import { actsOf } from './request.ts'

const PARTIES = { department: 'tjj', owner: 'wjw' }
const PLACES = ['tjj', 'wjw', 'sjj', 'gat', null] as const

function person(role: Role, organisation: string | null): Actor {
  return { kind: 'person', id: 'p', name: 'p', roles: [role], organisation, region: null }
}

/** Who may do what, as a table: act → department, roles, states; nothing else is allowed to anybody. */
const ORACLE = `
decide   wjw handler,leader,steward                   confirming,deciding
extend   wjw handler,leader,steward                   deciding
deliver  wjw handler,leader,steward                   approved
withdraw tjj handler,leader,steward,analyst,engineer  confirming,deciding,approved
dispute  tjj handler,leader,steward,analyst,engineer  refused,approved,delivered
`
const table = ORACLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/))

it('gives every act to exactly the roles, departments and states of the table', () => {
  let compared = 0
  for (const role of roles)
    for (const place of PLACES)
      for (const state of REQUEST_STATES)
        for (const extended of [false, true])
          for (const disputed of [false, true])
            for (const refusedSome of [false, true]) {
              const decision = { fields: [{ name: 'a', granted: !refusedSome, mask: null, reason: '' }] }
              const request = { ...PARTIES, state, extended, disputed, decision }
              const acts = actsOf(person(role, place), request, 'sjj')
              for (const act of ACTS) {
                const row = table.find(([name]) => name === act) ?? []
                const listed =
                  row[1] === place && row[2]?.split(',').includes(role) && row[3]?.split(',').includes(state)
                const exception =
                  (act === 'extend' && extended) ||
                  (act === 'dispute' && (disputed || (state !== 'refused' && !refusedSome)))
                expect([act, role, place, state, acts.includes(act)]).toEqual([
                  act,
                  role,
                  place,
                  state,
                  Boolean(listed) && !exception,
                ])
                compared++
              }
            }
  expect(compared).toBe(7 * 5 * 6 * 8 * 5)
})
