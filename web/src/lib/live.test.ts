import { expect, it } from 'vitest'
import { keysOf } from './live.ts'

it('refreshes what an event is about and what looks at it', () => {
  expect(keysOf('cases.opened', {})).toEqual(['cases'])
  expect(keysOf('alerts.opened', { alerts: ['cockpit', 'cases'] })).toEqual(['alerts', 'cockpit', 'cases'])
  expect(keysOf('lake.published', { '*': ['cockpit'], lake: ['cockpit', 'catalog'] })).toEqual([
    'lake',
    'cockpit',
    'catalog',
  ])
})
