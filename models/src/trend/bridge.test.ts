import { expect, it } from 'vitest'
import { bridge } from './bridge.ts'

it('puts missing values on the line between their neighbours and at the ends on the nearest', () => {
  const bridged = bridge([null, 2, null, null, 8, 5, null, 1, null, null])
  expect([...bridged]).toEqual([2, 2, 4, 6, 8, 5, 3, 1, 1, 1])
  expect([...bridge([null, null])]).toEqual([])
  expect([...bridge([])]).toEqual([])
})
